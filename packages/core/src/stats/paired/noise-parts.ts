import { clusteredMean } from '../clustered-mean.js';
import { sum } from '../sum.js';
import { requirePossiblePairs, type TaskPair } from './task-pair.js';

/** What the noise of a difference is made of; all are standard errors of the mean difference. */
export interface NoiseParts {
  readonly total: number;
  /** From drawing few samples a task: more samples would make it smaller. */
  readonly ofSamples: number;
  /** The rest: tasks differ in how much changed there. Only more tasks make it smaller. */
  readonly ofTasks: number;
}

/**
 * Splits the standard error of a difference. SE_samples^2 = sum over tasks of p_A(1-p_A)/(n_A-1) + p_B(1-p_B)/(n_B-1),
 * over T^2; the rest is of the tasks. Null where an arm has a single sample at some task (its part cannot be seen), or
 * where a single unit shows no spread.
 *
 * Source: Miller 2024, section 3 (law of total variance). RangeError for no tasks, or counts that cannot be.
 */
export function noiseParts(pairs: readonly TaskPair[]): NoiseParts | null {
  requirePossiblePairs(pairs);
  const arms = pairs.flatMap(({ candidate, baseline }) => [candidate, baseline]);
  if (arms.some(({ judged }) => judged < 2)) return null;
  const { standardError } = clusteredMean(
    pairs.map(({ candidate, baseline, cluster }) => ({
      value: candidate.passed / candidate.judged - baseline.passed / baseline.judged,
      cluster,
    })),
  );
  if (standardError === null) return null;
  const spread = arms.map(({ passed, judged }) => {
    const rate = passed / judged;
    return (rate * (1 - rate)) / (judged - 1);
  });
  const ofSamples = Math.sqrt(sum(spread)) / pairs.length;
  return {
    total: standardError,
    ofSamples,
    ofTasks: Math.sqrt(Math.max(0, standardError ** 2 - ofSamples ** 2)),
  };
}
