import { expect, test } from 'vitest';
import type { SampleResult } from '../domain/index.js';
import { madeUpFacts, madeUpFailure, madeUpSample } from '../testing/made-up-run.js';
import { buildReport } from './build-report.js';
import { describeSlowestPass } from './slowest-pass.js';

const [suite] = madeUpFacts(['m'], ['short', 'long']).suites;
const facts = {
  ...madeUpFacts(['m'], []),
  suites: [
    {
      ...suite!,
      tasks: suite!.tasks.map((task) => ({ ...task, limitMs: task.id === 'long' ? 9000 : 1000 })),
    },
  ],
};
const pass = (task: string, durationMs: number): SampleResult =>
  madeUpSample({ task, model: 'm', verdict: { status: 'pass' }, assertions: [1, 1], durationMs });
const fail = (task: string, durationMs: number): SampleResult =>
  madeUpSample({
    task,
    model: 'm',
    verdict: madeUpFailure('timeout'),
    assertions: [1, 0],
    durationMs,
  });

function reported(...results: SampleResult[]) {
  const report = buildReport(facts, results);
  return { slowest: report.suites[0]!.slowestPass, notes: report.notes.join('\n') };
}

test('the pass nearest to its own limit, not the longest', () => {
  const { slowest, notes } = reported(pass('short', 200), pass('long', 1234));
  expect(slowest).toEqual({
    task: 'short',
    model: 'm',
    sample: 0,
    durationMs: 200,
    limitMs: 1000,
    clock: 'wall',
  });
  expect(notes).not.toContain('slowest pass');
});

test('what failed, by the limit or otherwise, does not count', () => {
  expect(reported(fail('short', 1000)).slowest).toBeNull();
  expect(reported(fail('short', 1000), pass('long', 90)).slowest).toMatchObject({ task: 'long' });
});

test('above half of the limit a note says so', () => {
  expect(reported(pass('short', 500)).notes).not.toContain('slowest pass');
  expect(reported(pass('short', 501)).notes).toContain(
    'made-up: slowest pass 0.5 s of 1 s of wall time (short), more than half',
  );
});

test('in words, with the clock it is counted in', () => {
  const row = { task: 'HumanEval/130', model: 'm', sample: 0, limitMs: 9000 } as const;
  expect(describeSlowestPass({ ...row, durationMs: 1234, clock: 'processor' })).toBe(
    'slowest pass 1.2 s of 9 s of processor time (HumanEval/130)',
  );
  expect(describeSlowestPass({ ...row, durationMs: 4.2, clock: 'wall' })).toContain(
    '0.004 s of 9 s',
  );
});
