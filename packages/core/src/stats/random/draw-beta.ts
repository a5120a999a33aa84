import { requirePositive } from '../argument-checks.js';
import { normalQuantile } from '../normal-quantile.js';

/**
 * One draw of Beta(a, b) as X / (X + Y) of two Gamma draws, from numbers in [0, 1).
 *
 * Source: Marsaglia and Tsang 2000, "A simple method for generating gamma variables". RangeError unless a, b > 0.
 */
export function drawBeta(a: number, b: number, next: () => number): number {
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  // in logarithms: with small shapes both draws may be too small for a double
  const [x, y] = [logGammaDraw(a, next), logGammaDraw(b, next)];
  return 1 / (1 + Math.exp(y - x));
}

/** The logarithm of a Gamma(shape, 1) draw. */
function logGammaDraw(shape: number, next: () => number): number {
  if (shape < 1) return logGammaDraw(shape + 1, next) + Math.log(away(next())) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(away(next()));
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(away(next())) < (x * x) / 2 + d - d * v + d * Math.log(v))
      return Math.log(d * v);
  }
}

/** Neither logarithm nor quantile takes a 0. */
function away(value: number): number {
  return Math.max(value, 1e-300);
}
