import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelConformance, startOpenAiServer, type OpenAiServer } from '@assay/core/testing';
import type { Model } from '@assay/core/plugin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTask, askServer, testKey, type WrittenOptions } from '../test/ask-server.js';
import { quickTiming } from '../test/quick-timing.js';
import openaiCompatible, { openrouter } from './index.js';
import { liveModel } from './live-model.js';
import { optionsOf } from './options.js';
import { openaiCompatibleService, openrouterService, type Service } from './service.js';

const structured = JSON.stringify({ solution_code: 'def add(a, b):\n    return a + b\n' });
const live = () => new AbortController().signal;

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer(() => ({ kind: 'answer', text: structured }));
});
afterAll(() => server.close());

function create(
  options: WrittenOptions = {},
  {
    service = openaiCompatibleService,
    environment = {},
    baseFolder = '/nowhere',
  }: {
    service?: Service;
    environment?: Record<string, string>;
    baseFolder?: string;
  } = {},
): Model {
  const written = { model: 'small-model', baseUrl: server.baseUrl, ...options };
  return liveModel({
    service,
    options: optionsOf(service).parse(written),
    baseFolder,
    environment,
    timing: quickTiming(),
  });
}

for (const { name, run } of modelConformance({ create })) test(name, run);

describe('a request', () => {
  test('carries what the config says, and the seed of the sample in 31 bits', async () => {
    const { requests } = await askServer({
      script: () => ({ kind: 'answer', text: structured }),
      options: {
        temperature: 0.2,
        topP: 0.9,
        maxOutputTokens: 100,
        reasoning: 'low',
        system: 'Be brief.',
        body: { top_k: 5, provider: { order: ['a'] } },
      },
    });
    expect(requests[0]!.body).toMatchObject({
      model: 'small-model',
      temperature: 0.2,
      top_p: 0.9,
      max_tokens: 100,
      reasoning_effort: 'low',
      top_k: 5,
      provider: { order: ['a'] },
      seed: 2_000_000_000,
      stream: true,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    expect(requests[0]!.prompt).toMatch(
      /^Be brief\.\nWrite a Python function add\(a, b\)\.\n\nAnswer with one JSON/u,
    );
    expect(requests[0]!.headers['authorization']).toBe(`Bearer ${testKey}`);
  });
  test('for several files asks for files', async () => {
    const files = [
      { path: 'a.py', content: '' },
      { path: 'b.py', content: '' },
    ];
    const { requests } = await askServer({
      script: () => ({ kind: 'answer', text: '{"files":[{"path":"a.py","content":"x = 1"}]}' }),
      request: { ...addTask, task: { ...addTask.task, files } },
    });
    expect(JSON.stringify(requests[0]!.body['response_format'])).toContain('"files"');
  });
  test('in plain form is the prompt and nothing else', async () => {
    const { requests } = await askServer({
      script: () => ({ kind: 'answer', text: 'x' }),
      options: { answer: 'plain', seed: false },
    });
    expect(requests[0]!.prompt).toBe(addTask.prompt);
    expect(requests[0]!.body).not.toHaveProperty('response_format');
    expect(requests[0]!.body).not.toHaveProperty('seed');
  });
});

test('what a route does not take is asked for once', async () => {
  const picky = await startOpenAiServer(({ body }) =>
    body['response_format'] === undefined
      ? { kind: 'answer', text: '```python\nx = 1\n```' }
      : { kind: 'status', status: 400, body: { error: { message: 'no response_format' } } },
  );
  try {
    const model = create({ baseUrl: picky.baseUrl });
    for (let sample = 0; sample < 3; sample += 1) {
      const { form } = await model.complete({ ...addTask, sample }, live());
      expect(form?.asked).toBe('fenced');
    }
    expect(picky.requests).toHaveLength(4);
  } finally {
    await picky.close();
  }
});

test('no more requests are in flight than the config allows', async () => {
  const slow = await startOpenAiServer(() => ({ kind: 'drip', text: structured, everyMs: 2 }));
  try {
    const model = create({ baseUrl: slow.baseUrl, concurrency: 3 });
    await Promise.all(
      Array.from({ length: 12 }, (_, sample) => model.complete({ ...addTask, sample }, live())),
    );
    expect(slow.requests).toHaveLength(12);
    expect(slow.mostInFlight).toBeLessThanOrEqual(3);
    expect(model.concurrency).toBe(3);
  } finally {
    await slow.close();
  }
});

test('an abort ends a request that hangs, at once and without another try', async () => {
  const hanging = await startOpenAiServer(() => ({ kind: 'hang' }));
  try {
    const controller = new AbortController();
    const pending = create({ baseUrl: hanging.baseUrl }).complete(addTask, controller.signal);
    while (hanging.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort(new Error('enough'));
    await expect(pending).rejects.toThrow('enough');
    expect(hanging.requests).toHaveLength(1);
  } finally {
    await hanging.close();
  }
});

describe('on record', () => {
  test('is who answered, in what time, for how much', async () => {
    const { outcome } = await askServer({
      service: openrouterService,
      script: () => ({
        kind: 'answer',
        text: structured,
        fields: {
          model: 'small-model-2026-01-01',
          provider: 'Upstream Inc.',
          system_fingerprint: 'fp_7',
        },
        usage: {
          prompt_tokens: 100,
          completion_tokens: 20,
          prompt_tokens_details: { cached_tokens: 60 },
          completion_tokens_details: { reasoning_tokens: 4 },
          cost: 0.00125,
        },
      }),
    });
    expect(outcome).toMatchObject({
      completion: {
        text: structured,
        finishReason: 'stop',
        usage: { inputTokens: 100, outputTokens: 20, reasoningTokens: 4, cachedInputTokens: 60 },
        costUsd: 0.00125,
        costSource: { kind: 'provider' },
        form: { wanted: 'structured', asked: 'structured' },
        origin: {
          service: 'openrouter',
          requestedModel: 'small-model',
          returnedModel: 'small-model-2026-01-01',
          upstream: 'Upstream Inc.',
          systemFingerprint: 'fp_7',
          responseId: 'chatcmpl-1',
        },
        exchange: {
          request: { usage: { include: true }, messages: [{ role: 'user' }] },
          response: { status: 200, body: { choices: [{ delta: { content: structured } }] } },
        },
        record: { streamed: true },
      },
    });
  });
  test('is nothing that the service does not say', async () => {
    const { outcome } = await askServer({
      script: () => ({ kind: 'answer', text: structured, usage: null }),
    });
    const completion = (outcome as { completion: object }).completion;
    for (const absent of ['usage', 'costUsd', 'costSource'])
      expect(completion).not.toHaveProperty(absent);
  });
  test('are the tokens that the service counts, and no zeros for those that it does not name', async () => {
    const { outcome } = await askServer({ script: () => ({ kind: 'answer', text: structured }) });
    const { completion } = outcome as { completion: { usage: object } };
    expect(completion.usage).toEqual({ inputTokens: 10, outputTokens: 5 });
  });
  test('a price of the config counts where the service names no cost', async () => {
    const { outcome } = await askServer({
      script: () => ({ kind: 'answer', text: structured }),
      options: { price: { input: 1, output: 100 } },
    });
    expect(outcome).toMatchObject({
      completion: { costUsd: (10 + 500) / 1e6, costSource: { kind: 'config' } },
    });
  });
});

describe('the key', () => {
  const variable = { service: openrouterService };
  test('comes from the environment, else from .env beside the config', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-key-'));
    await writeFile(join(folder, '.env'), `OPENROUTER_API_KEY="${testKey}" # mine\n`);
    try {
      const before = server.requests.length;
      await create({}, { ...variable, baseFolder: folder }).complete(addTask, live());
      await create(
        {},
        { ...variable, baseFolder: folder, environment: { OPENROUTER_API_KEY: 'other-key-1' } },
      ).complete(addTask, live());
      expect(server.requests.slice(before).map(({ headers }) => headers['authorization'])).toEqual([
        `Bearer ${testKey}`,
        'Bearer other-key-1',
      ]);
      expect(process.env['OPENROUTER_API_KEY']).toBeUndefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
  test('that is missing is said before anything is sent, with what to do', async () => {
    await expect(create({}, variable).describe?.()).rejects.toThrow(
      /There is no key for openrouter:\n {2}OPENROUTER_API_KEY: is neither in the environment nor in \/nowhere\/\.env\n {4}export OPENROUTER_API_KEY=/u,
    );
  });
  test('that cannot be a header is not shown', async () => {
    const environment = { OPENROUTER_API_KEY: 'two words' };
    const refused = create({}, { ...variable, environment }).describe?.();
    await expect(refused).rejects.toThrow('holds a space');
    await expect(refused).rejects.not.toThrow('two words');
  });
  test('is not needed by a server that wants none', async () => {
    const before = server.requests.length;
    await create().complete(addTask, live());
    expect(server.requests[before]!.headers).not.toHaveProperty('authorization');
  });
  test.each([
    [
      'an error',
      { kind: 'status', status: 401, body: { error: { message: `bad key ${testKey}` } } },
    ],
    [
      'a part of it',
      {
        kind: 'status',
        status: 400,
        body: { error: { message: `key ${testKey.slice(0, 14)} has no access` } },
      },
    ],
    [
      'a masked one',
      {
        kind: 'status',
        status: 401,
        body: { error: { message: `Incorrect key: sk-te*****${testKey.slice(-4)}` } },
      },
    ],
    ['a page', { kind: 'status', status: 500, body: `<html>${testKey}</html>` }],
    [
      'an answer',
      {
        kind: 'answer',
        text: `KEY = "${testKey}"`,
        fields: { system_fingerprint: testKey, provider: testKey },
      },
    ],
  ] as const)('echoed in %s does not get out', async (_name, behaviour) => {
    const { outcome } = await askServer({
      script: () => behaviour,
      options: { retries: 1, answer: 'fenced' },
    });
    const seen =
      'error' in outcome
        ? `${String(outcome.error)} ${String((outcome.error as Error).stack)} ${JSON.stringify(outcome.error)} ${String((outcome.error as Error).cause)}`
        : JSON.stringify(outcome);
    expect(seen).not.toContain(testKey.slice(8, 16));
    expect(seen).not.toContain(testKey.slice(-4));
    expect(seen).toContain('[redacted]');
  });
});

describe('the plugin', () => {
  test('takes the model as its short form, and names itself after it', () => {
    const options = optionsOf(openrouterService).parse({ model: 'openai/gpt-4o-mini' });
    expect(openrouter.shorthand).toBe('model');
    expect(openrouter.create(options, { baseFolder: '/' }).name).toBe('openai/gpt-4o-mini');
    expect(openaiCompatible.name).toBe('openai-compatible');
  });
  test('describes what can change an answer, and nothing else', async () => {
    const { baseUrl } = server;
    expect(
      await create({ temperature: 0, system: 'Be brief.', concurrency: 2 }).describe?.(),
    ).toEqual({
      service: 'openai-compatible',
      baseUrl,
      model: 'small-model',
      temperature: '0',
      seed: 'per sample',
      answer: 'structured',
      systemSha256: createHash('sha256').update('Be brief.').digest('hex'),
    });
  });
  test.each<[string, WrittenOptions | { apiKey: string }, RegExp]>([
    ['a key', { apiKey: testKey }, /never written in a config/u],
    [
      'a key for the name of its variable',
      { apiKeyEnv: testKey },
      /the name of a variable, not a key/u,
    ],
    [
      'a password in the address',
      { baseUrl: 'http://me:secret@localhost/v1' },
      /a key goes into the environment/u,
    ],
    [
      'an address of another kind',
      { baseUrl: 'file:///etc/passwd' },
      /expected an http or https address/u,
    ],
    ['no model', { model: '' }, /model/u],
  ])('refuses %s', (_name, options, problem) => {
    const parsed = optionsOf(openrouterService).safeParse({ model: 'm', ...options });
    expect(JSON.stringify(parsed.error?.issues)).toMatch(problem);
  });
});
