import type { Completion } from '../domain/index.js';

/** What a run has paid so far. */
export interface Spent {
  /** US dollars, over the answers whose cost is known. */
  readonly usd: number;
  /** Answers whose cost nobody told: they may have cost anything. */
  readonly unknown: number;
}

export const nothingSpent: Spent = { usd: 0, unknown: 0 };

/** Adds what one answer cost this run: one from the cache cost it nothing. */
export function addSpent(
  { usd, unknown }: Spent,
  { completion, cached }: { readonly completion: Completion; readonly cached?: boolean },
): Spent {
  if (cached === true) return { usd, unknown };
  const { costUsd } = completion;
  return costUsd === undefined ? { usd, unknown: unknown + 1 } : { usd: usd + costUsd, unknown };
}
