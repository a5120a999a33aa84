import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../worker/engine.js';
import { createJavascriptEngine } from './javascript-engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await createJavascriptEngine();
});

const driver = `(host) => ({ async handle(text) { return JSON.stringify(await host.evaluate(text, 'message.js')); } })`;

/** Every expression's value, or the name of what it throws, as JSON. */
function program(expressions: readonly string[]): string {
  const each = expressions.map((one) => `() => (${one})`);
  return `[${each.join(',\n')}].map((one) => { try { return one(); } catch (error) { return error.name; } })`;
}

async function here(expressions: readonly string[]): Promise<unknown[]> {
  const setup = { language: 'javascript', files: [], driver };
  const limits = { wallMs: 20_000, memoryMb: 64, outputBytes: 10_000 };
  const session = await engine.open(setup, limits);
  const reply = await session.request(program(expressions));
  await session.close();
  if (reply.kind !== 'answer') throw new Error(JSON.stringify(reply));
  return JSON.parse(reply.message) as unknown[];
}

function inNode(expressions: readonly string[]): unknown[] {
  const values: unknown = runInNewContext(program(expressions), {
    AbortController,
    AbortSignal,
    Event,
    EventTarget,
    crypto,
  });
  return JSON.parse(JSON.stringify(values)) as unknown[];
}

async function expectAlike(expressions: readonly string[]): Promise<void> {
  const given = (values: readonly unknown[]): unknown[] =>
    expressions.map((expression, index) => [expression, values[index]]);
  expect(given(await here(expressions))).toEqual(given(inNode(expressions)));
}

function pairs(values: readonly string[], options: readonly string[]): [string, string][] {
  return values.flatMap((value) => options.map((option): [string, string] => [value, option]));
}

describe('numbers in en-US, as Node writes them', () => {
  const numbers = [
    ...['0', '-0', '1', '-1', '12', '999', '1000', '1234.5', '-1234567.891', '0.5', '1.005', '2.5'],
    ...[
      '1e21',
      '1.5e-7',
      '123456789012345680000',
      '0.000001234',
      '999999',
      '999950',
      '1e15',
      '99.5',
    ],
    ...['NaN', 'Infinity', '-Infinity', '12345678901234567890n', '-5n', '0.1 + 0.2', '-0.0001'],
  ];
  const options = [
    ...['{}', '{ minimumFractionDigits: 2 }', '{ maximumFractionDigits: 0 }'],
    ...['{ minimumFractionDigits: 2, maximumFractionDigits: 2 }', '{ style: "percent" }'],
    ...['{ style: "percent", maximumFractionDigits: 1 }', '{ style: "currency", currency: "USD" }'],
    ...['{ style: "currency", currency: "jpy" }', '{ style: "currency", currency: "CHF" }'],
    ...[
      '{ style: "currency", currency: "EUR", minimumFractionDigits: 0 }',
      '{ useGrouping: false }',
    ],
    ...['{ style: "currency", currency: "CAD", currencyDisplay: "narrowSymbol" }'],
    ...[
      '{ style: "currency", currency: "USD", currencyDisplay: "code" }',
      '{ notation: "compact" }',
    ],
    ...[
      '{ maximumSignificantDigits: 3 }',
      '{ minimumSignificantDigits: 5 }',
      '{ signDisplay: "always" }',
    ],
    ...['{ notation: "compact", maximumFractionDigits: 1 }', '{ signDisplay: "exceptZero" }'],
    ...['{ signDisplay: "never" }', '{ signDisplay: "negative" }', '{ minimumIntegerDigits: 3 }'],
    ...[
      '{ maximumFractionDigits: 101 }',
      '{ style: "currency" }',
      '{ currency: "x", style: "currency" }',
    ],
    ...['{ minimumFractionDigits: 3, maximumFractionDigits: 1 }', '{ useGrouping: "min2" }'],
  ];
  it('toLocaleString', async () => {
    await expectAlike(
      pairs(numbers, options).map(
        ([number, option]) => `(${number}).toLocaleString('en-US', ${option})`,
      ),
    );
  });
  it('without locale and options, in lists, in parts, without new', async () => {
    await expectAlike([
      ...numbers.map((number) => `(${number}).toLocaleString()`),
      '[1234.5, 1e6].toLocaleString()',
      '[1, 1234].map(Intl.NumberFormat("en-US").format)',
      'new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).formatToParts(-1234567.8)',
      'Object.prototype.toString.call(new Intl.NumberFormat())',
      'new Intl.NumberFormat() instanceof Intl.NumberFormat',
      'Number.prototype.toLocaleString.call("1")',
    ]);
  });
});

describe('dates in en-US, as Node writes them', () => {
  const dates = [
    'Date.UTC(2024, 0, 2, 0, 4, 5, 678)',
    '0',
    'Date.UTC(1999, 11, 31, 23, 59, 59)',
    'NaN',
  ];
  const options = [
    ...['', 'hourCycle: "h23"', 'month: "short"'],
    ...['year: "numeric", month: "long", day: "numeric"', 'year: "numeric", month: "2-digit"'],
    ...['weekday: "long", year: "numeric", month: "short", day: "numeric"', 'weekday: "short"'],
    ...['year: "2-digit", month: "2-digit", day: "2-digit"', 'month: "long", day: "numeric"'],
    ...['hour: "2-digit", minute: "2-digit"', 'hour: "numeric", minute: "2-digit", hour12: true'],
    ...['month: "long", day: "numeric", hour: "numeric"', 'weekday: "long", hour: "numeric"'],
    ...['dateStyle: "full"', 'dateStyle: "long", timeStyle: "short"', 'dateStyle: "medium"'],
    ...['dateStyle: "short", timeStyle: "medium"', 'dateStyle: "full", timeStyle: "full"'],
    ...[
      'timeStyle: "long"',
      'timeZoneName: "short"',
      'fractionalSecondDigits: 3',
      'second: "2-digit"',
    ],
    ...[
      'minute: "2-digit", second: "2-digit"',
      'weekday: "short", month: "numeric", day: "numeric"',
    ],
    ...[
      'weekday: "long", day: "numeric"',
      'month: "narrow"',
      'dateStyle: "short", year: "numeric"',
    ],
    ...['hour: "numeric", minute: "numeric", second: "numeric", fractionalSecondDigits: 2'],
  ].map((option) => `{ timeZone: 'UTC', ${option} }`);
  it('toLocaleString and format', async () => {
    await expectAlike([
      ...pairs(dates, options).flatMap(([date, option]) => [
        `new Date(${date}).toLocaleString('en-US', ${option})`,
        `new Intl.DateTimeFormat('en-US', ${option}).format(${date})`,
      ]),
      `new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).formatToParts(0)`,
      // at midnight Node 22 says 24
      `new Date(5e7).toLocaleString('en-US', { timeZone: 'UTC', hour12: false })`,
      `new Date(2e7).toLocaleString('en-US', { timeZone: 'UTC', hour: 'numeric', hour12: false })`,
    ]);
  });
  it('toLocaleDateString and toLocaleTimeString', async () => {
    await expectAlike(
      pairs(
        dates,
        options.filter((option) => !option.includes('Style')),
      ).flatMap(([date, option]) => [
        `new Date(${date}).toLocaleDateString('en-US', ${option})`,
        `new Date(${date}).toLocaleTimeString('en-US', ${option})`,
      ]),
    );
  });
});

describe('texts in the order of en-US, as Node sorts them', () => {
  const words = [
    ...[
      'a',
      'A',
      'b',
      'B',
      'á',
      'Á',
      'ab',
      'Ab',
      'aB',
      'äb',
      'résumé',
      'resume',
      'Resume',
      'z',
      'Z',
    ],
    ...[
      'item 2',
      'item 10',
      'item10',
      'item-2',
      'item_2',
      '_',
      '-',
      '10',
      '2',
      '',
      ' ',
      'a b',
      'ab!',
    ],
    ...['ñ', 'n', 'o', '$5', '#1', 'é', 'e\u0301', '~', '007', '7'],
  ];
  const options = [
    ...['', ', undefined, {}', ', "en", { sensitivity: "base" }', ', "en-US", { numeric: true }'],
    ...[', "en", { sensitivity: "accent" }', ', "en", { sensitivity: "case" }'],
    ...[', "en", { caseFirst: "upper" }', ', ["en-US"], { numeric: true, sensitivity: "base" }'],
  ];
  it('localeCompare', async () => {
    const texts = words.map((word) => JSON.stringify(word));
    await expectAlike(
      options.map(
        (option) =>
          `[${texts.join()}].map((one) => [${texts.join()}].map((other) => one.localeCompare(other${option})))`,
      ),
    );
  });
  it('a collator as what sort takes', async () => {
    await expectAlike([`${JSON.stringify(words)}.sort(new Intl.Collator('en').compare)`]);
  });
});

describe('events, as Node dispatches them', () => {
  it('EventTarget and Event', async () => {
    await expectAlike([
      `(() => { const seen = []; const t = new EventTarget(); const f = (e) => seen.push(e.type, e.target === t, e.cancelable);
        t.addEventListener('a', f); t.addEventListener('a', f); t.addEventListener('a', { handleEvent: (e) => { seen.push('object'); e.preventDefault(); } }, { once: true });
        seen.push(t.dispatchEvent(new Event('a', { cancelable: true })), t.dispatchEvent(new Event('a')));
        t.removeEventListener('a', f); seen.push(t.dispatchEvent(new Event('a'))); return seen; })()`,
      `(() => { const seen = []; const t = new EventTarget();
        t.addEventListener('a', (e) => { seen.push(1); e.stopImmediatePropagation(); }); t.addEventListener('a', () => seen.push(2));
        t.dispatchEvent(new Event('a')); return seen; })()`,
      `(() => { class Bus extends EventTarget {} const bus = new Bus(); const end = new AbortController(); let n = 0;
        bus.addEventListener('x', () => { n += 1; }, { signal: end.signal }); bus.dispatchEvent(new Event('x')); end.abort(); bus.dispatchEvent(new Event('x'));
        return [n, bus instanceof EventTarget, String(new Event('x')), Event.name]; })()`,
      'new Event()',
      'new EventTarget().dispatchEvent({ type: "a" })',
    ]);
  });
  it('AbortController and AbortSignal', async () => {
    await expectAlike([
      `(() => { const c = new AbortController(); const seen = [c.signal.aborted, c.signal.reason === undefined];
        c.signal.onabort = () => seen.push('on'); c.signal.addEventListener('abort', (e) => seen.push(e.type));
        c.abort(); c.abort(); return [...seen, c.signal.aborted, c.signal.reason.name]; })()`,
      'AbortSignal.abort(5).reason',
      'AbortSignal.abort(null).reason',
      'AbortSignal.abort().throwIfAborted()',
      'AbortSignal.any([new AbortController().signal, AbortSignal.abort(7)]).reason',
      `(() => { const c = new AbortController(); const any = AbortSignal.any([c.signal]); c.abort('why'); return [any.aborted, any.reason]; })()`,
      'new AbortSignal()',
    ]);
  });
});

describe('random values', () => {
  const bytes = 'Array.from(crypto.getRandomValues(new Uint8Array(8)))';
  it('have the shapes that Node gives them', async () => {
    await expectAlike([
      '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID())',
      'crypto.randomUUID() === crypto.randomUUID()',
      '(() => { const array = new Uint32Array(4); return crypto.getRandomValues(array) === array && array.length; })()',
      'crypto.getRandomValues(new Uint8Array(65537))',
      'crypto.getRandomValues(new Float64Array(2))',
    ]);
  });
  it('are the same in every run', async () => {
    const asked = ['crypto.randomUUID()', bytes];
    expect(await here(asked)).toEqual(await here(asked));
  });
});

it('says what is not served, instead of an answer in another language', async () => {
  const asked = [
    `(1234.5).toLocaleString('de-DE')`,
    `new Date(0).toLocaleString('en-US', { timeZone: 'Europe/Paris' })`,
    `(5).toLocaleString('en-US', { style: 'unit', unit: 'liter' })`,
    `'a'.localeCompare('b', 'sv')`,
  ];
  const messages = asked.map(
    (one) => `(() => { try { return ${one}; } catch (error) { return error.message; } })()`,
  );
  expect(await here(messages)).toEqual([
    'locale de-DE is not available in this sandbox, only en-US is',
    'time zone Europe/Paris is not available in this sandbox, only UTC is',
    'option unit is not available in this sandbox',
    'locale sv is not available in this sandbox, only en-US is',
  ]);
});
