import type { SyntaxNode } from '../../syntax/syntax-node.js';
import { descendants } from '../../syntax/syntax-node.js';
import type { SyntaxTree } from '../../syntax/syntax-tree.js';
import type { Pattern, PatternNode } from '../pattern/pattern-node.js';
import { noBindings, type Bindings } from './bindings.js';
import type { Match } from './match.js';
import { Matcher } from './matcher.js';

/** Every place in the file where the pattern holds. */
export function findPattern(pattern: Pattern, tree: SyntaxTree): readonly Match[] {
  const matcher = new Matcher(tree);
  const [first, ...more] = pattern.nodes;
  if (first === undefined) return [];
  if (more.length > 0) return findStatements(pattern.nodes, tree, matcher);
  const matches: Match[] = [];
  for (const node of candidates(first, tree)) {
    const { start, end } = node;
    matcher.node(first, node, noBindings, collect(matches, start, end));
  }
  return unique(matches);
}

/** Only what could match is looked at: by the kind of the pattern, where it has one. */
function candidates(pattern: PatternNode, tree: SyntaxTree): Iterable<SyntaxNode> {
  if (pattern.type !== 'code') return descendants(tree.root);
  const { kind } = pattern;
  const own = tree.nodesOf(kind);
  if (kind === 'import') return [...own, ...tree.nodesOf('import-name')];
  if (kind === 'assignment') return [...own, ...tree.nodesOf('augmented')];
  if (kind === 'attribute' || kind === 'string') return [...own, ...tree.nodesOf('identifier')];
  return own;
}

function findStatements(
  patterns: readonly PatternNode[],
  tree: SyntaxTree,
  matcher: Matcher,
): readonly Match[] {
  const matches: Match[] = [];
  const blocks = tree.nodesOf('block');
  const onlyFirst = patterns[0]!.type === 'ellipsis';
  for (const block of blocks) {
    const starts = onlyFirst ? Math.min(1, block.children.length) : block.children.length;
    for (let from = 0; from < starts; from += 1) {
      const { start } = block.children[from]!;
      matcher.statements(patterns, block, from, noBindings, (bindings, end) => {
        matches.push({ start, end, bindings });
        return false;
      });
    }
  }
  return unique(matches);
}

function collect(matches: Match[], start: number, end: number): (bindings: Bindings) => boolean {
  return (bindings) => {
    matches.push({ start, end, bindings });
    return false;
  };
}

/** A pattern may hold at a place in several ways that bind the same. */
export function unique(matches: readonly Match[]): readonly Match[] {
  const seen = new Map(matches.map((match) => [matchKey(match), match]));
  return [...seen.values()];
}

function matchKey({ start, end, bindings }: Match): string {
  const bound = [...bindings].map(([name, { shape }]) => `${name}=${shape}`).sort();
  return `${start} ${end} ${bound.join(' ')}`;
}
