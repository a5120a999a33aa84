import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SampleResult } from '../domain/index.js';
import { AssayError, SandboxError } from '../errors/index.js';
import { hashTask } from '../suite/task-hash.js';
import { fakeChecker, fakeModel, fakeSandbox, fakeSuite } from '../testing/fakes/index.js';
import { planRun } from './plan-run.js';
import { runEval, type RunWork } from './run-eval.js';
import type { RunEvent } from './run-events.js';
import { openRun, type RunStore } from './run-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const models = ['a', 'b'].map((name) =>
  fakeModel({ name, answer: ({ sample }) => `x = ${sample}\n` }),
);
const plan = planRun({
  suites: [fakeSuite(10)],
  models: models.map(({ name }) => ({ name })),
  samples: 3,
  seed: 1,
  allowMissing: false,
  sandbox: { name: 'fake', versions: {} },
  checkers: ['tests'],
  coreVersion: '0.0.0',
  hashTask,
});
const facts = { id: 'run', createdAt: new Date(0), versions: {}, config: {} };
const passing = fakeChecker(() => ({ status: 'pass' }));

function work(store: RunStore, given: Partial<RunWork> = {}): RunWork {
  const signal = new AbortController().signal;
  return {
    models,
    sandbox: fakeSandbox(),
    checkers: [['tests', passing]],
    store,
    concurrency: 4,
    retries: 0,
    signal,
    ...given,
  };
}

async function collect(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

async function withStore<Result>(use: (store: RunStore) => Promise<Result>): Promise<Result> {
  const store = await openRun(folder, plan, facts);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function ids(): Promise<string[]> {
  const text = await readFile(join(folder, 'samples.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { task: string; model: string; sample: number })
    .map(({ task, model, sample }) => `fake/${task}/${model}/${sample}`);
}
const everyId = plan.slots.map(({ id }) => id).sort();

describe('a run', () => {
  test('does every slot once, and tells each after it is on disk', async () => {
    const events = await withStore((store) => collect(runEval(plan, work(store))));
    expect(events[0]).toMatchObject({ kind: 'planned', total: 60, resumed: 0 });
    expect(events.at(-1)).toMatchObject({
      kind: 'finished',
      outcome: { kind: 'complete' },
      total: 60,
      done: 60,
    });
    expect(events.filter(({ kind }) => kind === 'sample-finished')).toHaveLength(60);
    expect((await ids()).sort()).toEqual(everyId);
  });
  test('works on as many samples at a time as it may', async () => {
    let [now, most] = [0, 0];
    const checker = fakeChecker(async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return { status: 'pass' };
    });
    await withStore((store) =>
      collect(runEval(plan, work(store, { checkers: [['tests', checker]], concurrency: 3 }))),
    );
    expect(most).toBe(3);
  });
  test('goes on when one sample fails in any way', async () => {
    const checker = fakeChecker((_candidate, { task }) => {
      if (task.id === 't3') throw new Error('bug');
      return { status: 'pass' };
    });
    const events = await withStore((store) =>
      collect(runEval(plan, work(store, { checkers: [['tests', checker]] }))),
    );
    const verdicts = events.flatMap((event) =>
      event.kind === 'sample-finished' ? [event.result.verdict.status] : [],
    );
    expect(verdicts.filter((status) => status === 'error')).toHaveLength(6);
    expect(verdicts.filter((status) => status === 'pass')).toHaveLength(54);
  });
});

describe('an aborted run', () => {
  test('is resumed, and ends as if it had not been aborted', async () => {
    const first = await withStore(async (store) => {
      const controller = new AbortController();
      const events: RunEvent[] = [];
      for await (const event of runEval(plan, work(store, { signal: controller.signal }))) {
        events.push(event);
        if (events.length === 20) controller.abort();
      }
      return events;
    });
    const done = first.filter(({ kind }) => kind === 'sample-finished').length;
    expect(first.at(-1)).toMatchObject({
      kind: 'finished',
      outcome: { kind: 'aborted' },
      total: 60,
      done,
    });
    expect(await ids()).toHaveLength(done);
    const second = await withStore((store) => collect(runEval(plan, work(store))));
    expect(second[0]).toMatchObject({ kind: 'planned', total: 60, resumed: done });
    expect(second.at(-1)).toMatchObject({ outcome: { kind: 'complete' }, done: 60 });
    expect((await ids()).sort()).toEqual(everyId);
  });
  test('a reader that leaves aborts it', async () => {
    await withStore(async (store) => {
      for await (const event of runEval(plan, work(store)))
        if (event.kind === 'sample-finished') break;
    });
    const before = await ids();
    expect(before.length).toBeLessThan(60);
    expect(new Set(before).size).toBe(before.length);
  });
  test('before it begins', async () => {
    const events = await withStore((store) =>
      collect(runEval(plan, work(store, { signal: AbortSignal.abort() }))),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['planned', 'finished']);
    expect(events[1]).toMatchObject({ outcome: { kind: 'aborted' }, done: 0 });
  });
});

describe('a fault that repeats from the start', () => {
  const down = fakeChecker(() => {
    throw new SandboxError('engine-down', 'the engine does not answer');
  });
  test('stops the run; mended, the same run goes on', async () => {
    const events = await withStore((store) =>
      collect(runEval(plan, work(store, { checkers: [['tests', down]], concurrency: 1 }))),
    );
    expect(events.at(-1)).toMatchObject({
      kind: 'finished',
      outcome: {
        kind: 'stopped',
        samples: 20,
        fault: {
          origin: 'sandbox',
          plugin: 'tests',
          code: 'engine-down',
          message: 'the engine does not answer',
        },
      },
      total: 60,
      done: 20,
    });
    const mended = await withStore((store) => collect(runEval(plan, work(store))));
    expect(mended[0]).toMatchObject({ kind: 'planned', total: 60, resumed: 0 });
    expect((await ids()).sort()).toEqual(everyId);
  });
  test('does not stop it when it may not, or after one sample that went well', async () => {
    const all = { checkers: [['tests', down]], stopAfterFaults: 0 } as const;
    expect(
      (await withStore((store) => collect(runEval(plan, work(store, all))))).at(-1),
    ).toMatchObject({ outcome: { kind: 'complete' } });
    await rm(folder, { recursive: true });
    let calls = 0;
    const checker = fakeChecker((...given) =>
      (calls += 1) === 1 ? { status: 'pass' } : down.check(...given),
    );
    const events = await withStore((store) =>
      collect(runEval(plan, work(store, { checkers: [['tests', checker]] }))),
    );
    expect(events.at(-1)).toMatchObject({ outcome: { kind: 'complete' }, done: 60 });
  });
});

test('a store that cannot be written ends the run with its error, after the events so far', async () => {
  await withStore(async (store) => {
    let written = 0;
    const full: RunStore = {
      ...store,
      append: (result: SampleResult) =>
        (written += 1) > 5
          ? Promise.reject(new AssayError('store-failed', 'no space'))
          : store.append(result),
    };
    const seen: RunEvent[] = [];
    const reading = (async () => {
      for await (const event of runEval(plan, work(full))) seen.push(event);
    })();
    await expect(reading).rejects.toThrow('no space');
    expect(seen.filter(({ kind }) => kind === 'sample-finished')).toHaveLength(5);
  });
});
