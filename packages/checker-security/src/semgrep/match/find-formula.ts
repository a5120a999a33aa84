import type { SyntaxTree } from '../../syntax/syntax-tree.js';
import type { Formula } from '../rule/formula.js';
import { mergeBindings } from './bindings.js';
import { findPattern, unique } from './find-pattern.js';
import { isWithin, type Match } from './match.js';
import { satisfies } from './satisfies.js';

/** Every place in the file where the formula holds, with the meaning that Semgrep gives to its operators. */
export function findFormula(formula: Formula, tree: SyntaxTree): readonly Match[] {
  switch (formula.type) {
    case 'pattern':
      return findPattern(formula.pattern, tree);
    case 'regex':
      return findRegex(formula.regex, tree.source);
    case 'either':
      return unique(formula.formulas.flatMap((one) => findFormula(one, tree)));
    case 'all':
      return findAll(formula, tree);
  }
}

function findAll(formula: Formula & { type: 'all' }, tree: SyntaxTree): readonly Match[] {
  const [first, ...others] = formula.positive;
  // `pattern-inside` alone, as in a metavariable-pattern, stands for what it encloses
  const [start, insides] =
    first === undefined ? [formula.inside[0]!, formula.inside.slice(1)] : [first, formula.inside];
  let matches = findFormula(start, tree);
  for (const other of others) matches = narrow(matches, other, tree, intersect);
  for (const inside of insides) matches = narrow(matches, inside, tree, enclosed);
  for (const not of formula.not) matches = exclude(matches, not, tree, samePlace);
  for (const not of formula.notInside) matches = exclude(matches, not, tree, isWithin);
  for (const not of formula.notRegex) matches = exclude(matches, not, tree, overlap);
  matches = matches.filter((match) =>
    formula.conditions.every((condition) => satisfies(match, condition, tree)),
  );
  return unique(
    formula.focus.length === 0
      ? matches
      : matches.flatMap((match) => focused(match, formula.focus)),
  );
}

type Narrowing = (match: Match, other: Match) => Pick<Match, 'start' | 'end'> | null;

/** The smaller of two places of which one lies within the other. */
const intersect: Narrowing = (match, other) =>
  isWithin(match, other) ? match : isWithin(other, match) ? other : null;

const enclosed: Narrowing = (match, other) => (isWithin(match, other) ? match : null);

function narrow(
  matches: readonly Match[],
  formula: Formula,
  tree: SyntaxTree,
  narrowing: Narrowing,
): readonly Match[] {
  if (matches.length === 0) return matches;
  const others = findFormula(formula, tree);
  return unique(
    matches.flatMap((match) =>
      others.flatMap((other) => {
        tree.burn();
        const place = narrowing(match, other);
        const bindings = place && mergeBindings(match.bindings, other.bindings);
        return place && bindings ? [{ start: place.start, end: place.end, bindings }] : [];
      }),
    ),
  );
}

function exclude(
  matches: readonly Match[],
  formula: Formula,
  tree: SyntaxTree,
  covers: (match: Match, other: Match) => boolean,
): readonly Match[] {
  if (matches.length === 0) return matches;
  const others = findFormula(formula, tree);
  return matches.filter(
    (match) =>
      !others.some((other) => {
        tree.burn();
        return covers(match, other) && mergeBindings(match.bindings, other.bindings) !== null;
      }),
  );
}

function overlap(match: Match, other: Match): boolean {
  return isWithin(match, other) || isWithin(other, match);
}

function samePlace(match: Match, other: Match): boolean {
  return match.start === other.start && match.end === other.end;
}

function focused(match: Match, names: readonly string[]): readonly Match[] {
  return names.flatMap((name) => {
    const bound = match.bindings.get(name);
    return bound === undefined
      ? []
      : [{ start: bound.start, end: bound.end, bindings: match.bindings }];
  });
}

function findRegex(regex: RegExp, source: string): readonly Match[] {
  return Array.from(source.matchAll(regex), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    bindings: new Map(
      [...found].slice(1).map((text, at) => {
        const bound = { start: found.index, end: found.index, text, shape: `text ${text}` };
        return [`$${at + 1}`, bound];
      }),
    ),
  }));
}
