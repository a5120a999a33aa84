import type { SyntaxTree } from '../../syntax/syntax-tree.js';
import type { ComparisonValue } from '../rule/comparison.js';
import type { Condition } from '../rule/formula.js';
import { mergeBindings, type Bound } from './bindings.js';
import { findFormula } from './find-formula.js';
import { isWithin, type Match } from './match.js';

/** Whether the condition is true of the match. Of a metavariable that the match does not have, nothing is. */
export function satisfies(match: Match, condition: Condition, tree: SyntaxTree): boolean {
  tree.burn();
  if (condition.type === 'comparison') {
    const value = condition.comparison((name) => {
      const bound = match.bindings.get(name);
      return bound === undefined ? null : valueOf(bound, tree);
    });
    return value === true;
  }
  const bound = match.bindings.get(condition.metavariable);
  if (bound === undefined) return false;
  switch (condition.type) {
    case 'regex':
      return condition.regex.test(bound.text);
    case 'pattern':
      return findFormula(condition.formula, tree).some(
        (inner) => isWithin(inner, bound) && agree(match, inner),
      );
    case 'not-pattern':
      return !findFormula(condition.formula, tree).some(
        (whole) => whole.start === bound.start && whole.end === bound.end && agree(match, whole),
      );
  }
}

function agree(one: Match, other: Match): boolean {
  return mergeBindings(one.bindings, other.bindings) !== null;
}

function valueOf({ nodes, text }: Bound, tree: SyntaxTree): ComparisonValue | null {
  const [node] = nodes ?? [];
  const constant = node === undefined ? null : tree.constantOf(node);
  if (constant === null) return nodes === undefined ? text : null;
  if (constant.kind === 'number') return numberOf(constant.text);
  if (constant.kind === 'string') return constant.text;
  return constant.kind === 'true';
}

function numberOf(text: string): number | null {
  const value = Number(text.replaceAll('_', '').replace(/n$/u, ''));
  return Number.isNaN(value) ? null : value;
}
