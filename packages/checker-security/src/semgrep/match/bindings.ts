import type { SyntaxNode } from '../../syntax/syntax-node.js';

/** What a metavariable stands for in one match. */
export interface Bound {
  readonly start: number;
  readonly end: number;
  /** As written in the file; for `"$X"`, without the quotes. */
  readonly text: string;
  /** Equal for equal code. */
  readonly shape: string;
  /** Absent for a piece of text. */
  readonly nodes?: readonly SyntaxNode[];
}

/** Immutable: a branch of the search that fails leaves no trace. */
export type Bindings = ReadonlyMap<string, Bound>;

export const noBindings: Bindings = new Map();

/** Null when the name already stands for other code. */
export function bind(bindings: Bindings, name: string, value: Bound): Bindings | null {
  if (name === '$_') return bindings;
  const known = bindings.get(name);
  if (known !== undefined) return known.shape === value.shape ? bindings : null;
  return new Map([...bindings, [name, value]]);
}

/** Both together; null when they disagree on a name. */
export function mergeBindings(one: Bindings, other: Bindings): Bindings | null {
  let merged: Bindings | null = one;
  for (const [name, value] of other) {
    merged = bind(merged, name, value);
    if (merged === null) return null;
  }
  return merged;
}
