import type { SyntaxNode } from '../../syntax/syntax-node.js';
import type { SyntaxTree } from '../../syntax/syntax-tree.js';
import { findFormula } from '../match/find-formula.js';
import type { Match } from '../match/match.js';
import type { TaintSearch } from '../rule/rule.js';

/** Kinds with names of their own inside. */
const functions = new Set(['function', 'lambda']);

/**
 * The sinks that data from a source reaches. Within a function (and the functions inside of it) statements are followed in
 * order, with both branches of every choice; a call of anything with tainted arguments gives something tainted. Like
 * Semgrep's own analysis it does not follow calls into functions.
 */
export function findTaint(search: TaintSearch, tree: SyntaxTree): readonly Match[] {
  const places = (formulas: TaintSearch['sources']) =>
    formulas.flatMap((formula) => findFormula(formula, tree));
  const sources = places(search.sources);
  const sinks = places(search.sinks);
  if (sources.length === 0 || sinks.length === 0) return [];
  const flow = new Flow(tree, {
    sources: spans(sources),
    sanitizers: spans(places(search.sanitizers)),
    sinks: spans(sinks),
    propagations: search.propagators.flatMap(({ formula, from, to }) =>
      findFormula(formula, tree).map(({ bindings }) => ({
        from: bindings.get(from)?.nodes?.[0],
        to: bindings.get(to)?.nodes?.[0],
      })),
    ),
  });
  flow.follow(tree.root, new Set());
  return sinks.filter((sink) => flow.reached.has(spanKey(sink)));
}

interface Places {
  readonly sources: ReadonlySet<string>;
  readonly sanitizers: ReadonlySet<string>;
  readonly sinks: ReadonlySet<string>;
  readonly propagations: readonly {
    readonly from: SyntaxNode | undefined;
    readonly to: SyntaxNode | undefined;
  }[];
}

/** Walks a program in order, and knows which names (and attributes of names) hold tainted data. */
class Flow {
  readonly #tree: SyntaxTree;
  readonly #places: Places;
  readonly reached = new Set<string>();

  constructor(tree: SyntaxTree, places: Places) {
    this.#tree = tree;
    this.#places = places;
  }

  /** Whether the value of the node is tainted; `names` is brought up to date with what the node assigns. */
  follow(node: SyntaxNode, names: Set<string>): boolean {
    this.#tree.burn();
    const tainted = this.#value(node, names);
    const key = spanKey(node);
    if (this.#places.sanitizers.has(key)) return false;
    const result = tainted || this.#places.sources.has(key);
    if (result && this.#places.sinks.has(key)) this.reached.add(key);
    this.#propagate(node, result, names);
    return result;
  }

  #value(node: SyntaxNode, names: Set<string>): boolean {
    if (functions.has(node.kind)) return this.#function(node, names);
    switch (node.kind) {
      case 'identifier':
        return names.has(node.text);
      case 'attribute':
        return this.#attribute(node, names);
      case 'assignment':
        return this.#assignment(node, names);
      case 'augmented':
        return this.#augmented(node, names);
      case 'for':
        return this.#loop(node, names);
      case 'while':
      case 'for-loop':
        this.#all(node.children, names);
        this.#all(node.children, names);
        return false;
      case 'if':
      case 'try':
        return this.#branches(node, names);
      case 'as':
        return this.#alias(node, names);
      case 'conditional':
        this.follow(node.children[0]!, names);
        return this.#all(node.children.slice(1), names);
      case 'keyword':
      case 'pair':
        return this.#all(node.children.slice(1), names);
      case 'binary':
        return this.#all(node.children, names) && !isTest(node);
      case 'block':
        this.#all(node.children, names);
        return false;
      default:
        return this.#all(node.children, names);
    }
  }

  #all(nodes: readonly SyntaxNode[], names: Set<string>): boolean {
    let any = false;
    for (const node of nodes) any = this.follow(node, names) || any;
    return any;
  }

  /** Parameters may be sources; what is tainted outside is so inside. */
  #function(node: SyntaxNode, names: Set<string>): boolean {
    const inner = new Set(names);
    for (const child of node.children) {
      if (child.kind !== 'parameters') continue;
      for (const parameter of child.children) {
        const name = nameOf(parameter);
        if (name === null) continue;
        inner.delete(name);
        if (this.#isSource(parameter)) inner.add(name);
      }
    }
    this.#all(
      node.children.filter(({ kind }) => kind !== 'parameters'),
      inner,
    );
    return false;
  }

  #isSource(parameter: SyntaxNode): boolean {
    const inner = parameter.children[0];
    return (
      this.#places.sources.has(spanKey(parameter)) ||
      (inner !== undefined && this.#places.sources.has(spanKey(inner)))
    );
  }

  #attribute(node: SyntaxNode, names: Set<string>): boolean {
    const path = pathOf(node);
    const object = this.follow(node.children[0]!, names);
    return object || (path !== null && names.has(path));
  }

  #assignment({ children }: SyntaxNode, names: Set<string>): boolean {
    const target = children[0]!;
    const value = this.#all(
      children.slice(1).filter(({ kind }) => kind !== 'type'),
      names,
    );
    // a target may be a source or a sink itself: `element.innerHTML = x`
    if (target.kind !== 'identifier') this.#all(target.children.slice(0, 1), names);
    this.#assign(target, value, names);
    return value;
  }

  #augmented({ children }: SyntaxNode, names: Set<string>): boolean {
    const [target, , value] = children;
    const tainted = this.#all(value === undefined ? [] : [value], names);
    if (tainted) this.#assign(target!, true, names);
    return tainted;
  }

  #assign(target: SyntaxNode, tainted: boolean, names: Set<string>): void {
    const path = pathOf(target);
    if (path !== null) {
      if (tainted) names.add(path);
      else names.delete(path);
    } else if (target.kind === 'subscript') {
      const object = pathOf(target.children[0]!);
      if (tainted && object !== null) names.add(object);
    } else {
      for (const part of target.children)
        this.#assign(part.kind === 'pair_pattern' ? part.children[1]! : part, tainted, names);
    }
  }

  /** Twice: what the first turn taints is tainted in the second. */
  #loop({ children }: SyntaxNode, names: Set<string>): boolean {
    const [target, iterable, ...body] = children;
    for (let turn = 0; turn < 2; turn += 1) {
      const tainted = iterable !== undefined && this.follow(iterable, names);
      if (target !== undefined) this.#assign(target, tainted, names);
      this.#all(body, names);
    }
    return false;
  }

  /** After a choice a name is tainted if it is so after any of the branches. */
  #branches({ kind, children }: SyntaxNode, names: Set<string>): boolean {
    const [first, ...rest] = children;
    if (first !== undefined) this.follow(first, names);
    const before = new Set(names);
    const after = new Set(kind === 'try' || rest.length < 2 ? before : []);
    for (const branch of rest) {
      const inner = new Set(before);
      this.follow(branch, inner);
      for (const name of inner) after.add(name);
    }
    names.clear();
    for (const name of after) names.add(name);
    return false;
  }

  /** `with open(x) as f` */
  #alias({ children }: SyntaxNode, names: Set<string>): boolean {
    const [value, target] = children;
    const tainted = value !== undefined && this.follow(value, names);
    if (target !== undefined) this.#assign(target, tainted, names);
    return tainted;
  }

  #propagate(node: SyntaxNode, tainted: boolean, names: Set<string>): void {
    for (const { from, to } of this.#places.propagations) {
      if (from === undefined || to === undefined || spanKey(from) !== spanKey(node)) continue;
      if (tainted) this.#assign(to, true, names);
    }
  }
}

/** What a comparison gives is true or false, whatever went in. */
function isTest({ children }: SyntaxNode): boolean {
  const operator = children.find(({ kind }) => kind === 'token')?.text ?? '';
  return /^(?:[=!]==?|[<>]=?|in|not in|is|is not|instanceof)$/u.test(operator);
}

/** `a`, `this.a.b`; null for anything that is not a path of names. */
function pathOf(node: SyntaxNode): string | null {
  if (node.kind === 'identifier' || node.kind === 'this') return node.text;
  if (node.kind !== 'attribute') return null;
  const object = pathOf(node.children[0]!);
  return object === null ? null : `${object}.${node.children[1]?.text ?? ''}`;
}

function nameOf(parameter: SyntaxNode): string | null {
  if (parameter.kind === 'identifier') return parameter.text;
  const [first] = parameter.children;
  return first?.kind === 'identifier' ? first.text : null;
}

function spans(matches: readonly Match[]): ReadonlySet<string> {
  return new Set(matches.map(spanKey));
}

function spanKey({ start, end }: Pick<SyntaxNode, 'start' | 'end'>): string {
  return `${start} ${end}`;
}
