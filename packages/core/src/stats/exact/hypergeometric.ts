import { logBeta } from '../log-beta.js';
import type { DiscreteDistribution } from './discrete-distribution.js';

/**
 * How many of `passes` fall to the first of two groups when they are dealt at random over `first + second` places:
 * P(x) = C(first, x) C(second, passes - x) / C(first + second, passes).
 */
export function hypergeometric(
  first: number,
  second: number,
  passes: number,
): DiscreteDistribution {
  const least = Math.max(0, passes - second);
  const most = Math.min(first, passes);
  const whole = logChoose(first + second, passes);
  const chances = Float64Array.from({ length: most - least + 1 }, (_, i) => {
    const x = least + i;
    return Math.exp(logChoose(first, x) + logChoose(second, passes - x) - whole);
  });
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return { first: least, chances: chances.map((chance) => chance / total) };
}

/** ln C(n, k), by C(n, k) = 1 / ((n + 1) B(n - k + 1, k + 1)). */
function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}
