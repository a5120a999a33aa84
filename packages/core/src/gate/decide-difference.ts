import type { PairedDifference } from '../stats/index.js';

export interface DifferenceRule {
  /** Largest acceptable loss, above 0. */
  readonly margin: number;
  /** One-sided level. */
  readonly level: number;
  readonly betterHigh: boolean;
}

export interface DecidedDifference {
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  /** Passed, and shown to be worse all the same: the loss is within the margin. */
  readonly worseWithinMargin: boolean;
  readonly interval: readonly [low: number, high: number];
}

/**
 * Non-inferiority: pass when the whole interval lies above -margin; else fail when it lies below 0; else inconclusive.
 * Where less is better the signs are turned.
 *
 * `pWorse` is the one-sided p of "worse" once adjusted for other metrics; without it, that of the interval.
 * Source: CONSORT extension for non-inferiority trials, Piaggio et al. 2012.
 */
export function decideDifference(
  estimate: PairedDifference,
  { margin, level, betterHigh }: DifferenceRule,
  pWorse: number = worseP(estimate, betterHigh),
): DecidedDifference {
  const interval = estimate.interval(1 - 2 * level);
  const [low, high] = betterHigh ? interval : [-interval[1], -interval[0]];
  if (low > -margin) return { outcome: 'pass', worseWithinMargin: high < 0, interval };
  const isWorse = high < 0 && pWorse <= level;
  return { outcome: isWorse ? 'fail' : 'inconclusive', worseWithinMargin: false, interval };
}

/** One-sided p of the null "not worse". */
export function worseP(estimate: PairedDifference, betterHigh: boolean): number {
  return betterHigh ? estimate.pBelow(0) : estimate.pAbove(0);
}
