import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactorOf } from './redactor.js';

const key = 'sk-or-v1-8f3b2c9d1e7a4650bd';
const redactor = redactorOf(key);

describe('a key', () => {
  test.each([
    ['whole', `bad key ${key}.`, 'bad key [redacted].'],
    ['twice', `${key} ${key}`, '[redacted] [redacted]'],
    ['its beginning', 'key sk-or-v1-8f3b is unknown', 'key [redacted] is unknown'],
    ['its end', 'key ending in 4650bd7a 7a4650bd', 'key ending in 4650bd7a [redacted]'],
    ['masked', 'Incorrect API key provided: sk-o***************50bd. Find', '[redacted]'],
    ['masked with dots', 'sk-or-...0bd is wrong', '[redacted] is wrong'],
    ['for a URL', `?key=${encodeURIComponent(key)}`, '?key=[redacted]'],
    ['in base64', `Basic ${Buffer.from(key).toString('base64')}`, 'Basic [redacted]'],
  ])('%s is taken out', (_name, text, expected) => {
    expect(redactor.text(text)).toContain(expected);
    expect(redactor.text(text)).not.toContain(key.slice(9));
  });
  test('is taken out of every text of a JSON value, and of its keys', () => {
    expect(redactor.json({ a: [key, { [key]: 1 }], b: null, c: 2 })).toEqual({
      a: ['[redacted]', { '[redacted]': 1 }],
      b: null,
      c: 2,
    });
  });
  test('nested without end is cut off, not followed', () => {
    let nested: unknown = key;
    for (let depth = 0; depth < 20_000; depth += 1) nested = [nested];
    expect(JSON.stringify(redactor.json(nested))).not.toContain(key.slice(9));
  });
});

test('code about keys stays as it is; a key in code does not', () => {
  const code = 'if key.startswith("sk-or-v1-"):\n    return "***"\nprint(f"{a}...{b}")\n';
  expect(redactor.answer(code)).toBe(code);
  expect(redactor.answer(`key = "${key}"`)).toBe('key = "[redacted]"');
});

test('what local servers want as a key is no secret', () => {
  expect(redactorOf('EMPTY').text('the list is EMPTY')).toBe('the list is EMPTY');
});

const secret = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_ABC'.split('')),
  minLength: 8,
  maxLength: 80,
});

test('no text keeps eight characters of the key in a row', () => {
  const kept = fc.property(secret, fc.array(fc.oneof(fc.nat(80), fc.string())), (value, parts) => {
    const text = parts
      .map((part) => (typeof part === 'number' ? value.slice(part % value.length) : part))
      .join('');
    const clean = redactorOf(value).text(text);
    for (let at = 0; at + 8 <= value.length; at += 1)
      if (clean.replaceAll('[redacted]', '\n').includes(value.slice(at, at + 8))) return false;
    return true;
  });
  fc.assert(kept, { numRuns: 2000 });
});

test.each(['*', 'sk-', 'sk-or-v1-', '…', 'a***'])(
  '100,000 characters of %j: not quadratic',
  (unit) => {
    expect(redactor.text(unit.repeat(100_000 / unit.length))).toBeTypeOf('string');
  },
);
