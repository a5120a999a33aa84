import { parseSource } from '../../syntax/parse-source.js';
import type { SyntaxNode } from '../../syntax/syntax-node.js';
import type { Pattern, PatternNode } from './pattern-node.js';
import {
  deepName,
  ellipsisName,
  listMetavariableOf,
  metavariableOf,
  withPlaceholders,
} from './placeholders.js';

/** Parses the code of a pattern. Null when it is no code of the language, or uses a form that is not known here. */
export function parsePattern(text: string, language: 'python' | 'javascript'): Pattern | null {
  for (const wrapped of readings(text.trim(), language)) {
    const source = withPlaceholders(wrapped, language);
    const { tree, broken } = parseSource(source, language === 'python' ? 'python' : 'tsx');
    if (broken || tree.root.children.length === 0) continue;
    const nodes = tree.root.children.map((node) => toPattern(node, source));
    return { nodes, words: [...new Set(nodes.flatMap(wordsOf))] };
  }
  return null;
}

/** In JavaScript, an object at the start of a line would be a block. */
function readings(text: string, language: 'python' | 'javascript'): readonly string[] {
  return language === 'javascript' && text.startsWith('{') ? [`(${text})`, text] : [text];
}

function toPattern(node: SyntaxNode, source: string): PatternNode {
  const { kind, text, children } = node;
  if (isEllipsis(node)) return { type: 'ellipsis' };
  if (kind === 'identifier') return namePattern(text);
  if (kind === 'string') return stringPattern(node, source);
  if (kind === 'call' && children[0]?.text === deepName && children[1]?.children.length === 1)
    return { type: 'deep', inner: toPattern(children[1].children[0]!, source) };
  if (kind === 'attribute' && children[1]?.text === ellipsisName)
    return { type: 'chain', start: toPattern(children[0]!, source) };
  return { type: 'code', kind, text, children: children.map((child) => toPattern(child, source)) };
}

/** `...` alone, also where the language wants something around it: `{**x}`, `{ x: x }`, a member of a class. */
function isEllipsis({ kind, text, children }: SyntaxNode): boolean {
  if (kind === 'identifier') return text === ellipsisName;
  const [first, second, ...more] = children;
  if (first?.text !== ellipsisName || more.length > 0) return false;
  if (kind === 'pair') return second?.text === ellipsisName;
  return (
    second === undefined &&
    ['dictionary_splat', 'list_splat', 'public_field_definition', 'parameter'].includes(kind)
  );
}

function namePattern(text: string): PatternNode {
  const single = metavariableOf(text);
  if (single !== null) return { type: 'metavariable', name: single };
  const list = listMetavariableOf(text);
  if (list !== null) return { type: 'metavariable-list', name: list };
  return { type: 'code', kind: 'identifier', text, children: [] };
}

function stringPattern({ text, start }: SyntaxNode, source: string): PatternNode {
  if (text === '...')
    return /[fF]/u.test(source.slice(start, start + 2))
      ? { type: 'any-format-string' }
      : { type: 'any-string' };
  if (/^\$[A-Z_][A-Z_0-9]*$/u.test(text)) return { type: 'string-metavariable', name: text };
  const regex = /^=~\/(.*)\/([a-z]*)$/su.exec(text);
  if (regex !== null) return { type: 'string-regex', regex: new RegExp(regex[1]!, regex[2]) };
  return { type: 'code', kind: 'string', text, children: [] };
}

function wordsOf(pattern: PatternNode): readonly string[] {
  switch (pattern.type) {
    case 'code':
      return pattern.kind === 'identifier'
        ? pattern.text.split('.')
        : pattern.children.flatMap(wordsOf);
    case 'deep':
      return wordsOf(pattern.inner);
    case 'chain':
      return wordsOf(pattern.start);
    case 'ellipsis':
    case 'metavariable':
    case 'metavariable-list':
    case 'any-string':
    case 'any-format-string':
    case 'string-metavariable':
    case 'string-regex':
      return [];
  }
}
