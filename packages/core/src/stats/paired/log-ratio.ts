import { requirePositive } from '../argument-checks.js';
import { clusteredMean, hasSpread } from '../clustered-mean.js';
import { tInterval } from '../t-interval.js';

export interface Ratio {
  /** Geometric mean over tasks of candidate / baseline. */
  readonly ratio: number;
  /** Null with a single unit, or where all ratios are equal: no spread was seen, so none can be told. */
  readonly interval: readonly [low: number, high: number] | null;
}

export interface PositivePair {
  readonly candidate: number;
  readonly baseline: number;
  readonly cluster?: string | undefined;
}

/**
 * How many times as much the candidate takes (cost, latency): mean of per-task log ratios with its t-interval, put back
 * by exp. RangeError for no pairs, or a value that is not positive.
 */
export function logRatio(pairs: readonly PositivePair[], confidence: number): Ratio {
  const { mean, standardError, clusters } = clusteredMean(
    pairs.map(({ candidate, baseline, cluster }) => {
      requirePositive(candidate, 'candidate');
      requirePositive(baseline, 'baseline');
      return { value: Math.log(candidate / baseline), cluster };
    }),
  );
  if (!hasSpread(standardError)) return { ratio: Math.exp(mean), interval: null };
  const [low, high] = tInterval(mean, standardError, clusters - 1, confidence);
  return { ratio: Math.exp(mean), interval: [Math.exp(low), Math.exp(high)] };
}
