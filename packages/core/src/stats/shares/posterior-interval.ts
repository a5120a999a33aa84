import type { Interval } from '../../domain/index.js';
import { requireCount, requirePositive } from '../argument-checks.js';
import { betaQuantile } from '../beta-quantile.js';
import { CONFIDENCE } from '../wilson-interval.js';

/**
 * Equal-tailed posterior interval of `passes` out of `total` under a Beta(prior, prior): 1 is the uniform prior, 0.5 that
 * of Jeffreys, whose interval by convention reaches 0 where nothing passed and 1 where all did (Brown, Cai and DasGupta
 * 2001). RangeError unless 0 <= passes <= total, total >= 1.
 */
export function posteriorInterval(
  passes: number,
  total: number,
  prior: 0.5 | 1,
  confidence: number = CONFIDENCE,
): Interval {
  requireCount(passes, 'passes');
  requirePositive(total, 'total');
  const outside = (1 - confidence) / 2;
  const [a, b] = [passes + prior, total - passes + prior];
  return [
    prior === 0.5 && passes === 0 ? 0 : betaQuantile(outside, a, b),
    prior === 0.5 && passes === total ? 1 : betaQuantile(1 - outside, a, b),
  ];
}
