import type { SgNode } from '@ast-grep/napi';

/** A node while its tree is being built. Tokens are what the grammar does not name: punctuation, keywords, operators. */
export interface Draft {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Draft[];
}

/** What a form is given: the node as the parser has it, and its children, already in their forms. */
export interface Parsed {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly children: readonly Draft[];
}

/** Brings one kind of node of one grammar into the common form. Several drafts replace the node in its parent. */
export type Form = (node: Parsed) => Draft | readonly Draft[];

export const tokenKind = 'token';

export function isToken({ kind }: Draft): boolean {
  return kind === tokenKind;
}

/** The children without tokens. */
export function named({ children }: Parsed): readonly Draft[] {
  return children.filter((child) => !isToken(child));
}

export function draft(
  kind: string,
  { start, end }: { readonly start: number; readonly end: number },
  children: readonly Draft[] = [],
  text = '',
): Draft {
  return { kind, text, start, end, children };
}

/** The form of what has no form of its own: the grammar's kind, children without tokens. */
export const plainForm: Form = (node) =>
  node.children.length === 0
    ? draft(node.kind, node, [], sourceOf(node))
    : draft(node.kind, node, named(node));

/** Another kind, children without tokens. */
export function as(kind: string): Form {
  return (node) =>
    node.children.length === 0
      ? draft(kind, node, [], sourceOf(node))
      : draft(kind, node, named(node));
}

/** Another kind, with the operator among the children. */
export function withOperator(kind: string): Form {
  return (node) => draft(kind, node, node.children);
}

/** The node's children in its place. */
export const unwrapped: Form = (node) => named(node);

/** The first child in the node's place: `(a)`, `a!`, `a as T`. */
export const firstChild: Form = (node) => named(node).slice(0, 1);

export const dropped: Form = () => [];

export function sourceOf({ source, start, end }: Parsed): string {
  return source.slice(start, end);
}

/** A statement that stands where a block could. */
export function asBlock(body: Draft): Draft {
  return body.kind === 'block' ? body : draft('block', body, [body]);
}

/** What the builder needs of ast-grep's nodes. */
export type RawNode = Pick<SgNode, 'kind' | 'range' | 'children' | 'isNamed'>;
