import { readDateOptions, type DateOptions, type Needed } from './date-options.js';
import { locale, requireLocale, servedLocales } from './locale.js';
import { joined, type Part } from './number-format.js';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ofDates = Symbol('what is shown where nothing is named');

/** `Intl.DateTimeFormat` in en-US: Gregorian calendar, local time or UTC. */
export class DateTimeFormat {
  readonly #options: DateOptions;

  static supportedLocalesOf(locales: unknown): string[] {
    return servedLocales(locales);
  }

  constructor(locales?: unknown, options?: unknown, needed?: unknown) {
    requireLocale(locales);
    const isOurs = typeof needed === 'object' && needed !== null && ofDates in needed;
    this.#options = readDateOptions(options, isOurs ? (needed[ofDates] as Needed) : 'asked');
  }

  get format(): (date?: unknown) => string {
    return (date) => joined(this.formatToParts(date));
  }

  formatToParts(date?: unknown): Part[] {
    const time = new Date(date === undefined ? Date.now() : Number(date));
    if (Number.isNaN(time.getTime())) throw new RangeError('Invalid time value');
    const fields = fieldsOf(time, this.#options.isUtc);
    const day = dateParts(fields, this.#options);
    const clock = timeParts(fields, this.#options);
    if (day.length === 0 || clock.length === 0) return [...day, ...clock];
    return [...day, literal(glue(this.#options)), ...clock];
  }

  resolvedOptions(): object {
    const { isUtc, ...shown } = this.#options;
    const known = Object.entries(shown).filter(
      ([name, value]) => value !== undefined && (name !== 'hourCycle' || shown.hour !== undefined),
    );
    const zone = isUtc || new Date().getTimezoneOffset() === 0 ? 'UTC' : undefined;
    return {
      ...{ locale, calendar: 'gregory', numberingSystem: 'latn', timeZone: zone },
      ...Object.fromEntries(known),
      ...(shown.hour === undefined ? {} : { hour12: shown.hourCycle === 'h12' }),
    };
  }

  get [Symbol.toStringTag](): string {
    return 'Intl.DateTimeFormat';
  }
}

/** `Date.prototype.toLocaleString` and its like. */
export function installDateTexts(): void {
  for (const [name, needed] of [
    ['toLocaleString', 'all'],
    ['toLocaleDateString', 'date'],
    ['toLocaleTimeString', 'time'],
  ] as const) {
    Object.defineProperty(Date.prototype, name, {
      value: function (this: Date, locales?: unknown, options?: unknown) {
        const time = this.getTime();
        if (Number.isNaN(time)) return 'Invalid Date';
        return new DateTimeFormat(locales, options, { [ofDates]: needed }).format(time);
      },
      writable: true,
      configurable: true,
    });
  }
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

function fieldsOf(time: Date, isUtc: boolean): Fields {
  const shown = isUtc ? time : new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth(),
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  };
}

function literal(value: string): Part {
  return { type: 'literal', value };
}

function padded(value: number, style: string | undefined): string {
  return style === '2-digit' ? String(value % 100).padStart(2, '0') : String(value);
}

function named(all: readonly string[], index: number, style: string): string {
  const name = all[index] ?? '';
  return style === 'long' ? name : name.slice(0, style === 'short' ? 3 : 1);
}

/** Between date and time. */
function glue({ weekday, month, day, year }: DateOptions): string {
  if (weekday !== undefined && (day ?? month ?? year) === undefined) return ' ';
  return month === 'long' ? ' at ' : ', ';
}

function dateParts(fields: Fields, options: DateOptions): Part[] {
  const { month, day, year } = options;
  const weekday: Part[] =
    options.weekday === undefined
      ? []
      : [{ type: 'weekday', value: named(weekdays, fields.weekday, options.weekday) }];
  const dayPart: Part[] =
    day === undefined ? [] : [{ type: 'day', value: padded(fields.day, day) }];
  const yearPart: Part[] =
    year === undefined ? [] : [{ type: 'year', value: padded(fields.year, year) }];
  if (month === undefined || (day === undefined && weekday.length > 0))
    return separated([...dayPart, ...monthPart(fields, month), ...yearPart, ...weekday], ' ');
  const before = weekday.length === 0 ? [] : [...weekday, literal(', ')];
  const monthOnly = monthPart(fields, month);
  if (month === 'numeric' || month === '2-digit')
    return [...before, ...separated([...monthOnly, ...dayPart, ...yearPart], '/')];
  const monthAndDay = separated([...monthOnly, ...dayPart], ' ');
  if (yearPart.length === 0) return [...before, ...monthAndDay];
  return [...before, ...monthAndDay, literal(day === undefined ? ' ' : ', '), ...yearPart];
}

function monthPart(fields: Fields, style: DateOptions['month']): Part[] {
  if (style === undefined) return [];
  const isNumber = style === 'numeric' || style === '2-digit';
  const value = isNumber ? padded(fields.month + 1, style) : named(months, fields.month, style);
  return [{ type: 'month', value }];
}

function timeParts(fields: Fields, options: DateOptions): Part[] {
  const { hour, minute, second, fractionalSecondDigits, timeZoneName } = options;
  const isTwelve = options.hourCycle === 'h12';
  const parts: Part[] = [];
  if (hour !== undefined) parts.push({ type: 'hour', value: hourText(fields.hour, options) });
  if (minute !== undefined) {
    const style = hour === undefined && second === undefined ? 'numeric' : '2-digit';
    parts.push({ type: 'minute', value: padded(fields.minute, style) });
  }
  if (second !== undefined) {
    const style = minute === undefined ? 'numeric' : '2-digit';
    parts.push({ type: 'second', value: padded(fields.second, style) });
  }
  const shown = separated(parts, ':');
  if (fractionalSecondDigits !== undefined) {
    const value = String(fields.millisecond).padStart(3, '0').slice(0, fractionalSecondDigits);
    if (shown.length > 0) shown.push(literal('.'));
    shown.push({ type: 'fractionalSecond', value });
  }
  if (hour !== undefined && isTwelve) {
    // CLDR has a narrow no-break space here since 42; V8 puts the plain one back
    shown.push(literal(' '), { type: 'dayPeriod', value: fields.hour < 12 ? 'AM' : 'PM' });
  }
  if (timeZoneName !== undefined) {
    const value = timeZoneName === 'long' ? 'Coordinated Universal Time' : 'UTC';
    shown.push(...(shown.length > 0 ? [literal(' ')] : []), { type: 'timeZoneName', value });
  }
  return shown;
}

function hourText(hour: number, { hour: style, hourCycle }: DateOptions): string {
  if (hourCycle === 'h12') return padded(hour % 12 || 12, style);
  return padded(hourCycle === 'h24' ? hour || 24 : hour, '2-digit');
}

function separated(parts: readonly Part[], between: string): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [literal(between), part]));
}
