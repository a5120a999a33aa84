import assert from 'node:assert/strict';
import type { Completion, Model, ModelRequest } from '../plugin/index.js';
import { completionSchema } from '../run/sample-schema.js';
import { schemaComplaint } from '../run/schema-complaint.js';
import type { ConformanceCase } from './conformance-case.js';

export interface ModelUnderTest {
  /** A fresh model each time. Its service (or a stand-in for it) must be reachable. */
  readonly create: () => Model;
  /** Requests that it can answer; defaults to one for a Python function. */
  readonly requests?: readonly ModelRequest[];
}

/** How many recorded completions are asked for; the rest will not be another kind. */
const mostAsked = 20;

/**
 * What every model must do. Each case throws when the model does not; call them from any test framework:
 *
 *     for (const { name, run } of modelConformance({ create })) test(name, run);
 */
export function modelConformance(subject: ModelUnderTest): readonly ConformanceCase[] {
  const requests = subject.requests ?? [exampleRequest];
  const first = requests[0] ?? exampleRequest;
  const useModel = (name: string, use: (model: Model) => Promise<void>): ConformanceCase => ({
    name,
    run: () => withModel(subject, use),
  });
  return [
    useModel('has a name, the same each time', (model) => {
      assert.ok(model.name.trim() !== '', 'the name is empty');
      assert.equal(subject.create().name, model.name);
      return Promise.resolve();
    }),
    useModel('answers each request with a well-formed completion', async (model) => {
      for (const request of requests) checkCompletion(await model.complete(request, live()));
    }),
    useModel('answers requests at the same time', async (model) => {
      const answers = await Promise.all(
        [first, first, ...requests].map((request) => model.complete(request, live())),
      );
      for (const answer of answers) checkCompletion(answer);
    }),
    useModel('leaves the request as it is', async (model) => {
      checkCompletion(await model.complete(frozen(first), live()));
    }),
    useModel('rejects when it is aborted before it starts', async (model) => {
      await assert.rejects(
        model.complete(first, AbortSignal.abort()),
        'it answered although it was aborted',
      );
    }),
    useModel('settles when it is aborted while it works', async (model) => {
      const controller = new AbortController();
      const pending = model.complete(first, controller.signal);
      controller.abort();
      const [outcome] = await Promise.allSettled([pending]);
      if (outcome.status === 'fulfilled') checkCompletion(outcome.value);
    }),
    useModel('describes its settings in short texts', async (model) => {
      const settings = (await model.describe?.()) ?? {};
      for (const [name, value] of Object.entries(settings))
        assert.equal(typeof value, 'string', `settings.${name}`);
    }),
    useModel('has every completion that it counts as recorded, and no more', checkRecorded),
    {
      name: 'dispose may be called twice, also before any use',
      run: async () => {
        const model = subject.create();
        await model.dispose?.();
        await model.dispose?.();
      },
    },
  ];
}

async function withModel(
  subject: ModelUnderTest,
  use: (model: Model) => Promise<void>,
): Promise<void> {
  const model = subject.create();
  try {
    await use(model);
  } finally {
    await model.dispose?.();
  }
}

const exampleRequest: ModelRequest = {
  task: { id: 'add', language: 'python', kind: 'generate', entry: 'solution.py', files: [] },
  prompt: 'Write a Python function add(a, b) that returns the sum of its arguments.',
  sample: 0,
  seed: 1,
};

async function checkRecorded(model: Model): Promise<void> {
  const counts = await model.recorded?.();
  if (counts === undefined) return;
  for (const [id, count] of [...counts].slice(0, mostAsked)) {
    assert.ok(Number.isInteger(count) && count > 0, `task ${id} has ${count} completions`);
    const request = (sample: number) => ({
      ...exampleRequest,
      task: { ...exampleRequest.task, id },
      sample,
    });
    const last = await model.complete(request(count - 1), live());
    checkCompletion(last);
    assert.deepEqual(
      await model.complete(request(count - 1), live()),
      last,
      'asked again, it answers otherwise',
    );
    await rejectsForGood(
      model.complete(request(count), live()),
      `completion ${count} of task ${id}`,
    );
  }
  const unknown = {
    ...exampleRequest,
    task: { ...exampleRequest.task, id: 'no task has this id' },
  };
  await rejectsForGood(model.complete(unknown, live()), 'a task without recording');
}

async function rejectsForGood(pending: Promise<Completion>, what: string): Promise<void> {
  await assert.rejects(
    pending,
    (error: unknown) =>
      error instanceof Error &&
      error.name === 'ModelError' &&
      'retryable' in error &&
      error.retryable === false,
    `${what}: expected a ModelError that is not retryable`,
  );
}

function checkCompletion(completion: Completion): void {
  const parsed = completionSchema.safeParse(completion);
  assert.ok(parsed.success, parsed.success ? '' : schemaComplaint(parsed.error));
  // it goes to disk as JSON, and must come back the same
  assert.deepEqual(
    JSON.parse(JSON.stringify(completion)),
    withoutUndefined(completion),
    'JSON cannot hold it',
  );
}

function withoutUndefined(completion: Completion): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        inner === undefined ? [] : [[key, strip(inner)]],
      ),
    );
  };
  return strip(completion);
}

function live(): AbortSignal {
  return new AbortController().signal;
}

function frozen(request: ModelRequest): ModelRequest {
  return Object.freeze({
    ...request,
    task: Object.freeze({
      ...request.task,
      files: Object.freeze(request.task.files.map((file) => Object.freeze({ ...file }))),
    }),
  });
}
