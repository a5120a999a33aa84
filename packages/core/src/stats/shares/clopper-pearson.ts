import type { Interval } from '../../domain/index.js';
import { requireCount, requirePositive } from '../argument-checks.js';
import { betaQuantile } from '../beta-quantile.js';
import { CONFIDENCE } from '../wilson-interval.js';

/**
 * The exact interval of `passes` out of `total`: covers at least as often as it says, so it is wider than Wilson's.
 *
 * Source: Clopper and Pearson 1934. RangeError unless 0 <= passes <= total, total >= 1.
 */
export function clopperPearson(
  passes: number,
  total: number,
  confidence: number = CONFIDENCE,
): Interval {
  requireCount(passes, 'passes');
  requirePositive(total, 'total');
  const outside = (1 - confidence) / 2;
  return [
    passes === 0 ? 0 : betaQuantile(outside, passes, total - passes + 1),
    passes === total ? 1 : betaQuantile(1 - outside, passes + 1, total - passes),
  ];
}
