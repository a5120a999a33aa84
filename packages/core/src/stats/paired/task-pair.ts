import { requireCount } from '../argument-checks.js';
import type { Passes } from '../exact/fisher-exact.js';

/** The counts of two arms at one task. Each has at least one judged sample. */
export interface TaskPair {
  readonly candidate: Passes;
  readonly baseline: Passes;
  /** Tasks of one family; absent, the task stands alone. */
  readonly cluster?: string | undefined;
}

/** RangeError for counts that cannot be. */
export function requirePossiblePairs(pairs: readonly TaskPair[]): void {
  if (pairs.length === 0) throw new RangeError('a comparison needs at least one task');
  for (const { passed, judged } of pairs.flatMap(({ candidate, baseline }) => [
    candidate,
    baseline,
  ])) {
    requireCount(passed, 'passed');
    requireCount(judged, 'judged');
    if (judged === 0 || passed > judged)
      throw new RangeError(`${passed} of ${judged} samples cannot have passed`);
  }
}
