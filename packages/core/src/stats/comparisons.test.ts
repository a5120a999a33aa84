import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alphaPerLook,
  comparePassRates,
  fewestTasksForMargin,
  holm,
  logRatio,
  noiseParts,
  normalCdf,
  normalQuantile,
  rankModels,
  stratifiedPermutation,
  tieLetters,
  type TaskPair,
} from './index.js';

const passes = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((judged) =>
      fc.record({ judged: fc.constant(judged), passed: fc.integer({ min: 0, max: judged }) }),
    );
const pairs = (most: number, minLength = 1) =>
  fc.array(
    fc.record({
      candidate: passes(most),
      baseline: passes(most),
      cluster: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    }),
    { minLength, maxLength: 15 },
  );
const single = fc.array(
  fc.record({
    candidate: fc.record({ judged: fc.constant(1), passed: fc.integer({ min: 0, max: 1 }) }),
    baseline: fc.record({ judged: fc.constant(1), passed: fc.integer({ min: 0, max: 1 }) }),
  }),
  { minLength: 1, maxLength: 25 },
);
const any = fc.oneof(pairs(6), single);

const mirrored = (all: readonly TaskPair[]): TaskPair[] =>
  all.map(({ candidate, baseline, cluster }) => ({
    candidate: baseline,
    baseline: candidate,
    cluster,
  }));

describe('the difference of two arms', () => {
  test('lies in its interval, which has a width, grows with the confidence and mirrors', () => {
    fc.assert(
      fc.property(any, (tasks) => {
        const { difference, interval } = comparePassRates(tasks);
        const [low, high] = interval(0.9);
        expect(high - low).toBeGreaterThan(1e-6);
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        const [wideLow, wideHigh] = interval(0.99);
        expect(wideLow).toBeLessThanOrEqual(low + 1e-12);
        expect(wideHigh).toBeGreaterThanOrEqual(high - 1e-12);
        const [mirrorLow, mirrorHigh] = comparePassRates(mirrored(tasks)).interval(0.9);
        expect(mirrorLow).toBeCloseTo(-high, 9);
        expect(mirrorHigh).toBeCloseTo(-low, 9);
      }),
    );
  });
  test('its p-values and its interval say the same', () => {
    fc.assert(
      fc.property(any, fc.double({ min: -0.6, max: 0.6, noNaN: true }), (tasks, bound) => {
        const estimate = comparePassRates(tasks);
        const [low, high] = estimate.interval(0.9);
        if (Math.abs(low - bound) < 1e-9 || Math.abs(high - bound) < 1e-9) return;
        expect(estimate.pAbove(bound) < 0.05).toBe(low > bound);
        expect(estimate.pBelow(bound) < 0.05).toBe(high < bound);
      }),
    );
  });
  test('one task, or one family of tasks, proves nothing', () => {
    const family = Array.from({ length: 9 }, () => ({
      candidate: { passed: 0, judged: 5 },
      baseline: { passed: 5, judged: 5 },
      cluster: 'same',
    }));
    expect(comparePassRates(family).interval(0.9)).toEqual([-1, 1]);
    expect(comparePassRates(family).pBelow(0)).toBe(1);
  });
  test('refuses tasks that were not judged', () => {
    const unjudged = { candidate: { passed: 0, judged: 0 }, baseline: { passed: 0, judged: 1 } };
    expect(() => comparePassRates([unjudged])).toThrow(RangeError);
    expect(() => comparePassRates([])).toThrow(RangeError);
  });
  test('25, 52 and 88 tasks are the least that show non-inferiority at 10, 5 and 3 points', () => {
    for (const [margin, fewest] of [
      [0.1, 25],
      [0.05, 52],
      [0.03, 88],
    ] as const) {
      expect(Math.ceil(fewestTasksForMargin(margin, 0.05))).toBe(fewest);
      const alike = (count: number) =>
        comparePassRates(
          Array.from({ length: count }, () => ({
            candidate: { passed: 1, judged: 1 },
            baseline: { passed: 1, judged: 1 },
          })),
        );
      expect(alike(fewest).interval(0.9)[0]).toBeGreaterThan(-margin);
      expect(alike(fewest - 1).interval(0.9)[0]).toBeLessThan(-margin);
    }
  });
});

describe('stratifiedPermutation', () => {
  test('gives p-values, and mirrors', () => {
    fc.assert(
      fc.property(pairs(6), (tasks) => {
        const here = stratifiedPermutation(tasks);
        const there = stratifiedPermutation(mirrored(tasks));
        expect(here.atMost).toBeCloseTo(there.atLeast, 9);
        expect(here.twoSidedMid).toBeCloseTo(there.twoSidedMid, 9);
        expect(here.atMost + here.atLeast).toBeGreaterThan(1 - 1e-9);
        expect(here.twoSidedMid).toBeLessThanOrEqual(here.twoSided);
        expect(here.twoSidedMid).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('noiseParts', () => {
  test('cannot see the part of the samples with one sample a task', () => {
    const one = { passed: 1, judged: 1 };
    expect(noiseParts([{ candidate: one, baseline: one }])).toBeNull();
  });
  test('is all of the tasks where samples of a task always agree', () => {
    const whole = (passed: number) => ({ passed, judged: 5 });
    const parts = noiseParts(
      [0, 5, 5, 0].map((passed) => ({ candidate: whole(passed), baseline: whole(5) })),
    )!;
    expect(parts.ofSamples).toBe(0);
    expect(parts.ofTasks).toBe(parts.total);
  });
});

describe('logRatio', () => {
  test('of the same costs has no interval: no spread was seen', () => {
    const same = [1, 2, 3].map((cost) => ({ candidate: cost / 2, baseline: cost }));
    expect(logRatio(same, 0.95)).toEqual({ ratio: 0.5, interval: null });
  });
});

describe('normalCdf', () => {
  test('is undone by the quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
      }),
    );
  });
  test('keeps its digits far out', () => {
    expect(normalCdf(-10) / 7.619853024160526e-24).toBeCloseTo(1, 10);
    expect(normalCdf(-38)).toBeGreaterThan(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(-Infinity)).toBe(0);
  });
});

test('two looks each take a level of 0.0304', () => {
  expect(alphaPerLook(0.05, 1)).toBe(0.05);
  expect(alphaPerLook(0.05, 2)).toBeCloseTo(0.0304, 4);
});

test('holm never lowers a p-value, and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
      const adjusted = holm(values);
      for (const [i, value] of values.entries()) {
        expect(adjusted[i]).toBeGreaterThanOrEqual(value);
        for (const [j, other] of values.entries())
          if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
      }
    }),
  );
});

describe('ranking', () => {
  test('two models share a letter exactly when they do not differ', () => {
    const relation = fc.integer({ min: 1, max: 7 }).chain((models) =>
      fc.record({
        models: fc.constant(models),
        apart: fc.array(fc.boolean(), { minLength: models * models, maxLength: models * models }),
      }),
    );
    fc.assert(
      fc.property(relation, ({ models, apart }) => {
        const differ = (i: number, j: number) => apart[i * models + j]!;
        const letters = tieLetters(models, differ);
        for (let i = 0; i < models; i++) {
          for (let j = i + 1; j < models; j++) {
            const shared = Array.from(letters[i]!).some((letter) => letters[j]!.includes(letter));
            expect(shared).toBe(!differ(i, j));
          }
        }
      }),
    );
  });
  test('20, 18 and 14 of 20 tasks leave every rank open', () => {
    const counts = (passes: number) =>
      Array.from({ length: 20 }, (_, i) => ({ passed: Number(i < passes), judged: 1 }));
    const ranking = rankModels(
      [20, 18, 14].map((passed) => ({ model: String(passed), tasks: counts(passed) })),
    );
    expect(ranking.models.map(({ ranks, letters }) => [...ranks, letters])).toEqual([
      [1, 3, 'a'],
      [1, 3, 'a'],
      [1, 3, 'a'],
    ]);
    expect(ranking.pairs[0]!.pValue).toBe(0.5);
  });
  test('a rank lies within its interval, with uneven samples and on a rounded grid', () => {
    const models = Array.from({ length: 12 }, (_, m) => ({
      model: `m${m}`,
      tasks: Array.from({ length: 164 }, (_, t) => {
        const judged = 3 + ((m + t) % 3);
        return { judged, passed: Math.min(judged, (m * 7 + t * 13) % (3 + (m % 5))) };
      }),
    }));
    const { models: ranked } = rankModels(models);
    for (const [i, { ranks }] of ranked.entries()) {
      expect(ranks[0]).toBeLessThanOrEqual(i + 1);
      expect(ranks[1]).toBeGreaterThanOrEqual(i + 1);
    }
  });
});
