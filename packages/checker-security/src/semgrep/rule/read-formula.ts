import { parsePattern } from '../pattern/parse-pattern.js';
import { parseComparison } from './comparison.js';
import type { Condition, Formula } from './formula.js';
import { toRegex } from './regex.js';
import type { RulePlace } from './rule-place.js';

export type PatternLanguage = 'python' | 'javascript';

/** The operators that hold code by themselves. */
export const searchKeys = ['pattern', 'patterns', 'pattern-either', 'pattern-regex'] as const;

/** Alternatives may be enclosing code too. */
const alternativeKeys = [...searchKeys, 'pattern-inside'] as const;

/** Reads the one operator among the keys of a place. Null after a complaint. */
export function readFormula(place: RulePlace, language: PatternLanguage): Formula | null {
  if (typeof place.value === 'string') return readPattern(place, language);
  for (const key of alternativeKeys) {
    const inner = place.get(key);
    if (inner !== null) return readOperator(key, inner, language);
  }
  place.complain(`expected one of ${searchKeys.join(', ')}`);
  return null;
}

function readOperator(
  key: (typeof alternativeKeys)[number],
  place: RulePlace,
  language: PatternLanguage,
): Formula | null {
  switch (key) {
    case 'pattern':
      return readPattern(place, language);
    case 'pattern-inside':
      return readFormula(place, language);
    case 'pattern-regex':
      return readRegex(place);
    case 'pattern-either':
      return {
        type: 'either',
        formulas: kept(place.items.map((one) => readFormula(one, language))),
      };
    case 'patterns':
      return readAll(place, language);
  }
}

function readPattern(place: RulePlace, language: PatternLanguage): Formula | null {
  const text = place.text();
  if (text === null) return null;
  const pattern = parsePattern(text, language);
  if (pattern !== null) return { type: 'pattern', pattern };
  place.complain(
    `this pattern is no whole ${language === 'python' ? 'Python' : 'JavaScript or TypeScript'} expression or statement`,
    'parts of statements and typed metavariables ($X: T) cannot be matched here',
  );
  return null;
}

function readRegex(place: RulePlace): Formula | null {
  const regex = toRegex(place, 'gm');
  return regex === null ? null : { type: 'regex', regex };
}

interface Parts {
  readonly positive: Formula[];
  readonly inside: Formula[];
  readonly not: Formula[];
  readonly notInside: Formula[];
  readonly notRegex: Formula[];
  readonly conditions: Condition[];
  readonly focus: string[];
}

function readAll(place: RulePlace, language: PatternLanguage): Formula | null {
  const parts = readParts(place, language);
  if (parts.positive.length + parts.inside.length === 0) {
    const some = place.items.some(({ keys }) => keys.some(saysWhat));
    if (!some) place.complain('nothing here says what to look for', 'add a pattern');
    return null;
  }
  return { type: 'all', ...parts };
}

function saysWhat(key: string): boolean {
  return (alternativeKeys as readonly string[]).includes(key);
}

function readParts(place: RulePlace, language: PatternLanguage): Parts {
  const parts: Parts = {
    positive: [],
    inside: [],
    not: [],
    notInside: [],
    notRegex: [],
    conditions: [],
    focus: [],
  };
  for (const item of place.items) for (const key of item.keys) addPart(key, item, parts, language);
  return parts;
}

function addPart(key: string, item: RulePlace, parts: Parts, language: PatternLanguage): void {
  const inner = item.get(key)!;
  const formula = () => kept([readFormula(inner, language)]);
  switch (key) {
    case 'pattern':
    case 'patterns':
    case 'pattern-either':
    case 'pattern-regex':
      parts.positive.push(...kept([readOperator(key, inner, language)]));
      return;
    case 'pattern-inside':
      parts.inside.push(...formula());
      return;
    case 'pattern-not':
      parts.not.push(...formula());
      return;
    case 'pattern-not-inside':
      parts.notInside.push(...formula());
      return;
    case 'pattern-not-regex':
      parts.notRegex.push(...kept([readRegex(inner)]));
      return;
    case 'metavariable-regex':
    case 'metavariable-pattern':
    case 'metavariable-comparison':
      parts.conditions.push(...readConditions(key, inner, language));
      return;
    case 'focus-metavariable':
      parts.focus.push(...readFocus(inner));
      return;
    default:
      inner.complain(`the operator ${key} is not known here`);
  }
}

function readFocus(place: RulePlace): readonly string[] {
  if (typeof place.value === 'string') return [place.value];
  return kept(place.items.map((item) => item.text()));
}

function readConditions(
  key: 'metavariable-regex' | 'metavariable-pattern' | 'metavariable-comparison',
  place: RulePlace,
  language: PatternLanguage,
): readonly Condition[] {
  if (key === 'metavariable-comparison') return readComparison(place);
  const metavariable = place.get('metavariable')?.text() ?? null;
  if (metavariable === null) {
    place.complain('no metavariable is named');
    return [];
  }
  if (key === 'metavariable-regex') return readMetavariableRegex(place, metavariable);
  if (place.get('language') !== null) {
    place.get('language')!.complain('code of another language inside of a text is not searched');
    return [];
  }
  return readMetavariablePattern(place, metavariable, language);
}

/** Semgrep's regex must hold from the start of the code. */
function readMetavariableRegex(place: RulePlace, metavariable: string): readonly Condition[] {
  const written = place.get('regex');
  if (written === null) {
    place.complain('no regex is given');
    return [];
  }
  const regex = toRegex(written, '', '^');
  return regex === null ? [] : [{ type: 'regex', metavariable, regex }];
}

/** `patterns` of nothing but `pattern-not` speaks of the metavariable as a whole. */
function readMetavariablePattern(
  place: RulePlace,
  metavariable: string,
  language: PatternLanguage,
): readonly Condition[] {
  const list = place.get('patterns');
  if (list === null) {
    const formula = readFormula(place, language);
    return formula === null ? [] : [{ type: 'pattern', metavariable, formula }];
  }
  const parts = readParts(list, language);
  if (parts.positive.length + parts.inside.length > 0)
    return [{ type: 'pattern', metavariable, formula: { type: 'all', ...parts } }];
  return [
    ...parts.not.map((formula): Condition => ({ type: 'not-pattern', metavariable, formula })),
    ...parts.conditions,
  ];
}

function readComparison(place: RulePlace): readonly Condition[] {
  const text = place.get('comparison')?.text() ?? null;
  const comparison = text === null ? null : parseComparison(text);
  if (comparison !== null && place.get('base') === null && place.get('strip') === null)
    return [{ type: 'comparison', comparison }];
  place.complain(
    'this comparison cannot be worked out here',
    'numbers, texts, lists, int(), float(), str(), len(), arithmetic, comparisons, and, or, not',
  );
  return [];
}

function kept<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
