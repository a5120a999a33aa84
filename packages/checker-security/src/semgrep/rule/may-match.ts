import type { Formula } from './formula.js';
import type { Search } from './rule.js';

/** Whether the text of a file has the words without which the rule finds nothing: the cheap question that comes first. */
export function mayMatch(search: Search, source: string): boolean {
  if (search.mode === 'search') return possible(search.formula, source);
  return (
    search.sources.some((formula) => possible(formula, source)) &&
    search.sinks.some((formula) => possible(formula, source))
  );
}

function possible(formula: Formula, source: string): boolean {
  switch (formula.type) {
    case 'pattern':
      return formula.pattern.words.every((word) => source.includes(word));
    case 'regex':
      return true;
    case 'either':
      return formula.formulas.some((one) => possible(one, source));
    case 'all':
      return [...formula.positive, ...formula.inside].every((one) => possible(one, source));
  }
}
