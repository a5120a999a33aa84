import { descendants, type SyntaxNode } from './syntax-node.js';
import type { SyntaxTree } from './syntax-tree.js';

/** A literal value. A text that is one of several has no text of its own. */
export type Constant =
  | { readonly kind: 'string'; readonly text: string | null }
  | { readonly kind: 'number' | 'true' | 'false'; readonly text: string };

const scopeKinds = new Set(['function', 'lambda', 'class']);
const literals = new Set(['string', 'number', 'true', 'false']);

/** What one scope does with a name. */
interface Binding {
  /** Where it is bound first. */
  readonly start: number;
  /** All that it is bound to; null for what is no literal. */
  readonly values: readonly (Constant | null)[];
}

/**
 * Tells the literal that a node stands for: itself, a name to which its scope (or the file) assigns nothing else, or a sum of
 * such. Like Semgrep's constant propagation, but blind to the order of assignments, except that one must come first.
 */
export function constantNames(tree: SyntaxTree): (node: SyntaxNode) => Constant | null {
  const scopes = new Scopes(tree);
  const constantOf = (node: SyntaxNode): Constant | null => {
    if (literals.has(node.kind)) return literal(node);
    if (node.kind === 'identifier') return scopes.valueOf(node);
    if (node.kind === 'binary') return sum(node, constantOf);
    return null;
  };
  return constantOf;
}

/** Which names are bound where, and to what. */
class Scopes {
  readonly #root: SyntaxNode;
  readonly #bound = new Map<SyntaxNode, Map<string, Binding>>();
  readonly #scopeOf = new Map<SyntaxNode, SyntaxNode>();

  constructor({ root }: SyntaxTree) {
    this.#root = root;
    const stack: [node: SyntaxNode, scope: SyntaxNode][] = [[root, root]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [node, around] = next;
      const scope = scopeKinds.has(node.kind) ? node : around;
      if (node.kind === 'identifier') this.#scopeOf.set(node, around);
      for (const [name, value] of boundBy(node)) this.#add(scope, name, value);
      for (const child of node.children) stack.push([child, scope]);
    }
  }

  valueOf(name: SyntaxNode): Constant | null {
    const scope = this.#scopeOf.get(name) ?? this.#root;
    const own = this.#bound.get(scope)?.get(name.text);
    if (own !== undefined) return own.start < name.start ? onlyValue(own.values) : null;
    const outer = this.#bound.get(this.#root)?.get(name.text);
    return outer === undefined ? null : onlyValue(outer.values);
  }

  #add(scope: SyntaxNode, { text, start }: SyntaxNode, value: Constant | null): void {
    const names = this.#bound.get(scope) ?? new Map<string, Binding>();
    this.#bound.set(scope, names);
    const known = names.get(text);
    names.set(text, {
      start: Math.min(start, known?.start ?? start),
      values: [...(known?.values ?? []), value],
    });
  }
}

type Bound = readonly [name: SyntaxNode, value: Constant | null];

/** The names that a node binds. Those of a target that is taken apart, and parameters, may be anything. */
function boundBy({ kind, children }: SyntaxNode): readonly Bound[] {
  const [first, ...rest] = children;
  if (first === undefined) return [];
  switch (kind) {
    case 'assignment':
      return first.kind === 'identifier' ? [[first, valueOf(rest.at(-1))]] : unknown([first]);
    case 'augmented':
    case 'for':
    case 'update_expression':
      return unknown([first]);
    case 'as':
      return unknown(rest);
    case 'parameters':
    case 'global_statement':
    case 'nonlocal_statement':
      return unknown(children);
    default:
      return [];
  }
}

function unknown(targets: readonly SyntaxNode[]): readonly Bound[] {
  return targets
    .filter(({ kind }) => kind !== 'attribute' && kind !== 'subscript')
    .flatMap((target) => [...descendants(target)])
    .filter(({ kind }) => kind === 'identifier')
    .map((name) => [name, null]);
}

function valueOf(node: SyntaxNode | undefined): Constant | null {
  return node !== undefined && literals.has(node.kind) ? literal(node) : null;
}

function literal({ kind, text }: SyntaxNode): Constant {
  return { kind: kind as Constant['kind'], text };
}

function onlyValue(values: readonly (Constant | null)[]): Constant | null {
  const [first] = values;
  if (first === undefined || first === null) return null;
  if (values.every((value) => value?.kind === first.kind && value.text === first.text))
    return first;
  return values.every((value) => value?.kind === 'string') ? { kind: 'string', text: null } : null;
}

/** `"a" + "b"`; of a text and anything else nothing is known. */
function sum(
  { children: [left, operator, right] }: SyntaxNode,
  constantOf: (node: SyntaxNode) => Constant | null,
): Constant | null {
  if (operator?.text !== '+' || left === undefined || right === undefined) return null;
  const [a, b] = [constantOf(left), constantOf(right)];
  if (a?.kind !== 'string' || b?.kind !== 'string') return null;
  return { kind: 'string', text: a.text === null || b.text === null ? null : a.text + b.text };
}
