import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const now = Date.parse('2026-11-22T00:00:00Z');

test.each<[Record<string, string>, number | null]>([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
  [{ 'retry-after': 'Sun, 22 Nov 2026 00:01:00 GMT' }, 60_000],
  [{ 'retry-after': 'Sat, 21 Nov 2026 00:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-5' }, null],
  [{}, null],
])('%j asks to wait %s ms', (headers, expected) => {
  expect(retryAfterMs(headers, now)).toBe(expected);
});
