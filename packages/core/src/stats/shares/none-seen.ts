import { requireOpenProbability, requirePositive } from '../argument-checks.js';
import { CONFIDENCE } from '../wilson-interval.js';

/**
 * Highest share that is still compatible with seeing none in `total` trials, one-sided: 1 - (1 - confidence)^(1 / total).
 * About 3 / total at 95 % (the rule of three: Hanley and Lippman-Hand 1983).
 */
export function noneSeenUpperBound(total: number, confidence: number = CONFIDENCE): number {
  requirePositive(total, 'total');
  requireOpenProbability(confidence, 'confidence');
  return -Math.expm1(Math.log1p(-confidence) / total);
}

/** How many trials show something that happens with chance `rate` at least once with this confidence. */
export function trialsToSee(rate: number, confidence: number = CONFIDENCE): number {
  requireOpenProbability(rate, 'rate');
  requireOpenProbability(confidence, 'confidence');
  return Math.ceil(Math.log1p(-confidence) / Math.log1p(-rate));
}

/** The chance to see it at least once in `total` trials. */
export function chanceToSee(rate: number, total: number): number {
  requireOpenProbability(rate, 'rate');
  requirePositive(total, 'total');
  return -Math.expm1(total * Math.log1p(-rate));
}
