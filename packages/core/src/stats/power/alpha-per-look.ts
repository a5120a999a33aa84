import { requireOpenProbability } from '../argument-checks.js';
import { normalCdf } from '../normal-cdf.js';
import { normalQuantile } from '../normal-quantile.js';

/**
 * The one-sided level of each look at growing data, such that the chance of a false alarm at any of them stays at `alpha`.
 * One look takes all of it; two take 0.0304 each of 0.05.
 *
 * Two looks: the level at which two standard normals, the second with twice the information of the first (correlation
 * sqrt(1/2)), both stay below their quantile with chance 1 - alpha. bench/gate-error-rates measures what that gives at
 * 3 and then 10 samples. Source: Pocock 1977, "Group sequential methods in the design and analysis of clinical trials".
 */
export function alphaPerLook(alpha: number, looks: 1 | 2): number {
  requireOpenProbability(alpha, 'alpha');
  if (looks === 1) return alpha;
  let [low, high] = [alpha / 2, alpha];
  for (let step = 0; step < 60; step++) {
    const level = (low + high) / 2;
    if (1 - bothBelow(normalQuantile(1 - level)) > alpha) high = level;
    else low = level;
  }
  return low;
}

const CORRELATION = Math.SQRT1_2;

/** P(X <= z and Y <= z) of standard normals with that correlation, by Simpson's rule over X. */
function bothBelow(z: number): number {
  const from = -9;
  const steps = 1000;
  const step = (z - from) / steps;
  const rest = Math.sqrt(1 - CORRELATION ** 2);
  let total = 0;
  for (let i = 0; i <= steps; i++) {
    const x = from + i * step;
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    total += weight * Math.exp((-x * x) / 2) * normalCdf((z - CORRELATION * x) / rest);
  }
  return (total * step) / 3 / Math.sqrt(2 * Math.PI);
}
