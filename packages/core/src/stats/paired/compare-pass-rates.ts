import type { PairedDifference } from './paired-difference.js';
import { harmonicMean, pairedT } from './paired-t.js';
import { tango } from './tango.js';
import { requirePossiblePairs, type TaskPair } from './task-pair.js';

/**
 * The difference of two arms' pass@1 over the same tasks: Tango's score interval where every task has one sample in each
 * arm and stands alone, else the paired t-interval with a floor. RangeError for no tasks, or counts that cannot be.
 */
export function comparePassRates(pairs: readonly TaskPair[]): PairedDifference {
  requirePossiblePairs(pairs);
  const single = pairs.every(
    ({ candidate, baseline, cluster }) =>
      candidate.judged === 1 && baseline.judged === 1 && cluster === undefined,
  );
  if (single) {
    const only = (one: 'candidate' | 'baseline', other: 'candidate' | 'baseline') =>
      pairs.filter((pair) => pair[one].passed > pair[other].passed).length;
    return tango({
      gained: only('candidate', 'baseline'),
      lost: only('baseline', 'candidate'),
      tasks: pairs.length,
    });
  }
  return pairedT(
    pairs.map(({ candidate, baseline, cluster }) => ({
      value: candidate.passed / candidate.judged - baseline.passed / baseline.judged,
      cluster,
    })),
    harmonicMean(
      pairs.map(({ candidate, baseline }) => Math.min(candidate.judged, baseline.judged)),
    ),
  );
}
