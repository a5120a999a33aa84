/**
 * One node of a program, in a form that is the same for every language: calls are `call`, bodies are `block`. Parentheses,
 * comments and punctuation are gone. The kinds are those of the forms in this folder, else the grammar's own.
 */
export interface SyntaxNode {
  readonly kind: string;
  /** Of a leaf, its source; of a `string`, what is between its quotes; else empty. */
  readonly text: string;
  /** Offsets into the source, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly SyntaxNode[];
  /** Equal for nodes of one tree that are the same code, wherever they stand. */
  readonly shape: number;
}

/** Every node of the tree, the outer before the inner. Iterative: programs may be deep. */
export function* descendants(root: SyntaxNode): Generator<SyntaxNode> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) stack.push(node.children[i]!);
  }
}
