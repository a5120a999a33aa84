import { requirePositive } from './argument-checks.js';
import { mulberry32 } from './mulberry32.js';
import { sum } from './sum.js';
import { CONFIDENCE } from './wilson-interval.js';

export interface Bootstrap {
  /** Printed beside the interval: the same seed gives the same interval. */
  readonly seed: number;
  readonly resamples?: number;
  readonly confidence?: number;
}

/**
 * Percentile bootstrap of a mean over tasks, for quantities without a formula. The mean unless `statistic` says otherwise.
 *
 * Source: Efron 1979; percentiles by linear interpolation (type 7 of Hyndman and Fan 1996). RangeError for no values.
 */
export function bootstrapInterval(
  values: readonly number[],
  { seed, resamples = 10_000, confidence = CONFIDENCE }: Bootstrap,
  statistic: (sample: readonly number[]) => number = mean,
): readonly [low: number, high: number] {
  requirePositive(values.length, 'the number of values');
  const next = mulberry32(seed);
  const draws = Array.from({ length: resamples }, () =>
    statistic(values.map(() => values[Math.floor(next() * values.length)]!)),
  ).sort((a, b) => a - b);
  return [percentile(draws, (1 - confidence) / 2), percentile(draws, (1 + confidence) / 2)];
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (at - below) * (high - low);
}
