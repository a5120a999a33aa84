import { tailsAt } from './discrete-distribution.js';

export interface SignFlip {
  readonly sum: number;
  /** One-sided p of "the sum is this low or lower". */
  readonly worse: number;
  readonly worseMid: number;
  /** P(|sum| >= |observed sum|). */
  readonly twoSided: number;
}

/**
 * Do paired differences centre on 0? The exact sign-flip test: under the null each difference could as well have had the
 * other sign; all 2^T ways are counted. Differences are whole numbers (counts of passes).
 *
 * Source: Fisher 1935, the randomisation test for matched pairs; Pitman 1937. RangeError for differences that are not whole.
 */
export function signFlip(differences: readonly number[]): SignFlip {
  for (const difference of differences)
    if (!Number.isSafeInteger(difference))
      throw new RangeError(`a difference must be a whole number, not ${difference}`);
  const sum = differences.reduce((total, difference) => total + difference, 0);
  const { size, positivePart } = flipped(differences.map(Math.abs));
  // a sum is its positive part minus the rest of the size
  const tails = (at: number) => tailsAt(positivePart, (at + size) / 2);
  const { atMost, atMostMid } = tails(sum);
  const twoSided = sum === 0 ? 1 : Math.min(1, 2 * tails(-Math.abs(sum)).atMost);
  return { sum, worse: atMost, worseMid: atMostMid, twoSided };
}

/** How large the positive part of the sum is when every sign is a coin flip. */
function flipped(sizes: readonly number[]) {
  const size = sizes.reduce((total, one) => total + one, 0);
  const chances = new Float64Array(size + 1);
  chances[0] = 1;
  let reached = 0;
  for (const one of sizes) {
    if (one === 0) continue;
    reached += one;
    for (let i = reached; i >= 0; i--)
      chances[i] = (chances[i]! + (i >= one ? chances[i - one]! : 0)) / 2;
  }
  return { size, positivePart: { first: 0, chances } };
}
