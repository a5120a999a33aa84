import { setTimeout as delay } from 'node:timers/promises';
import { faultOf, type FaultDecision } from './fault.js';

/** What came of one piece of work; `result` is what evidence there is beside a fault. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | (FaultDecision & { readonly ok: false; readonly result?: Value });

/** Further tries that one sample has left, in all its parts together. */
export interface Tries {
  left: number;
}

export interface Attempting {
  /** Who works: named in a fault. */
  readonly plugin: string;
  readonly tries: Tries;
  /** Pause before try n + 1, in milliseconds. */
  readonly pauseMs?: (attempt: number) => number;
  readonly signal: AbortSignal;
}

/** Tries a piece of work until it goes well, its fault is for good, or no tries are left. Rejects only when aborted. */
export async function attempt<Value>(
  { plugin, tries, pauseMs, signal }: Attempting,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  for (let number = 1; ; number += 1) {
    signal.throwIfAborted();
    const outcome = await work().catch((thrown: unknown): Outcome<Value> => ({
      ok: false,
      ...faultOf(thrown, plugin),
    }));
    // what a plugin says after the abort is not about the sample
    signal.throwIfAborted();
    if (outcome.ok || !outcome.retryable || tries.left === 0) return outcome;
    tries.left -= 1;
    if (pauseMs !== undefined) await delay(pauseMs(number), undefined, { signal });
  }
}
