import { choice, givenOptions, refuse, textOf, type Given } from './locale.js';

type Digits = 'numeric' | '2-digit';
type Name = 'long' | 'short' | 'narrow';

/** What `Intl.DateTimeFormat` shows; what is absent is not shown. */
export interface DateOptions {
  readonly weekday: Name | undefined;
  readonly year: Digits | undefined;
  readonly month: Digits | Name | undefined;
  readonly day: Digits | undefined;
  readonly hour: Digits | undefined;
  readonly minute: Digits | undefined;
  readonly second: Digits | undefined;
  readonly fractionalSecondDigits: number | undefined;
  readonly timeZoneName: 'short' | 'long' | undefined;
  readonly hourCycle: 'h12' | 'h23' | 'h24';
  readonly isUtc: boolean;
}

/** What is shown where a program names nothing: of a date, of a time, or both. */
export type Needed = 'date' | 'time' | 'all';

const digits = ['numeric', '2-digit'] as const;
const names = ['long', 'short', 'narrow'] as const;
const styles = ['full', 'long', 'medium', 'short'] as const;
const dateFields = ['weekday', 'year', 'month', 'day'];
const timeFields = ['hour', 'minute', 'second', 'fractionalSecondDigits'];
const universal = new Set(['utc', 'gmt', 'etc/utc', 'etc/gmt']);

export function readDateOptions(options: unknown, needed: Needed | 'asked'): DateOptions {
  const asked = givenOptions(options);
  refuse(asked, ['era', 'dayPeriod', 'calendar', 'numberingSystem']);
  const given = withStyles(asked);
  const isNamed = needsNothing(given, needed) ? {} : defaults(needed === 'asked' ? 'date' : needed);
  const shown: Given = { ...isNamed, ...given };
  return {
    weekday: choice(shown, 'weekday', names),
    year: choice(shown, 'year', digits),
    month: choice(shown, 'month', [...digits, ...names]),
    day: choice(shown, 'day', digits),
    hour: choice(shown, 'hour', digits),
    minute: choice(shown, 'minute', digits),
    second: choice(shown, 'second', digits),
    fractionalSecondDigits: fractionDigits(shown['fractionalSecondDigits']),
    timeZoneName: choice(shown, 'timeZoneName', ['short', 'long']),
    hourCycle: hourCycle(shown),
    isUtc: isUtc(shown['timeZone']),
  };
}

/** Own copy: the fields that are read, so that defaults do not meet what a program inherits. */
function withStyles(asked: Given): Given {
  const given: Record<string, unknown> = {};
  for (const name of [
    ...dateFields,
    ...timeFields,
    'timeZoneName',
    'timeZone',
    'hour12',
    'hourCycle',
  ])
    if (asked[name] !== undefined) given[name] = asked[name];
  const dateStyle = choice(asked, 'dateStyle', styles);
  const timeStyle = choice(asked, 'timeStyle', styles);
  if (dateStyle === undefined && timeStyle === undefined) return given;
  const mixed = [...dateFields, ...timeFields].find((name) => given[name] !== undefined);
  if (mixed !== undefined) {
    const style = dateStyle === undefined ? 'timeStyle' : 'dateStyle';
    throw new TypeError(`Can't set option ${mixed} when ${style} is used`);
  }
  return { ...given, ...dateOf(dateStyle), ...timeOf(timeStyle) };
}

function dateOf(style: (typeof styles)[number] | undefined): Given {
  switch (style) {
    case undefined:
      return {};
    case 'short':
      return { year: '2-digit', month: 'numeric', day: 'numeric' };
    case 'medium':
      return { year: 'numeric', month: 'short', day: 'numeric' };
    case 'long':
      return { year: 'numeric', month: 'long', day: 'numeric' };
    case 'full':
      return { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
  }
}

function timeOf(style: (typeof styles)[number] | undefined): Given {
  if (style === undefined) return {};
  const minutes = { hour: 'numeric', minute: '2-digit' };
  if (style === 'short') return minutes;
  const seconds = { ...minutes, second: '2-digit' };
  if (style === 'medium') return seconds;
  return { ...seconds, timeZoneName: style === 'full' ? 'long' : 'short' };
}

function needsNothing(given: Given, needed: Needed | 'asked'): boolean {
  const looked =
    needed === 'date'
      ? dateFields
      : needed === 'time'
        ? timeFields
        : [...dateFields, ...timeFields];
  return looked.some((name) => given[name] !== undefined);
}

function defaults(needed: Needed): Given {
  const date = { year: 'numeric', month: 'numeric', day: 'numeric' };
  const time = { hour: 'numeric', minute: '2-digit', second: '2-digit' };
  return { ...(needed === 'time' ? {} : date), ...(needed === 'date' ? {} : time) };
}

function hourCycle(given: Given): DateOptions['hourCycle'] {
  if (given['hour12'] !== undefined) return given['hour12'] === false ? 'h23' : 'h12';
  return choice(given, 'hourCycle', ['h12', 'h23', 'h24']) ?? 'h12';
}

function isUtc(timeZone: unknown): boolean {
  if (timeZone === undefined) return false;
  if (universal.has(textOf(timeZone).toLowerCase())) return true;
  throw new RangeError(
    `time zone ${textOf(timeZone)} is not available in this sandbox, only UTC is`,
  );
}

function fractionDigits(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const count = Math.floor(Number(value));
  if (count >= 1 && count <= 3) return count;
  throw new RangeError('fractionalSecondDigits value is out of range.');
}
