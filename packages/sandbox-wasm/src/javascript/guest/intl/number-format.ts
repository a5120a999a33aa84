import { decimalOf, digitsOf, magnitude, roundedTo, type Decimal } from './decimal.js';
import { locale, requireLocale, servedLocales } from './locale.js';
import { readNumberOptions, type NumberOptions } from './number-options.js';

export interface Part {
  readonly type: string;
  readonly value: string;
}

const nonBreakingSpace = '\u00a0';
const symbols: Readonly<Record<string, string>> = {
  ...{ USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹', CNY: 'CN¥', KRW: '₩', BRL: 'R$' },
  ...{ CAD: 'CA$', AUD: 'A$', NZD: 'NZ$', MXN: 'MX$', HKD: 'HK$', ILS: '₪', VND: '₫', TWD: 'NT$' },
};
const compactUnits = ['', 'K', 'M', 'B', 'T'];

/** `Intl.NumberFormat` in en-US: decimal, percent, currency, compact. */
export class NumberFormat {
  readonly #options: NumberOptions;

  static supportedLocalesOf(locales: unknown): string[] {
    return servedLocales(locales);
  }

  constructor(locales?: unknown, options?: unknown) {
    requireLocale(locales);
    this.#options = readNumberOptions(options);
  }

  get format(): (value: unknown) => string {
    return (value) => joined(this.formatToParts(value));
  }

  formatToParts(value: unknown): Part[] {
    const number = numeric(value);
    const negative = typeof number === 'bigint' ? number < 0n : number < 0 || Object.is(number, -0);
    const body = partsOf(number, this.#options);
    return [...this.#sign(negative, body), ...this.#dressed(body)];
  }

  resolvedOptions(): object {
    const { digits, ...rest } = this.#options;
    return { locale, numberingSystem: 'latn', ...rest, ...digits };
  }

  get [Symbol.toStringTag](): string {
    return 'Intl.NumberFormat';
  }

  #sign(negative: boolean, body: readonly Part[]): Part[] {
    const isZero = body.every((part) => part.type === 'compact' || !/[^0,.]/.test(part.value));
    const isZeroOrNaN = isZero ? !/[1-9]/.test(joined(body)) : body[0]?.type === 'nan';
    const minus: Part = { type: 'minusSign', value: '-' };
    const plus: Part = { type: 'plusSign', value: '+' };
    switch (this.#options.signDisplay) {
      case 'auto':
        return negative ? [minus] : [];
      case 'always':
        return [negative ? minus : plus];
      case 'exceptZero':
        return isZeroOrNaN ? [] : [negative ? minus : plus];
      case 'negative':
        return negative && !isZeroOrNaN ? [minus] : [];
      case 'never':
        return [];
    }
  }

  #dressed(body: readonly Part[]): Part[] {
    const { style, currency, currencyDisplay } = this.#options;
    if (style === 'percent') return [...body, { type: 'percentSign', value: '%' }];
    if (currency === undefined) return [...body];
    const shown = currencyDisplay === 'code' ? currency : (symbols[currency] ?? currency);
    const value = currencyDisplay === 'narrowSymbol' ? shown.replace(/^[A-Z]+(?=\W)/, '') : shown;
    const isApart = /[A-Z]$/.test(value) && body[0]?.type === 'integer';
    const gap: Part[] = isApart ? [{ type: 'literal', value: nonBreakingSpace }] : [];
    return [{ type: 'currency', value }, ...gap, ...body];
  }
}

export function joined(parts: readonly Part[]): string {
  return parts.map((part) => part.value).join('');
}

/** `Number.prototype.toLocaleString` and its like. */
export function installNumberTexts(): void {
  for (const [prototype, type] of [
    [Number.prototype, 'number'],
    [BigInt.prototype, 'bigint'],
  ] as const) {
    Object.defineProperty(prototype, 'toLocaleString', {
      value: function toLocaleString(this: unknown, locales?: unknown, options?: unknown) {
        const own = (this as object).valueOf();
        if (typeof own !== type) throw new TypeError(`toLocaleString is for a ${type}`);
        return new NumberFormat(locales, options).format(own);
      },
      writable: true,
      configurable: true,
    });
  }
}

function numeric(value: unknown): number | bigint {
  return typeof value === 'bigint' ? value : Number(value);
}

function partsOf(value: number | bigint, options: NumberOptions): Part[] {
  if (typeof value === 'number' && Number.isNaN(value)) return [{ type: 'nan', value: 'NaN' }];
  if (value === Infinity || value === -Infinity) return [{ type: 'infinity', value: '∞' }];
  const exact = decimalOf(value);
  const scaled = options.style === 'percent' ? shifted(exact, 2) : exact;
  if (options.notation === 'standard') return digitParts(rounded(scaled, options), options);
  const unit = compactUnit(scaled, options);
  const parts = digitParts(rounded(shifted(scaled, -3 * unit), options), options);
  const suffix = compactUnits[unit] ?? '';
  return suffix === '' ? parts : [...parts, { type: 'compact', value: suffix }];
}

/** Which of K, M, B, T: after rounding, so that 999,999 is 1M. */
function compactUnit(decimal: Decimal, options: NumberOptions): number {
  const last = compactUnits.length - 1;
  const unit = Math.min(last, Math.max(0, Math.floor((magnitude(decimal) - 1) / 3)));
  const reaches = magnitude(rounded(shifted(decimal, -3 * unit), options)) > 3;
  return reaches ? Math.min(last, unit + 1) : unit;
}

/** Times ten to the power of `places`. */
function shifted({ coefficient, scale }: Decimal, places: number): Decimal {
  const wanted = scale - places;
  return wanted >= 0
    ? { coefficient, scale: wanted }
    : { coefficient: coefficient * 10n ** BigInt(-wanted), scale: 0 };
}

function rounded(decimal: Decimal, { digits, isCompactDefault }: NumberOptions): Decimal {
  if (isCompactDefault) return roundedTo(decimal, Math.max(0, 2 - magnitude(decimal)));
  if (digits.maximumSignificantDigits === undefined)
    return roundedTo(decimal, digits.maximumFractionDigits);
  return roundedTo(decimal, digits.maximumSignificantDigits - magnitude(decimal));
}

function digitParts(decimal: Decimal, options: NumberOptions): Part[] {
  const { digits, minimumIntegerDigits } = options;
  const { whole, fraction } = digitsOf(decimal);
  const least =
    digits.minimumSignificantDigits === undefined
      ? digits.minimumFractionDigits
      : Math.max(0, digits.minimumSignificantDigits - magnitude(decimal));
  const shown = fraction.padEnd(least, '0');
  const parts = grouped(whole.padStart(minimumIntegerDigits, '0'), options.useGrouping);
  if (shown !== '') {
    parts.push({ type: 'decimal', value: '.' }, { type: 'fraction', value: shown });
  }
  return parts;
}

function grouped(whole: string, grouping: NumberOptions['useGrouping']): Part[] {
  const least = grouping === 'min2' ? 5 : 4;
  if (grouping === false || whole.length < least) return [{ type: 'integer', value: whole }];
  const groups = whole.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [whole];
  return groups.flatMap((value, index): Part[] =>
    index === 0
      ? [{ type: 'integer', value }]
      : [
          { type: 'group', value: ',' },
          { type: 'integer', value },
        ],
  );
}
