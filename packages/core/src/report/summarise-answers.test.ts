import { expect, test } from 'vitest';
import type { Completion } from '../domain/index.js';
import { madeUpFacts, madeUpFailure, madeUpSample } from '../testing/made-up-run.js';
import { buildReport } from './build-report.js';
import { leaderboardTable } from './leaderboard-table.js';

const pass = { status: 'pass' } as const;
const answered = (
  task: string,
  index: number,
  verdict: Parameters<typeof madeUpSample>[0]['verdict'],
  completion: Partial<Completion>,
) =>
  madeUpSample({
    task,
    model: 'm',
    index,
    verdict,
    completion: { finishReason: 'stop', costUsd: 0.001, latencyMs: 500, ...completion },
  });
const noCode = madeUpFailure('no-code');

const results = [
  answered('t0', 0, pass, {}),
  answered('t0', 1, pass, { latencyMs: 1500 }),
  answered('t1', 0, noCode, { finishReason: 'length', text: '<think>so' }),
  answered('t1', 1, noCode, { finishReason: 'reasoning-budget', text: '' }),
  answered('t2', 0, noCode, { finishReason: 'refusal' }),
  answered('t2', 1, madeUpFailure('compile'), { finishReason: 'length' }),
  { ...answered('t3', 0, pass, {}), cached: true },
  answered('t3', 1, noCode, { finishReason: 'content-filter' }),
];
const report = buildReport(madeUpFacts(['m'], ['t0', 't1', 't2', 't3']), results);
const row = report.leaderboard[0]!;

test('every ending of an answer is counted once', () => {
  expect(row.extraction).toEqual({ verbatim: 0, structured: 0, fenced: 4, raw: 0, none: 4 });
  expect(row.answers).toEqual({
    asked: 8,
    truncated: 1,
    reasoningBudget: 2,
    refused: 1,
    filtered: 1,
    cached: 1,
  });
});

test('cost and latency are told per sample, per task and per solved task', () => {
  expect(row.tasksSolved).toBe(2);
  expect(row.costUsd).toBeCloseTo(0.008);
  expect(row.costPerSampleUsd).toBeCloseTo(0.001);
  expect(row.costPerSolvedTaskUsd).toBeCloseTo(0.004);
  expect(row.meanLatencyMs).toBe(625);
  expect(row.latencyPerSolvedTaskMs).toBe(2500);
  expect(report.tasks[0]).toMatchObject({ task: 't0', costUsd: 0.002, meanLatencyMs: 1000 });
  expect(report.samples[1]).toMatchObject({
    costUsd: 0.001,
    latencyMs: 1500,
    finishReason: 'stop',
    cached: false,
  });
});

test('one unknown cost makes the sum unknown, in words', () => {
  const completion = { finishReason: 'stop', latencyMs: 500 } as const;
  const silent = madeUpSample({ task: 't0', model: 'm', verdict: pass, completion });
  const partly = [silent, ...results.slice(1)];
  const { leaderboard } = buildReport(madeUpFacts(['m'], ['t0', 't1', 't2', 't3']), partly);
  expect(leaderboard[0]).toMatchObject({ costUsd: null, costPerSolvedTaskUsd: null });
  const known = leaderboardTable([row], 200).split('\n').slice(4, 7).join('\n');
  expect(known).toBe(
    'model  structured %  fenced %  raw %  none %  truncated  refused  no room  filtered  cached       cost   $/sample   $/solved  latency  time/solved\n' +
      '-----  ------------  --------  -----  ------  ---------  -------  -------  --------  ------  ---------  ---------  ---------  -------  -----------\n' +
      'm               0.0      50.0    0.0    50.0          1        1        2         1       1  $0.008000  $0.001000  $0.004000   625 ms        2.5 s',
  );
  expect(leaderboardTable(leaderboard, 200)).toMatch(/unknown +unknown +unknown +625 ms/u);
});

test('a recording, which does not tell how its answers ended, has no such table', () => {
  const recorded = madeUpSample({ task: 't0', model: 'm', verdict: pass });
  const { leaderboard } = buildReport(madeUpFacts(['m'], ['t0']), [recorded]);
  expect(leaderboardTable(leaderboard)).not.toContain('structured');
});
