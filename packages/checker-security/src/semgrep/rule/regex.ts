import type { RulePlace } from './rule-place.js';

/** Flags that may stand at the start of a regular expression: `(?i)`. */
const leadingFlags = /^\(\?([a-z]+)\)/u;

/**
 * Semgrep's expressions are PCRE's; those that JavaScript can say too are run, the others are complained of. `before` is put
 * in front of the whole.
 */
export function toRegex(place: RulePlace, flags: string, before = ''): RegExp | null {
  const text = place.text();
  if (text === null) return null;
  const leading = leadingFlags.exec(text)?.[1] ?? '';
  const body = text
    .replace(leadingFlags, '')
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replaceAll('\\Z', '$')
    .replaceAll('\\h', '[ \\t]');
  try {
    if (/[^ims]/u.test(leading)) throw new SyntaxError(`the flag (?${leading})`);
    return new RegExp(`${before}(?:${body})`, [...new Set(flags + leading)].join(''));
  } catch (error) {
    place.complain(
      `this regular expression cannot be run: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  }
}
