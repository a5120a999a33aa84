import { choice, givenOptions, refuse, textOf, type Given } from './locale.js';

/** What `Intl.NumberFormat` was asked for, defaults filled in (ECMA-402, SetNumberFormatDigitOptions). */
export interface NumberOptions {
  readonly style: 'decimal' | 'percent' | 'currency';
  readonly currency?: string;
  readonly currencyDisplay: 'symbol' | 'narrowSymbol' | 'code';
  readonly notation: 'standard' | 'compact';
  readonly signDisplay: 'auto' | 'always' | 'exceptZero' | 'negative' | 'never';
  readonly useGrouping: 'auto' | 'always' | 'min2' | false;
  readonly minimumIntegerDigits: number;
  /** Compact without any wish for digits: two significant ones, or all before the point. */
  readonly isCompactDefault: boolean;
  readonly digits: {
    readonly minimumFractionDigits: number;
    readonly maximumFractionDigits: number;
    readonly minimumSignificantDigits?: number;
    readonly maximumSignificantDigits?: number;
  };
}

const withoutCents = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'PYG', 'UGX', 'XAF', 'XOF']);
const digitNames = [
  'minimumFractionDigits',
  'maximumFractionDigits',
  'minimumSignificantDigits',
  'maximumSignificantDigits',
];

export function readNumberOptions(options: unknown): NumberOptions {
  const given = givenOptions(options);
  refuse(given, ['unit', 'unitDisplay', 'roundingIncrement', 'roundingMode', 'roundingPriority']);
  refuse(given, ['trailingZeroDisplay', 'currencySign', 'numberingSystem']);
  const style = choice(given, 'style', ['decimal', 'percent', 'currency']) ?? 'decimal';
  const notation = choice(given, 'notation', ['standard', 'compact']) ?? 'standard';
  choice(given, 'compactDisplay', ['short']);
  const currency = style === 'currency' ? currencyOf(given) : undefined;
  const hasDigits = digitNames.some((name) => given[name] !== undefined);
  return {
    style,
    ...(currency === undefined ? {} : { currency }),
    currencyDisplay:
      choice(given, 'currencyDisplay', ['symbol', 'narrowSymbol', 'code']) ?? 'symbol',
    notation,
    signDisplay:
      choice(given, 'signDisplay', ['auto', 'always', 'exceptZero', 'negative', 'never']) ?? 'auto',
    useGrouping: grouping(given, notation),
    minimumIntegerDigits: digitCount(given, 'minimumIntegerDigits', [1, 21]) ?? 1,
    isCompactDefault: notation === 'compact' && !hasDigits,
    digits: readDigits(given, defaultFraction(style, notation, currency)),
  };
}

function currencyOf(given: Given): string {
  if (given['currency'] === undefined) {
    throw new TypeError('Currency code is required with currency style.');
  }
  const code = textOf(given['currency']).toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw new RangeError(`Invalid currency code : ${textOf(given['currency'])}`);
}

function grouping(given: Given, notation: string): NumberOptions['useGrouping'] {
  const value = given['useGrouping'];
  if (value === undefined) return notation === 'compact' ? 'min2' : 'auto';
  if (value === false || value === null || value === 0 || value === '') return false;
  if (value === true) return 'always';
  return choice(given, 'useGrouping', ['auto', 'always', 'min2']) ?? 'auto';
}

function defaultFraction(
  style: string,
  notation: string,
  currency: string | undefined,
): readonly [least: number, most: number] {
  if (notation === 'compact') return [0, 0];
  if (currency !== undefined) return withoutCents.has(currency) ? [0, 0] : [2, 2];
  return style === 'percent' ? [0, 0] : [0, 3];
}

function readDigits(
  given: Given,
  [least, most]: readonly [number, number],
): NumberOptions['digits'] {
  const minimum = digitCount(given, 'minimumFractionDigits', [0, 100]);
  const maximum = digitCount(given, 'maximumFractionDigits', [0, 100]);
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    throw new RangeError('maximumFractionDigits value is out of range.');
  const fraction = {
    minimumFractionDigits: minimum ?? Math.min(least, maximum ?? least),
    maximumFractionDigits: maximum ?? Math.max(most, minimum ?? most),
  };
  const leastSignificant = digitCount(given, 'minimumSignificantDigits', [1, 21]);
  const mostSignificant = digitCount(given, 'maximumSignificantDigits', [
    leastSignificant ?? 1,
    21,
  ]);
  if (leastSignificant === undefined && mostSignificant === undefined) return fraction;
  return {
    ...fraction,
    minimumSignificantDigits: leastSignificant ?? 1,
    maximumSignificantDigits: mostSignificant ?? 21,
  };
}

function digitCount(
  given: Given,
  name: string,
  [least, most]: readonly [number, number],
): number | undefined {
  if (given[name] === undefined) return undefined;
  const value = Number(given[name]);
  if (value >= least && value <= most) return Math.floor(value);
  throw new RangeError(`${name} value is out of range.`);
}
