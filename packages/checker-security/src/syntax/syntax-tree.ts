import { constantNames, type Constant } from './constants.js';
import { importedNames } from './imported-names.js';
import { descendants, type SyntaxNode } from './syntax-node.js';

/** Steps of matching that one file may take: far beyond honest code, a second or two. */
const fuelPerFile = 5_000_000;

/** A file as rules see it. What is asked of it is worked out once. */
export class SyntaxTree {
  readonly source: string;
  readonly root: SyntaxNode;
  readonly #lineStarts: readonly number[];
  #byKind: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  #imports: ReadonlyMap<string, readonly string[]> | undefined;
  #constants: ((node: SyntaxNode) => Constant | null) | undefined;
  #fuel = fuelPerFile;

  constructor(source: string, root: SyntaxNode) {
    this.source = source;
    this.root = root;
    this.#lineStarts = [0, ...Array.from(source.matchAll(/\n/gu), ({ index }) => index + 1)];
  }

  /** Throws when rules have worked on this file for too long: it was made for that. */
  burn(): void {
    this.#fuel -= 1;
    if (this.#fuel < 0) throw new Error('matching the rules takes too many steps');
  }

  nodesOf(kind: string): readonly SyntaxNode[] {
    this.#byKind ??= Map.groupBy(descendants(this.root), (node) => node.kind);
    return this.#byKind.get(kind) ?? [];
  }

  /** What an imported name stands for: `s` -> os, system after `from os import system as s`. */
  importOf(name: string): readonly string[] | undefined {
    this.#imports ??= importedNames(this);
    return this.#imports.get(name);
  }

  /** The literal that a name stands for at this place, as far as that can be told without running anything. */
  constantOf(node: SyntaxNode): Constant | null {
    this.#constants ??= constantNames(this);
    return this.#constants(node);
  }

  /** Lines and columns count from 1. */
  positionOf(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 };
  }
}
