/**
 * Holm's adjusted p-values, in the order given: each may be held against alpha as if it stood alone, and the chance of any
 * false finding stays below alpha.
 *
 * Source: Holm 1979, "A simple sequentially rejective multiple test procedure".
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let highest = 0;
  for (const [rank, i] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[i]!));
    adjusted[i] = highest;
  }
  return adjusted;
}
