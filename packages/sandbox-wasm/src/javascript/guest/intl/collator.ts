import { choice, givenOptions, locale, refuse, requireLocale, servedLocales } from './locale.js';

/** ASCII before the digits, as the root collation of CLDR orders it; letters of other scripts follow by code point. */
const marks = '\t\n\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';

/** What `Intl.Collator` compares by, in turn: base letters, accents, case. */
interface Weights {
  readonly bases: readonly (number | bigint)[];
  readonly accents: readonly string[];
  readonly cases: readonly number[];
}

type Sensitivity = 'base' | 'accent' | 'case' | 'variant';

/** `Intl.Collator` in en-US: Latin letters, digits and ASCII as everywhere, the rest by code point. */
export class Collator {
  readonly #sensitivity: Sensitivity;
  readonly #numeric: boolean;
  readonly #caseFirst: 'upper' | 'lower' | 'false';

  static supportedLocalesOf(locales: unknown): string[] {
    return servedLocales(locales);
  }

  constructor(locales?: unknown, options?: unknown) {
    requireLocale(locales);
    const given = givenOptions(options);
    refuse(given, ['ignorePunctuation', 'collation']);
    this.#numeric = Boolean(given['numeric']);
    this.#sensitivity =
      choice(given, 'sensitivity', ['base', 'accent', 'case', 'variant']) ?? 'variant';
    this.#caseFirst = choice(given, 'caseFirst', ['upper', 'lower', 'false']) ?? 'false';
  }

  get compare(): (left: unknown, right: unknown) => number {
    return (left, right) => this.#compare(String(left), String(right));
  }

  resolvedOptions(): object {
    return {
      ...{ locale, usage: 'sort', sensitivity: this.#sensitivity, ignorePunctuation: false },
      ...{ collation: 'default', numeric: this.#numeric, caseFirst: this.#caseFirst },
    };
  }

  get [Symbol.toStringTag](): string {
    return 'Intl.Collator';
  }

  #compare(left: string, right: string): number {
    if (left === right) return 0;
    const one = weigh(left, this.#numeric);
    const other = weigh(right, this.#numeric);
    const seesAccents = this.#sensitivity === 'accent' || this.#sensitivity === 'variant';
    const seesCase = this.#sensitivity === 'case' || this.#sensitivity === 'variant';
    const byCase = (): number => {
      const order = compareLists(one.cases, other.cases);
      return this.#caseFirst === 'upper' ? 0 - order : order;
    };
    return (
      compareLists(one.bases, other.bases) ||
      (seesAccents ? compareLists(one.accents, other.accents) : 0) ||
      (seesCase ? byCase() : 0)
    );
  }
}

/** `String.prototype.localeCompare`. */
export function installLocaleCompare(): void {
  Object.defineProperty(String.prototype, 'localeCompare', {
    value: function localeCompare(
      this: unknown,
      that: unknown,
      locales?: unknown,
      options?: unknown,
    ) {
      return new Collator(locales, options).compare(String(this), String(that));
    },
    writable: true,
    configurable: true,
  });
}

function weigh(text: string, numeric: boolean): Weights {
  const bases: (number | bigint)[] = [];
  const accents: string[] = [];
  const cases: number[] = [];
  const units = text.normalize('NFD').match(numeric ? /\d+|./gsu : /./gsu) ?? [];
  for (const unit of units) {
    if (/^\p{M}$/u.test(unit)) {
      accents[accents.length - 1] = (accents.at(-1) ?? '') + unit;
      continue;
    }
    const lower = unit.toLowerCase();
    bases.push(...basesOf(lower, numeric));
    accents.push('');
    cases.push(lower === unit ? 0 : 1);
  }
  return { bases, accents, cases };
}

function basesOf(unit: string, numeric: boolean): (number | bigint)[] {
  if (/^\d+$/.test(unit)) {
    return numeric ? [digitBase, BigInt(unit)] : [digitBase + Number(unit)];
  }
  const mark = marks.indexOf(unit);
  return [mark >= 0 ? mark : digitBase + 10 + (unit.codePointAt(0) ?? 0)];
}

const digitBase = marks.length;

function compareLists(
  left: readonly (number | bigint | string)[],
  right: readonly (number | bigint | string)[],
): number {
  for (const [index, one] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length < right.length ? -1 : 0;
}
