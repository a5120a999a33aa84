import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Model } from '../plugin/model.js';
import { hashTask } from '../suite/task-hash.js';
import { fakeChecker, fakeModel, fakeSandbox, fakeSuite } from '../testing/fakes/index.js';
import { openCompletionCache } from './completion-cache.js';
import { planRun, type PlanRequest } from './plan-run.js';
import { runEval, type RunWork } from './run-eval.js';
import type { RunEvent } from './run-events.js';
import { openRun, readRun } from './run-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-live-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const planOf = (models: readonly Model[], given: Partial<PlanRequest> = {}) =>
  planRun({
    suites: [fakeSuite(10)],
    models: models.map(({ name }) => ({ name })),
    samples: 2,
    seed: 1,
    allowMissing: false,
    sandbox: { name: 'fake', versions: {} },
    checkers: ['tests'],
    coreVersion: '0.0.0',
    hashTask,
    ...given,
  });
const passing = fakeChecker(() => ({ status: 'pass' }));

async function run(
  models: readonly Model[],
  given: Partial<RunWork> = {},
  place = 'run',
): Promise<readonly RunEvent[]> {
  const plan = planOf(models);
  const facts = { id: 'run', createdAt: new Date(0), versions: {}, config: {} };
  const store = await openRun(join(folder, place), plan, facts);
  const work: RunWork = {
    models,
    sandbox: fakeSandbox(),
    checkers: [['tests', passing]],
    store,
    concurrency: 2,
    retries: 0,
    signal: new AbortController().signal,
    ...given,
  };
  const events: RunEvent[] = [];
  try {
    for await (const event of runEval(plan, work)) events.push(event);
  } finally {
    await store.close();
  }
  return events;
}

/** A model that costs a cent an answer, and counts how often it is asked. */
function paidModel(name = 'paid') {
  const asked: string[] = [];
  const settings = { model: name };
  const model: Model = {
    ...fakeModel({
      name,
      answer: async ({ task, sample }) => {
        asked.push(`${task.id}/${sample}`);
        await delay(1);
        return { text: `x = ${sample}\n`, finishReason: 'stop', costUsd: 0.01 };
      },
    }),
    describe: () => Promise.resolve(settings),
    concurrency: 3,
  };
  return { model, asked };
}

const outcomeOf = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.kind === 'finished' ? [event] : []))[0]!;

describe('requests', () => {
  test('in flight are as many as each model bears, and judged is apart from that', async () => {
    const flying = { a: 0, b: 0 };
    const most = { a: 0, b: 0, judged: 0 };
    let judging = 0;
    const model = (name: 'a' | 'b', concurrency: number): Model => ({
      ...fakeModel({
        name,
        answer: async () => {
          most[name] = Math.max(most[name], (flying[name] += 1));
          await delay(3);
          flying[name] -= 1;
          return 'x = 1\n';
        },
      }),
      concurrency,
    });
    const checker = fakeChecker(async () => {
      most.judged = Math.max(most.judged, (judging += 1));
      await delay(1);
      judging -= 1;
      return { status: 'pass' };
    });
    await run([model('a', 12), model('b', 1)], { checkers: [['tests', checker]] });
    expect(most).toEqual({ a: 12, b: 1, judged: 2 });
  });
  test('of a slow model do not hold up the samples of a fast one', async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = fakeModel({ name: 'slow', answer: () => gate.then(() => 'x = 1\n') });
    const fast = fakeModel({ name: 'fast' });
    const checker = fakeChecker(() => {
      order.push('judged');
      // every sample of the fast one is judged while all requests of the slow one hang
      if (order.length === 20) release();
      return { status: 'pass' };
    });
    const events = await run([slow, fast], { checkers: [['tests', checker]] });
    expect(outcomeOf(events).done).toBe(40);
  });
});

describe('an answer', () => {
  test('is on disk before it is judged, and gone from there when all are', async () => {
    const { model } = paidModel();
    const seen: number[] = [];
    const checker = fakeChecker(async () => {
      const text = await readFile(join(folder, 'run/answers.jsonl'), 'utf8');
      seen.push(text.trimEnd().split('\n').length);
      return { status: 'pass' };
    });
    await run([model], { checkers: [['tests', checker]] });
    expect(Math.min(...seen)).toBeGreaterThan(0);
    expect(await readdir(join(folder, 'run'))).not.toContain('answers.jsonl');
  });
  test('that was stored is never asked for again, whatever became of its judging', async () => {
    const { model, asked } = paidModel();
    const stop = new AbortController();
    let judged = 0;
    const checker = fakeChecker(async (_candidate, { signal }) => {
      judged += 1;
      if (judged === 4) stop.abort();
      await delay(2, undefined, { signal });
      return { status: 'pass' };
    });
    const first = await run([model], { checkers: [['tests', checker]], signal: stop.signal });
    expect(outcomeOf(first).outcome.kind).toBe('aborted');
    const stored =
      (await readFile(join(folder, 'run/answers.jsonl'), 'utf8')).split('\n').length - 1;
    const before = asked.length;
    const second = await run([model]);
    expect(outcomeOf(second)).toMatchObject({ outcome: { kind: 'complete' }, done: 20 });
    expect(asked.length - before).toBe(20 - stored);
    expect(outcomeOf(second).spent.usd).toBeCloseTo(0.2);
  });
  test('whose judging broke by a fault of ours is judged again, not asked for again', async () => {
    const { model, asked } = paidModel();
    const down = fakeChecker(() => {
      throw new Error('bug');
    });
    await run([model], { checkers: [['tests', down]], stopAfterFaults: 0 });
    expect(asked).toHaveLength(20);
    const again = await run([model]);
    expect(outcomeOf(again)).toMatchObject({ outcome: { kind: 'complete' }, done: 20 });
    expect(asked).toHaveLength(20);
    expect(outcomeOf(again).spent).toEqual({ usd: expect.closeTo(0.2) as number, unknown: 0 });
    for await (const { verdict } of (await readRun(join(folder, 'run'))).samples())
      expect(verdict.status).toBe('pass');
  });
});

describe('a spend limit', () => {
  test('stops at its sum plus what was in flight; with a higher one the run goes on', async () => {
    const { model, asked } = paidModel();
    const stopped = outcomeOf(await run([model], { spendLimitUsd: 0.05 }));
    expect(stopped.outcome).toEqual({ kind: 'spend-limit', limitUsd: 0.05 });
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.length).toBeLessThanOrEqual(5 + 2);
    // what was paid for is judged
    expect(stopped.done).toBe(asked.length);
    const same = outcomeOf(await run([model], { spendLimitUsd: 0.05 }));
    expect(same).toMatchObject({ outcome: { kind: 'spend-limit' }, done: stopped.done });
    const raised = outcomeOf(await run([model], { spendLimitUsd: 10 }));
    expect(raised).toMatchObject({ outcome: { kind: 'complete' }, done: 20 });
    expect(asked).toHaveLength(20);
  });
  test('an unknown cost is told, and is not zero', async () => {
    const silent = fakeModel({ name: 'silent' });
    expect(outcomeOf(await run([silent], { spendLimitUsd: 0.01 })).spent).toEqual({
      usd: 0,
      unknown: 20,
    });
  });
});

describe('the cache', () => {
  const open = (refresh = false) => openCompletionCache(join(folder, 'cache'), { refresh });

  test('gives what was asked before: marked, and at no cost to this run', async () => {
    const { model, asked } = paidModel();
    await run([model], { cache: open() }, 'first');
    const again = outcomeOf(await run([model], { cache: open() }, 'second'));
    expect(asked).toHaveLength(20);
    expect(again).toMatchObject({ outcome: { kind: 'complete' }, spent: { usd: 0, unknown: 0 } });
    for await (const { cached, completion } of (await readRun(join(folder, 'second'))).samples())
      expect({ cached, cost: completion?.costUsd }).toEqual({ cached: true, cost: 0.01 });
  });
  test('is passed over by a refresh, which renews it', async () => {
    const { model, asked } = paidModel();
    await run([model], { cache: open() }, 'first');
    await run([model], { cache: open(true) }, 'second');
    expect(asked).toHaveLength(40);
    await run([model], { cache: open() }, 'third');
    expect(asked).toHaveLength(40);
  });
  test('tells settings, samples and prompts apart, and has nothing for who says nothing of itself', async () => {
    const one = paidModel();
    await run([one.model], { cache: open() }, 'first');
    const other: Model = { ...one.model, describe: () => Promise.resolve({ model: 'other' }) };
    await run([other], { cache: open() }, 'second');
    expect(one.asked).toHaveLength(40);
    const silent = fakeModel({ name: 'paid', answer: () => 'y = 1\n' });
    const events = await run([silent], { cache: open() }, 'third');
    expect(events.some((event) => event.kind === 'answered' && event.answer.cached)).toBe(false);
  });
});
