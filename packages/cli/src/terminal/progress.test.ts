import { expect, test } from 'vitest';
import { createProgress, duration, progressLine } from './progress.js';

const state = {
  total: 328,
  resumed: 0,
  finished: 164,
  passed: 120,
  errors: 0,
  fromCache: 0,
  spent: { usd: 0, unknown: 0 },
};

test('shows counts, rate and time left', () => {
  expect(progressLine(state, 2000)).toBe('[#####-----] 164/328  120 passed  82.0/s  2 s left');
});

test('counts only its own work into the rate', () => {
  expect(progressLine({ ...state, resumed: 64 }, 1000)).toContain('100.0/s');
});

test('shows errors and a cost once they are known', () => {
  expect(progressLine({ ...state, errors: 2, spent: { usd: 0.0012, unknown: 0 } }, 2000)).toContain(
    '2 errors  82.0/s  $0.0012',
  );
});

test('an unknown cost is no cost of zero', () => {
  expect(progressLine({ ...state, spent: { usd: 0, unknown: 3 } }, 2000)).toContain('cost unknown');
  expect(progressLine({ ...state, fromCache: 4, spent: { usd: 0.5, unknown: 3 } }, 2000)).toContain(
    '4 cached  $0.5000 + unknown',
  );
});

test('promises no time before anything is done', () => {
  expect(progressLine({ ...state, finished: 0, passed: 0 }, 500)).toBe(
    '[----------] 0/328  0 passed',
  );
});

test('is silent where there is no terminal', () => {
  const written: string[] = [];
  const output = {
    write: (text: string) => void written.push(text),
    isTerminal: false,
    columns: 80,
    colours: false,
  };
  const progress = createProgress(output, () => 0);
  progress.update(state);
  progress.clear();
  expect(written).toEqual([]);
});

test('gives durations in the unit that people would use', () => {
  expect([duration(3.2), duration(61), duration(7300)]).toEqual(['4 s', '2 min', '2 h 2 min']);
});
