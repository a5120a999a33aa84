import type { TaskPair } from '../paired/task-pair.js';
import { addIndependent, ALWAYS_ZERO, tailsAt, type Tails } from './discrete-distribution.js';
import { hypergeometric } from './hypergeometric.js';

export interface StratifiedPermutation extends Tails {
  /** Passes of the candidate over all tasks. */
  readonly passes: number;
  /** What they would be on average if the two were alike. */
  readonly expected: number;
  /** Variance of the same. */
  readonly variance: number;
}

/**
 * Did this suite change? The exact permutation test: if candidate and baseline were alike at every task, any of a task's
 * samples could have come from either, so each task's passes are dealt at random between the two; the passes of the
 * candidate over all tasks are the test statistic. `twoSidedMid` is the p-value to print; `atMostMid` is that of "worse".
 *
 * Speaks of these tasks, not of others like them: the intervals do that. With one sample a task it is McNemar's exact test.
 *
 * Source: Cochran 1954, Mantel and Haenszel 1959, exact as in Mehta, Patel and Gray 1985; mid-p: Fagerland et al. 2013.
 */
export function stratifiedPermutation(pairs: readonly TaskPair[]): StratifiedPermutation {
  let distribution = ALWAYS_ZERO;
  let passes = 0;
  let expected = 0;
  let variance = 0;
  for (const { candidate, baseline } of pairs) {
    const judged = candidate.judged + baseline.judged;
    const passed = candidate.passed + baseline.passed;
    passes += candidate.passed;
    expected += (candidate.judged * passed) / judged;
    if (judged > 1) {
      variance +=
        (candidate.judged * baseline.judged * passed * (judged - passed)) /
        (judged * judged * (judged - 1));
    }
    const stratum = hypergeometric(candidate.judged, baseline.judged, passed);
    distribution = addIndependent(distribution, stratum);
  }
  return { passes, expected, variance, ...tailsAt(distribution, passes) };
}
