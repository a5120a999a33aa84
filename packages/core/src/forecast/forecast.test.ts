import { describe, expect, test } from 'vitest';
import { mulberry32, drawBeta } from '../stats/index.js';
import { madeUpArm } from '../testing/made-up-arm.js';
import { forecastGate } from './forecast-gate.js';
import { guessedRates, measuredRates } from './rate-belief.js';
import { selfTest } from './self-test.js';

const usual = { samples: 5, level: 0.05, costUsd: null, seed: 1 };

describe('a forecast', () => {
  test('50 tasks x 5 at a margin of 10 nearly always pass where nothing changed; at 5 they mostly do not', () => {
    const beliefs = guessedRates({ tasks: 50, rate: 0.7 });
    expect(forecastGate({ ...usual, beliefs, margin: 0.1 }).chanceToPass).toBeGreaterThan(0.9);
    expect(forecastGate({ ...usual, beliefs, margin: 0.05 }).chanceToPass).toBeLessThan(0.75);
  });
  test('24 tasks x 1 mostly do not pass at a margin of 10, unless by a lucky gain', () => {
    const beliefs = guessedRates({ tasks: 24, rate: 0.9 });
    const plan = forecastGate({ ...usual, beliefs, samples: 1, margin: 0.1, costUsd: 0.5 });
    expect(plan.chanceToPass).toBeLessThan(0.5);
    expect(plan).toMatchObject({ requests: 24, costUsd: 12 });
  });
  test('is the same for the same seed', () => {
    const question = { ...usual, beliefs: guessedRates({ tasks: 20, rate: 0.5 }), margin: 0.1 };
    expect(forecastGate(question)).toEqual(forecastGate(question));
  });
  test('of a measured suite keeps its mean, also where all tasks passed', () => {
    const arm = madeUpArm({ passed: Array.from({ length: 30 }, (_, i) => i % 6) });
    const rates = measuredRates(arm).map(({ a, b }) => a / (a + b));
    expect(rates.reduce((sum, rate) => sum + rate, 0) / 30).toBeCloseTo(0.5, 2);
    const solved = measuredRates(madeUpArm({ passed: Array.from({ length: 30 }, () => 5) }));
    for (const { a, b } of solved) expect(a / (a + b)).toBeGreaterThan(0.95);
  });
});

test('a self-test catches more the larger the loss is', () => {
  const rows = selfTest({
    beliefs: guessedRates({ tasks: 40, rate: 0.7 }),
    samples: 5,
    margin: 0.1,
    level: 0.05,
    runs: 300,
    seed: 7,
  });
  expect(rows).toHaveLength(7);
  const even = rows.filter(({ pattern }) => pattern === 'even');
  expect(even[0]!.fail).toBeLessThan(0.05);
  expect(even.map(({ pass }) => pass)).toEqual(even.map(({ pass }) => pass).sort((a, b) => b - a));
  expect(even[2]!.fail).toBeGreaterThan(0.9);
});

test('drawBeta has the mean and the spread of its distribution', () => {
  const next = mulberry32(3);
  for (const [a, b] of [
    [0.35, 0.15],
    [2, 5],
    [40, 10],
  ] as const) {
    const draws = Array.from({ length: 20_000 }, () => drawBeta(a, b, next));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(a / (a + b), 1.7);
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 1);
  }
});
