/** Chances of whole numbers: `chances[i]` is that of `first + i`. They sum to 1. */
export interface DiscreteDistribution {
  readonly first: number;
  readonly chances: Float64Array;
}

/** The distribution that is always 0: what a sum of no terms has. */
export const ALWAYS_ZERO: DiscreteDistribution = { first: 0, chances: Float64Array.of(1) };

/** The distribution of the sum of two independent terms. */
export function addIndependent(
  left: DiscreteDistribution,
  right: DiscreteDistribution,
): DiscreteDistribution {
  const chances = new Float64Array(left.chances.length + right.chances.length - 1);
  for (let j = 0; j < right.chances.length; j++) {
    const chance = right.chances[j]!;
    if (chance === 0) continue;
    for (let i = 0; i < left.chances.length; i++) chances[i + j]! += left.chances[i]! * chance;
  }
  return { first: left.first + right.first, chances };
}

/** How far out an observed value lies. Every p-value lies in [0, 1]. */
export interface Tails {
  /** P(X <= observed). */
  readonly atMost: number;
  /** P(X < observed) + P(X = observed) / 2. */
  readonly atMostMid: number;
  /** P(X >= observed). */
  readonly atLeast: number;
  readonly atLeastMid: number;
  /** P of all values that are no likelier than the observed one. */
  readonly twoSided: number;
  /**
   * The same with half the weight for values exactly as likely (mid-p: Fagerland et al. 2013); 1 where only one value is
   * possible, which is evidence of nothing.
   */
  readonly twoSidedMid: number;
}

/** Likelihoods that differ by rounding only count as equal (R's fisher.test uses the same factor). */
const AS_LIKELY = 1 + 1e-7;

export function tailsAt({ first, chances }: DiscreteDistribution, observed: number): Tails {
  const at = observed - first;
  const here = chances[at] ?? 0;
  let below = 0;
  let above = 0;
  let rarer = 0;
  let asLikely = 0;
  for (const [i, chance] of chances.entries()) {
    if (i < at) below += chance;
    if (i > at) above += chance;
    if (chance * AS_LIKELY < here) rarer += chance;
    else if (chance <= here * AS_LIKELY) asLikely += chance;
  }
  return {
    atMost: capped(below + here),
    atMostMid: capped(below + here / 2),
    atLeast: capped(above + here),
    atLeastMid: capped(above + here / 2),
    twoSided: capped(rarer + asLikely),
    twoSidedMid: chances.length === 1 ? 1 : capped(rarer + asLikely / 2),
  };
}

function capped(probability: number): number {
  return Math.min(1, probability);
}
