import { readFile, writeFile } from 'node:fs/promises';
import { extractCandidate } from '@assay/core';
import { ModelError, type Completion } from '@assay/core/plugin';
import type { ChatBehaviour, SeenRequest } from '@assay/core/testing';
import { afterAll, expect, test } from 'vitest';
import { addTask, askServer, type WrittenOptions } from './ask-server.js';

const code = 'def add(a, b):\n    return a + b\n';
const structured = JSON.stringify({ solution_code: code });
const fenced = `Here you are:\n\n\`\`\`python\n${code}\`\`\`\n`;
const answer = (text: string, rest: object = {}): ChatBehaviour => ({
  kind: 'answer',
  text,
  ...rest,
});
const error = (status: number, message: string, headers: Record<string, string> = {}) =>
  ({ kind: 'status', status, body: { error: { message } }, headers }) as const;
const page =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

const hasSchema = ({ body }: SeenRequest) => body['response_format'] !== undefined;
/** Long enough for a request to reach the server on a busy machine: it is the server that is counted. */
const soon = { timeoutSeconds: 2, retries: 1 };
/** The first requests of a script, and what comes after them. */
const after =
  (first: readonly ChatBehaviour[], then: ChatBehaviour) =>
  ({ number }: SeenRequest) =>
    first[number] ?? then;

interface Case {
  /** What the service does. */
  readonly does: string;
  readonly script: (request: SeenRequest) => ChatBehaviour;
  readonly options?: WrittenOptions;
  readonly requests: number;
  /** `finish reason, form asked, extraction` of a completion, or the code of an error. */
  readonly becomes: string;
  readonly record?: (completion: Completion) => void;
}

const cases: readonly Case[] = [
  {
    does: 'answers in JSON of the schema, streamed',
    script: () => answer(structured),
    requests: 1,
    becomes: 'stop, structured, structured',
    record: (completion) => {
      expect(completion.firstTokenMs).toBeLessThanOrEqual(completion.latencyMs ?? 0);
    },
  },
  {
    does: 'answers in JSON of the schema, in one piece',
    script: () => answer(structured),
    options: { stream: false },
    requests: 1,
    becomes: 'stop, structured, structured',
    record: (completion) => {
      expect(completion).not.toHaveProperty('firstTokenMs');
    },
  },
  {
    does: 'refuses the schema, and says so',
    script: (request) =>
      hasSchema(request)
        ? error(400, "'response_format' of type 'json_schema' is not supported")
        : answer(fenced),
    requests: 2,
    becomes: 'stop, fenced, fenced',
    record: ({ form }) => {
      expect(form).toEqual({
        wanted: 'structured',
        asked: 'fenced',
        reason: "answered 400: 'response_format' of type 'json_schema' is not supported",
      });
    },
  },
  {
    does: 'refuses the schema, and only says "bad request"',
    script: (request) => (hasSchema(request) ? error(400, 'Bad Request') : answer(fenced)),
    requests: 2,
    becomes: 'stop, fenced, fenced',
  },
  {
    does: 'has no route that takes the schema (404)',
    script: (request) =>
      hasSchema(request)
        ? error(404, 'No endpoints found that support structured outputs')
        : answer(fenced),
    requests: 2,
    becomes: 'stop, fenced, fenced',
  },
  {
    does: 'ignores the schema and answers in a fence',
    script: () => answer(fenced),
    requests: 1,
    becomes: 'stop, structured, fenced',
  },
  {
    does: 'ignores the schema and answers in bare code',
    script: () => answer(code),
    requests: 1,
    becomes: 'stop, structured, raw',
  },
  {
    does: 'answers in JSON of another schema',
    script: () => answer(JSON.stringify({ code })),
    requests: 1,
    becomes: 'stop, structured, no code',
  },
  {
    does: 'does not stream',
    script: () => answer(structured, { neverStream: true }),
    requests: 2,
    becomes: 'stop, structured, structured',
    record: ({ record }) => {
      expect(record).toMatchObject({ streamed: false });
    },
  },
  {
    does: 'refuses `stream_options`',
    script: ({ body }) =>
      body['stream'] === true ? error(400, 'Unknown field: stream_options') : answer(structured),
    requests: 2,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'refuses `seed`',
    script: ({ body }) =>
      'seed' in body ? error(422, 'seed: extra fields not permitted') : answer(structured),
    requests: 2,
    becomes: 'stop, structured, structured',
    record: ({ record }) => {
      expect(record?.['sentWithout']).toEqual({
        seed: 'answered 422: seed: extra fields not permitted',
      });
    },
  },
  {
    does: 'refuses `temperature`, which the config asks for',
    script: () => error(400, "Unsupported value: 'temperature' does not support 0"),
    options: { temperature: 0, answer: 'fenced' },
    requests: 1,
    becomes: 'provider-refused',
  },
  {
    does: 'says 429 with `retry-after: 7`, twice',
    script: after(
      [
        error(429, 'slow down', { 'retry-after': '7' }),
        error(429, 'slow down', { 'retry-after': '7' }),
      ],
      answer(structured),
    ),
    requests: 3,
    becomes: 'stop, structured, structured',
    record: ({ record }) => {
      expect(record?.['failedTries']).toMatchObject([
        { code: 'provider-busy', waitedMs: 7000 },
        { waitedMs: 7000 },
      ]);
    },
  },
  {
    does: 'says 429 without `retry-after`, twice',
    script: after([error(429, 'slow down'), error(429, 'slow down')], answer(structured)),
    requests: 3,
    becomes: 'stop, structured, structured',
    record: ({ record }) => {
      expect(record?.['failedTries']).toMatchObject([{ waitedMs: 1000 }, { waitedMs: 2000 }]);
    },
  },
  {
    does: 'says 429 with `retry-after` of an hour',
    script: () => error(429, 'daily limit', { 'retry-after': '3600' }),
    requests: 1,
    becomes: 'provider-busy',
  },
  {
    does: 'says 429 for ever',
    script: () => error(429, 'slow down'),
    requests: 7,
    becomes: 'provider-busy',
  },
  {
    does: 'says 429, `insufficient_quota`',
    script: () => ({
      kind: 'status',
      status: 429,
      body: { error: { message: 'no money', code: 'insufficient_quota' } },
    }),
    requests: 1,
    becomes: 'provider-no-credit',
  },
  {
    does: 'says 402',
    script: () => error(402, 'Insufficient credits'),
    requests: 1,
    becomes: 'provider-no-credit',
  },
  {
    does: 'refuses the key (401)',
    script: () => error(401, 'No auth credentials found'),
    requests: 1,
    becomes: 'provider-key-refused',
  },
  {
    does: 'does not know the model (404)',
    script: () => error(404, 'The model `small-model` does not exist'),
    requests: 1,
    becomes: 'provider-refused',
  },
  {
    does: 'says 500 three times',
    script: after([error(500, 'oops'), error(500, 'oops'), error(500, 'oops')], answer(structured)),
    requests: 4,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'says 500, of a stream that broke, once',
    script: after([error(500, 'upstream stream error')], answer(structured)),
    requests: 2,
    becomes: 'stop, structured, structured',
    record: ({ record }) => {
      expect(record).toMatchObject({ streamed: true });
    },
  },
  {
    does: 'says 500 for ever',
    script: () => error(500, 'oops'),
    requests: 7,
    becomes: 'provider-failed',
  },
  {
    does: 'sends an HTML page with 502, for ever',
    script: () => ({ kind: 'status', status: 502, body: page }),
    requests: 7,
    becomes: 'provider-failed',
  },
  {
    does: 'sends an HTML page with 200, for ever',
    script: () => ({ kind: 'status', status: 200, body: page }),
    requests: 7,
    becomes: 'provider-unreadable',
  },
  {
    does: 'sends an error with 200',
    script: after(
      [
        {
          kind: 'status',
          status: 200,
          body: { error: { code: 502, message: 'upstream is down' } },
        },
      ],
      answer(structured),
    ),
    requests: 2,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'redirects',
    script: () => ({
      kind: 'status',
      status: 302,
      body: {},
      headers: { location: 'http://127.0.0.1:9/' },
    }),
    requests: 1,
    becomes: 'provider-refused',
  },
  {
    does: 'hangs',
    script: () => ({ kind: 'hang' }),
    options: soon,
    requests: 2,
    becomes: 'provider-timeout',
  },
  {
    does: 'drips, and gets there',
    script: () => ({ kind: 'drip', text: structured, everyMs: 2 }),
    requests: 1,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'drips without end',
    script: () => ({ kind: 'drip', text: structured, everyMs: 5, endless: true }),
    options: soon,
    requests: 2,
    becomes: 'provider-timeout',
  },
  {
    does: 'resets the connection before it answers',
    script: after([{ kind: 'reset', after: 'request' }], answer(structured)),
    requests: 2,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'resets the connection in the middle of an answer, for ever',
    script: () => ({ kind: 'reset', after: 'first-piece' }),
    requests: 7,
    becomes: 'provider-unreadable',
  },
  {
    does: 'ends a stream in the middle',
    script: after([{ kind: 'cut', text: structured }], answer(structured)),
    requests: 2,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'ends the JSON of a response in the middle',
    script: after([{ kind: 'cut', text: structured }], answer(structured)),
    options: { stream: false },
    requests: 2,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'breaks off with `finish_reason: error`',
    script: after([answer('def', { finish: 'error' })], answer(structured)),
    requests: 2,
    becomes: 'stop, structured, structured',
  },
  {
    does: 'cuts the answer at the token limit',
    script: () => answer(structured.slice(0, 30), { finish: 'length' }),
    requests: 1,
    becomes: 'length, structured, no code',
  },
  {
    does: 'cuts the answer at the token limit, inside a fence',
    script: () => answer(fenced.slice(0, -5), { finish: 'length' }),
    options: { answer: 'fenced' },
    requests: 1,
    becomes: 'length, fenced, fenced',
  },
  {
    does: 'sends empty content and `finish_reason: length`',
    script: () => answer('', { finish: 'length' }),
    requests: 1,
    becomes: 'length, structured, no code',
  },
  {
    does: 'the same, after reasoning',
    script: () =>
      answer('', {
        finish: 'length',
        reasoning: 'Let me think about it',
        usage: {
          prompt_tokens: 10,
          completion_tokens: 100,
          completion_tokens_details: { reasoning_tokens: 100 },
        },
      }),
    requests: 1,
    becomes: 'reasoning-budget, structured, no code',
    record: ({ usage }) => {
      expect(usage).toMatchObject({ outputTokens: 100, reasoningTokens: 100 });
    },
  },
  {
    does: 'the same, with the reasoning in the text',
    script: () => answer('<think>Let me think', { finish: 'length' }),
    requests: 1,
    becomes: 'reasoning-budget, structured, no code',
  },
  {
    does: 'sends empty content',
    script: () => answer(''),
    requests: 1,
    becomes: 'stop, structured, no code',
  },
  {
    does: 'refuses to answer',
    script: () => answer('', { refusal: 'I cannot help with that.' }),
    requests: 1,
    becomes: 'refusal, structured, no code',
    record: ({ text }) => {
      expect(text).toBe('I cannot help with that.');
    },
  },
  {
    does: 'filters the answer',
    script: () => answer('def', { finish: 'content_filter' }),
    requests: 1,
    becomes: 'content-filter, structured, no code',
  },
  {
    does: 'filters the prompt (400)',
    script: () => ({
      kind: 'status',
      status: 400,
      body: { error: { code: 'content_filter', message: 'filtered' } },
    }),
    options: { answer: 'fenced' },
    requests: 1,
    becomes: 'content-filter, fenced, no code',
  },
  {
    does: 'sends two choices',
    script: () => answer(structured, { secondText: 'def other(): pass' }),
    requests: 1,
    becomes: 'stop, structured, structured',
    record: ({ record }) => {
      expect(record).toMatchObject({ choices: 2 });
    },
  },
];

function ending(outcome: Awaited<ReturnType<typeof askServer>>['outcome']): string {
  if ('error' in outcome) return (outcome.error as ModelError).code;
  const { completion } = outcome;
  const extracted = extractCandidate(completion, addTask.task as never, 'auto');
  const way = extracted.kind === 'candidate' ? extracted.candidate.extraction : 'no code';
  return `${completion.finishReason}, ${completion.form!.asked}, ${way}`;
}

const rows: string[] = [];

test.each(cases)('a service that $does: $becomes', async (one) => {
  const { outcome, requests } = await askServer(one);
  const ended = ending(outcome);
  rows.push(row(one));
  expect(ended).toBe(one.becomes);
  expect(requests).toHaveLength(one.requests);
  if ('error' in outcome) {
    expect(outcome.error).toBeInstanceOf(ModelError);
    // retried here already: the run does not multiply the tries
    expect(outcome.error).toMatchObject({ retryable: false });
    return;
  }
  const { completion } = outcome;
  expect(completion.origin).toMatchObject({ requestedModel: 'small-model' });
  expect(completion.exchange?.request).toMatchObject({ model: 'small-model' });
  expect(completion).not.toHaveProperty('costUsd');
  one.record?.(completion);
});

function row({ does, requests, becomes }: Case): string {
  const isError = becomes.startsWith('provider-');
  const [finish = '', asked = '', found = ''] = becomes.split(', ');
  const cells = isError
    ? ['error of ours', `\`${becomes}\``, '', '']
    : ['completion', `\`${finish}\``, asked, found];
  return `| ${[does, String(requests), ...cells].join(' | ')} |`;
}

const guide = new URL('../../../docs/models.md', import.meta.url);
const begin = '<!-- outcomes -->';
const end = '<!-- /outcomes -->';

test('the table in docs/models.md is this one', async () => {
  const text = await readFile(guide, 'utf8');
  const head =
    '| the service | requests | the sample has a | finish reason, or code | form asked | code found |\n| --- | --- | --- | --- | --- | --- |';
  const table = `${begin}\n\n${head}\n${cases.map(row).join('\n')}\n\n${end}`;
  const fresh = text.replace(new RegExp(`${begin}[^]*${end}`, 'u'), () => table);
  if (process.env['UPDATE_DOCS'] === '1') await writeFile(guide, fresh);
  const plain = (markdown: string) => markdown.replace(/ +\|/gu, ' |').replace(/-{3,}/gu, '---');
  expect(plain(text)).toContain(plain(table));
});

afterAll(() => {
  expect(new Set(rows).size).toBe(cases.length);
});
