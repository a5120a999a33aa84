/**
 * Letters such that two models share one exactly when they do not differ. `differ(i, j)` for i < j; models come best first,
 * and letters are given in that order: `a` goes to the best.
 *
 * Source: Piepho 2004, "An algorithm for a letter-based representation of all-pairwise comparisons": insert and absorb.
 */
export function tieLetters(
  models: number,
  differ: (i: number, j: number) => boolean,
): readonly string[] {
  let groups: ReadonlySet<number>[] = [new Set(Array.from({ length: models }, (_, i) => i))];
  for (let i = 0; i < models; i++) {
    for (let j = i + 1; j < models; j++) {
      if (differ(i, j)) groups = absorb(groups.flatMap((group) => split(group, i, j)));
    }
  }
  const ordered = groups
    .map((group) => [...group].sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]! || a.length - b.length || a.at(-1)! - b.at(-1)!);
  return Array.from({ length: models }, (_, model) =>
    ordered.flatMap((group, i) => (group.includes(model) ? [letter(i)] : [])).join(''),
  );
}

function split(group: ReadonlySet<number>, i: number, j: number): readonly ReadonlySet<number>[] {
  if (!group.has(i) || !group.has(j)) return [group];
  const without = (model: number) => new Set([...group].filter((member) => member !== model));
  return [without(i), without(j)];
}

/** Drops every group that lies within another. */
function absorb(groups: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  return groups.filter(
    (group, i) =>
      !groups.some(
        (other, j) =>
          i !== j &&
          [...group].every((model) => other.has(model)) &&
          // of two equal groups the first stays
          (other.size > group.size || j < i),
      ),
  );
}

/** `a` to `z`, then `aa`-like names in brackets, which no other letters can be mistaken for. */
function letter(index: number): string {
  const base = String.fromCharCode(97 + (index % 26));
  return index < 26 ? base : `(${base}${Math.floor(index / 26)})`;
}
