/**
 * P(Z <= z) for a standard normal Z, with a relative error below 1e-13 also far out in the tails.
 *
 * Source: the Taylor series about 0 (Marsaglia 2004, "Evaluating the Normal Distribution") within 6 standard deviations;
 * beyond them Laplace's continued fraction of the tail (Abramowitz and Stegun 26.2.14). RangeError for NaN.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z must be a number');
  if (z < -CENTRE) return tail(-z);
  if (z > CENTRE) return 1 - tail(z);
  let term = z;
  let series = z;
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(series); i += 2) {
    term *= (z * z) / i;
    series += term;
  }
  const value = 0.5 + density(z) * series;
  // below 0 the sum cancels: the tail's own formula keeps the digits
  return z < -2.5 ? tail(-z) : value;
}

const CENTRE = 6;

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** P(Z > z) for z > 2: the continued fraction from its end, 200 levels deep. */
function tail(z: number): number {
  let fraction = z;
  for (let level = 200; level >= 1; level--) fraction = z + level / fraction;
  return density(z) / fraction;
}
