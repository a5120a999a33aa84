import { descendants, type SyntaxNode } from '../../syntax/syntax-node.js';
import type { SyntaxTree } from '../../syntax/syntax-tree.js';
import type { PatternNode } from '../pattern/pattern-node.js';
import { bind, type Bindings } from './bindings.js';

/** Called with every way in which a pattern holds; returns true to stop the search. */
export type Found = (bindings: Bindings) => boolean;

/** Lists that stand for no code of their own: a metavariable is never one of them. */
const mereLists = new Set(['block', 'arguments', 'parameters', 'bases', 'type', 'interpolation']);
/** Parts that a pattern may leave out, by the kind of what has them. */
const optionalParts: Readonly<Record<string, readonly string[]>> = {
  function: ['type'],
  lambda: ['type'],
  assignment: ['type'],
  declaration: ['type'],
  class: ['bases'],
};

/** Compares patterns with the code of one file. */
export class Matcher {
  readonly #tree: SyntaxTree;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  /** Whether the search was stopped. */
  node(pattern: PatternNode, node: SyntaxNode, bindings: Bindings, found: Found): boolean {
    this.#tree.burn();
    switch (pattern.type) {
      case 'ellipsis':
        return found(bindings);
      case 'metavariable':
      case 'metavariable-list':
        return !mereLists.has(node.kind) && this.#bind(pattern.name, [node], bindings, found);
      case 'deep':
        for (const inner of descendants(node))
          if (this.node(pattern.inner, inner, bindings, found)) return true;
        return false;
      case 'chain':
        return this.#chain(pattern.start, node, bindings, found);
      case 'any-string':
        return this.#tree.constantOf(node)?.kind === 'string' && found(bindings);
      case 'any-format-string':
        return this.#isFormatString(node) && found(bindings);
      case 'string-metavariable':
        return this.#bindText(pattern.name, node, bindings, found);
      case 'string-regex':
        return node.kind === 'string' && pattern.regex.test(node.text) && found(bindings);
      case 'code':
        return this.#code(pattern, node, bindings, found);
    }
  }

  /** Items in a row; an ellipsis takes any number of them. */
  list(
    patterns: readonly PatternNode[],
    nodes: readonly SyntaxNode[],
    bindings: Bindings,
    found: Found,
  ): boolean {
    const go = (at: number, index: number, bound: Bindings): boolean => {
      const pattern = patterns[at];
      if (pattern === undefined) return index === nodes.length && found(bound);
      if (pattern.type === 'ellipsis') {
        // the last one takes all that is left
        if (at === patterns.length - 1) return found(bound);
        for (let end = index; end <= nodes.length; end += 1)
          if (go(at + 1, end, bound)) return true;
        return false;
      }
      if (pattern.type === 'metavariable-list') {
        for (let end = index; end <= nodes.length; end += 1) {
          const after = (next: Bindings) => go(at + 1, end, next);
          if (this.#bind(pattern.name, nodes.slice(index, end), bound, after)) return true;
        }
        return false;
      }
      const node = nodes[index];
      if (node === undefined) return false;
      return this.node(pattern, node, bound, (next) => go(at + 1, index + 1, next));
    };
    return go(0, 0, bindings);
  }

  /** Items of which the pattern names some, in any order. */
  some(
    patterns: readonly PatternNode[],
    nodes: readonly SyntaxNode[],
    bindings: Bindings,
    found: (bindings: Bindings, others: readonly SyntaxNode[]) => boolean,
  ): boolean {
    const [first, ...rest] = patterns;
    if (first === undefined) return found(bindings, nodes);
    return nodes.some((node, at) =>
      this.node(first, node, bindings, (next) =>
        this.some(rest, nodes.toSpliced(at, 1), next, found),
      ),
    );
  }

  #code(
    pattern: PatternNode & { type: 'code' },
    node: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    if (node.kind === pattern.kind && this.#sameKind(pattern, node, bindings, found)) return true;
    if (node.kind === 'parameter' && pattern.kind === 'identifier')
      return this.node(pattern, node.children[0]!, bindings, found);
    if (node.kind === 'augmented' && pattern.kind === 'assignment')
      return this.#addition(pattern, node, bindings, found);
    if (node.kind === 'import-name' && pattern.kind === 'import')
      return this.#importOfModule(pattern, node, bindings, found);
    if (node.kind === 'identifier') return this.#byMeaning(pattern, node, bindings, found);
    return (
      pattern.kind === 'string' &&
      node.kind === 'binary' &&
      this.#tree.constantOf(node)?.text === pattern.text &&
      found(bindings)
    );
  }

  /** What a name stands for: the path that it was imported from, or the only value that it is given. */
  #byMeaning(
    pattern: PatternNode & { type: 'code' },
    node: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    if (pattern.kind === 'identifier' || pattern.kind === 'attribute') {
      const path = this.#tree.importOf(node.text);
      if (path === undefined || (path.length === 1 && path[0] === node.text)) return false;
      return this.#code(pattern, pathNode(path, node), bindings, found);
    }
    const constant = this.#tree.constantOf(node);
    return constant?.kind === pattern.kind && constant.text === pattern.text && found(bindings);
  }

  #sameKind(
    pattern: PatternNode & { type: 'code' },
    node: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    if (pattern.children.length === 0 && node.children.length === 0)
      return pattern.text === node.text && found(bindings);
    switch (pattern.kind) {
      case 'arguments':
        return this.#arguments(pattern.children, node.children, bindings, found);
      case 'dict':
        return this.#unordered(pattern.children, node.children, bindings, found);
      case 'object':
        return this.some(withoutEllipsis(pattern), node.children, bindings, (next) => found(next));
      case 'bases':
        return this.some(pattern.children, node.children, bindings, (next) => found(next));
      case 'block':
        return this.#block(pattern.children, node, bindings, found);
      case 'interpolated':
        return this.#interpolated(pattern.children, node.children, bindings, found);
      case 'function':
      case 'class':
        return this.#definition(pattern, node, bindings, found);
      default:
        return this.list(pattern.children, relevant(pattern, node), bindings, found);
    }
  }

  /** Positional arguments in order, named ones in any. */
  #arguments(
    patterns: readonly PatternNode[],
    nodes: readonly SyntaxNode[],
    bindings: Bindings,
    found: Found,
  ): boolean {
    const namedPatterns = patterns.filter(isKeyword);
    const positional = patterns.filter((pattern) => !isKeyword(pattern));
    const open = patterns.some(({ type }) => type === 'ellipsis' || type === 'metavariable-list');
    if (namedPatterns.length === 0) return this.list(positional, nodes, bindings, found);
    const named = nodes.filter(({ kind }) => kind === 'keyword');
    const others = nodes.filter(({ kind }) => kind !== 'keyword');
    return this.some(namedPatterns, named, bindings, (next, left) =>
      open || left.length === 0 ? this.list(positional, others, next, found) : false,
    );
  }

  /** The entries of a dictionary of Python: in any order, with others beside them where the pattern says so. */
  #unordered(
    patterns: readonly PatternNode[],
    nodes: readonly SyntaxNode[],
    bindings: Bindings,
    found: Found,
  ): boolean {
    const wanted = patterns.filter(({ type }) => type !== 'ellipsis');
    const open = wanted.length < patterns.length;
    return this.some(wanted, nodes, bindings, (next, left) =>
      open || left.length === 0 ? found(next) : false,
    );
  }

  /** `f"...{$X}..."`: a `...` among the texts stands for any pieces. */
  #interpolated(
    patterns: readonly PatternNode[],
    nodes: readonly SyntaxNode[],
    bindings: Bindings,
    found: Found,
  ): boolean {
    const open = patterns.map((pattern): PatternNode => {
      return pattern.type === 'any-string' || pattern.type === 'any-format-string'
        ? { type: 'ellipsis' }
        : pattern;
    });
    return this.list(open, nodes, bindings, found);
  }

  /** A definition may have more decorators than the pattern. */
  #definition(
    pattern: PatternNode & { type: 'code' },
    node: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    const decorators = pattern.children.filter(isDecorator);
    const rest = pattern.children.filter((child) => !isDecorator(child));
    const parts = relevant(pattern, node);
    return this.some(
      decorators,
      parts.filter(({ kind }) => kind === 'decorator'),
      bindings,
      (next) =>
        this.list(
          rest,
          parts.filter(({ kind }) => kind !== 'decorator'),
          next,
          found,
        ),
    );
  }

  /** All statements of a block; one after an ellipsis may lie in a block inside. */
  #block(
    patterns: readonly PatternNode[],
    block: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    return this.statements(patterns, block, 0, bindings, (next, end, atEnd) =>
      atEnd ? found(next) : false,
    );
  }

  /**
   * Statements in a row, from the given one of a block on. `found` is told the offset at which the last one ends, and
   * whether nothing of the block comes after it.
   */
  statements(
    patterns: readonly PatternNode[],
    block: SyntaxNode,
    from: number,
    bindings: Bindings,
    found: (bindings: Bindings, end: number, atEnd: boolean) => boolean,
  ): boolean {
    const flat = flatten(block, from);
    const go = (at: number, index: number, next: Bindings, end: number): boolean => {
      this.#tree.burn();
      const pattern = patterns[at];
      if (pattern === undefined) return found(next, end, index >= flat.length);
      if (pattern.type === 'ellipsis') {
        if (at === patterns.length - 1) return found(next, block.end, true);
        for (let i = index; i < flat.length; i += 1) if (go(at + 1, i, next, end)) return true;
        return false;
      }
      const statement = flat[index];
      if (statement === undefined) return false;
      return this.node(pattern, statement.node, next, (bound) =>
        go(at + 1, statement.after, bound, statement.node.end),
      );
    };
    return go(0, 0, bindings, block.children[from]?.start ?? block.start);
  }

  /** In JavaScript's rules, `a = $X` is meant for `a += $X` too. */
  #addition(
    pattern: PatternNode & { type: 'code' },
    node: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    const [target, operator, value] = node.children;
    if (operator?.text !== '+=' || target === undefined || value === undefined) return false;
    return this.list(pattern.children, [target, value], bindings, found);
  }

  #importOfModule(
    pattern: PatternNode & { type: 'code' },
    node: SyntaxNode,
    bindings: Bindings,
    found: Found,
  ): boolean {
    const [module] = pattern.children;
    if (module === undefined || pattern.children.length > 1) return false;
    return this.node(module, node.children[0]!, bindings, found);
  }

  #chain(start: PatternNode, node: SyntaxNode, bindings: Bindings, found: Found): boolean {
    let left: SyntaxNode | undefined = node;
    while (left !== undefined) {
      if (this.node(start, left, bindings, found)) return true;
      left = ['attribute', 'call', 'subscript'].includes(left.kind) ? left.children[0] : undefined;
    }
    return false;
  }

  #bind(name: string, nodes: readonly SyntaxNode[], bindings: Bindings, found: Found): boolean {
    const start = nodes[0]?.start ?? 0;
    const end = nodes.at(-1)?.end ?? start;
    const shape = nodes.map((node) => String(node.shape)).join();
    const text = this.#tree.source.slice(start, end);
    const next = bind(bindings, name, { start, end, text, shape, nodes });
    return next !== null && found(next);
  }

  #bindText(name: string, node: SyntaxNode, bindings: Bindings, found: Found): boolean {
    const constant = this.#tree.constantOf(node);
    if (constant?.kind !== 'string' || constant.text === null) return false;
    const { start, end } = node;
    const { text } = constant;
    const next = bind(bindings, name, { start, end, text, shape: `text ${text}` });
    return next !== null && found(next);
  }

  #isFormatString({ kind, start }: SyntaxNode): boolean {
    if (kind === 'interpolated') return true;
    return kind === 'string' && /^[a-z]?f/iu.test(this.#tree.source.slice(start, start + 2));
  }
}

function withoutEllipsis(pattern: PatternNode & { type: 'code' }): readonly PatternNode[] {
  return pattern.children.filter(({ type }) => type !== 'ellipsis');
}

function isKeyword(pattern: PatternNode): boolean {
  return pattern.type === 'code' && pattern.kind === 'keyword';
}

function isDecorator(pattern: PatternNode): boolean {
  return pattern.type === 'code' && pattern.kind === 'decorator';
}

/** The parts of the node without those that the pattern may leave out and does. */
function relevant(
  pattern: PatternNode & { type: 'code' },
  node: SyntaxNode,
): readonly SyntaxNode[] {
  const has = (kind: string) =>
    pattern.children.some((child) => child.type === 'code' && child.kind === kind);
  const optional = (optionalParts[pattern.kind] ?? []).filter((kind) => !has(kind));
  const parts = node.children.filter(({ kind }) => !optional.includes(kind));
  // `if x: ...` says nothing of an else
  if (pattern.kind === 'if' && pattern.children.length === 2) return parts.slice(0, 2);
  // `import x` says nothing of another name for it
  if (pattern.kind.startsWith('import')) return parts.slice(0, pattern.children.length);
  return parts;
}

/** `os.system`, at the place of the name that stands for it. */
function pathNode(path: readonly string[], { start, end }: SyntaxNode): SyntaxNode {
  const name = (text: string): SyntaxNode => {
    return { kind: 'identifier', text, start, end, children: [], shape: -1 };
  };
  const [first, ...rest] = path.map(name);
  return rest.reduce<SyntaxNode>((object, attribute) => {
    return { kind: 'attribute', text: '', start, end, children: [object, attribute], shape: -1 };
  }, first!);
}

interface FlatStatement {
  readonly node: SyntaxNode;
  /** Index of what follows it and all that is inside of it. */
  readonly after: number;
}

const flattened = new WeakMap<SyntaxNode, Map<number, readonly FlatStatement[]>>();

/** The statements of a block from one on, each followed by those inside of it. */
function flatten(block: SyntaxNode, from: number): readonly FlatStatement[] {
  const known = flattened.get(block)?.get(from);
  if (known !== undefined) return known;
  const flat: { node: SyntaxNode; after: number }[] = [];
  const add = (statements: readonly SyntaxNode[]): void => {
    for (const node of statements) {
      const entry = { node, after: 0 };
      flat.push(entry);
      for (const inner of innerBlocks(node)) add(inner.children);
      entry.after = flat.length;
    }
  };
  add(block.children.slice(from));
  const byStart = flattened.get(block) ?? new Map<number, readonly FlatStatement[]>();
  flattened.set(block, byStart.set(from, flat));
  return flat;
}

/** The blocks of a statement, not those inside of other blocks. */
function innerBlocks(statement: SyntaxNode): readonly SyntaxNode[] {
  const blocks: SyntaxNode[] = [];
  const stack = [...statement.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'block') blocks.push(node);
    else for (let i = node.children.length - 1; i >= 0; i -= 1) stack.push(node.children[i]!);
  }
  return blocks;
}
