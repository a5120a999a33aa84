import { draft, isToken, type Draft, type Form } from './draft.js';

/** Children of a literal that are quotes or pieces of its text. */
const pieces = new Set([
  'string_start',
  'string_content',
  'string_end',
  'string_fragment',
  'escape_sequence',
  'escape_interpolation',
]);

/**
 * A literal without interpolation is a `string` whose text is what stands between the quotes, as written; one with is
 * `interpolated`, whose children are `string` pieces and expressions in turn. An f-string stays one even without.
 */
export const stringForm: Form = (node) => {
  const opening = node.children.find(({ kind }) => kind === 'string_start');
  const closing = node.children.findLast(({ kind }) => kind === 'string_end');
  const from = opening?.end ?? node.start + 1;
  const to = Math.max(from, closing?.start ?? node.end - 1);
  const values = node.children.filter((child) => !isToken(child) && !pieces.has(child.kind));
  if (values.length === 0) return draft('string', node, [], node.source.slice(from, to));
  return draft('interpolated', node, woven(values, from, to, node.source));
};

/** The texts between the values, and the values. */
function woven(values: readonly Draft[], from: number, to: number, source: string): Draft[] {
  const all: Draft[] = [];
  let at = from;
  for (const value of values) {
    if (value.start > at) all.push(textPiece(at, value.start, source));
    all.push(value);
    at = value.end;
  }
  if (to > at) all.push(textPiece(at, to, source));
  return all;
}

function textPiece(start: number, end: number, source: string): Draft {
  return draft('string', { start, end }, [], source.slice(start, end));
}

/** `"a" "b"` is one literal. */
export const adjacentStrings: Form = (node) => {
  const parts = node.children.filter((child) => !isToken(child));
  if (parts.every(({ kind }) => kind === 'string'))
    return draft('string', node, [], parts.map(({ text }) => text).join(''));
  return draft(
    'interpolated',
    node,
    parts.flatMap((part) => (part.kind === 'string' ? [part] : part.children)),
  );
};

/** `{value!r:>10}` and `${value}`: only the value counts, at the place of the braces. */
export const interpolation: Form = (node) => {
  const value = node.children.find((child) => !isToken(child));
  return value === undefined ? [] : draft('interpolation', node, [value]);
};
