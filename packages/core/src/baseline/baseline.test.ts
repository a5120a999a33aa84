import { expect, test } from 'vitest';
import { parseJson } from '../document/index.js';
import { madeUpArm } from '../testing/made-up-arm.js';
import { baselineSchema } from './baseline-schema.js';
import { blessArm } from './bless-arm.js';
import { formatBaseline } from './format-baseline.js';

const blessed = { at: '2026-11-21T12:00:00.000Z', commit: 'abc', reason: null, maxErrors: 0.02 };

test('a baseline is written with sorted keys, a line a task, and reads back as it was', () => {
  const baseline = blessArm(madeUpArm({ passed: [5, 3, 0] }), blessed);
  const text = formatBaseline(baseline);
  const file = { file: 'assay.baseline.json', what: 'a baseline', schema: baselineSchema };
  expect(parseJson(text, file)).toEqual(baseline);
  expect(text.split('\n').filter((line) => line.includes('"task":"t'))).toHaveLength(3);
  expect(text).toMatch(/^\{\n {2}"arm": \{\n {4}"conditions"/);
  expect(
    formatBaseline({
      ...baseline,
      arm: { ...baseline.arm, tasks: baseline.arm.tasks.toReversed() },
    }),
  ).toBe(text);
});

test('a partial or broken run is refused, with every reason at once', () => {
  const arm = madeUpArm({
    passed: [5, 3],
    change: () => ({ samples: 4, errored: 1, tampered: 1 }),
  });
  expect(() => blessArm(arm, blessed)).toThrow(/25\.0 %[^]*8 of 10 planned[^]*tamper/);
});
