/**
 * Adjusted p-values, in the order given, that bound the share of false findings among all findings. For lists to look at
 * (which tasks moved), not for decisions: those take Holm's.
 *
 * Source: Benjamini and Hochberg 1995.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(pValues.length);
  let lowest = 1;
  for (const [fromEnd, i] of order.entries()) {
    const rank = pValues.length - fromEnd;
    lowest = Math.min(lowest, (pValues.length / rank) * pValues[i]!);
    adjusted[i] = lowest;
  }
  return adjusted;
}
