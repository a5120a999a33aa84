import type { Interval } from '../../domain/index.js';
import { requireCount, requirePositive } from '../argument-checks.js';
import { normalQuantile } from '../normal-quantile.js';
import { CONFIDENCE } from '../wilson-interval.js';

/**
 * Wilson's interval with continuity correction: near the exact one, without its iteration.
 *
 * Source: Newcombe 1998, method 4. RangeError unless 0 <= passes <= total, total >= 1.
 */
export function wilsonContinuity(
  passes: number,
  total: number,
  confidence: number = CONFIDENCE,
): Interval {
  requireCount(passes, 'passes');
  requirePositive(total, 'total');
  const z = normalQuantile((1 + confidence) / 2);
  const p = passes / total;
  const centre = 2 * total * p + z * z;
  const below = 2 * (total + z * z);
  const reach = (sign: 1 | -1) =>
    1 + z * Math.sqrt(z * z - sign * 2 - 1 / total + 4 * p * (total * (1 - p) + sign));
  return [
    passes === 0 ? 0 : Math.max(0, (centre - reach(1)) / below),
    passes === total ? 1 : Math.min(1, (centre + reach(-1)) / below),
  ];
}
