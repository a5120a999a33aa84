import { describe, expect, test } from 'vitest';
import { anthropicService, openaiService } from '../src/service.js';
import { askServer, testKey } from './ask-server.js';

const structured = JSON.stringify({ solution_code: 'x = 1\n' });

describe('anthropic', () => {
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-4-5-20251001',
    content: [{ type: 'text', text: structured }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 1000, output_tokens: 200 },
  };
  const events = [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    ...(structured.match(/.{1,9}/gsu) ?? []).map((text) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text },
    })),
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 200 } },
    { type: 'message_stop' },
  ];
  const stream = events
    .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
  const expected = {
    completion: {
      text: structured,
      finishReason: 'stop',
      usage: { inputTokens: 1000, outputTokens: 200 },
      form: { wanted: 'structured', asked: 'structured' },
      origin: {
        service: 'anthropic',
        returnedModel: 'claude-haiku-4-5-20251001',
        responseId: 'msg_1',
      },
    },
  };
  test('in one piece', async () => {
    const { outcome, requests } = await askServer({
      service: anthropicService,
      options: { stream: false, model: 'claude-haiku-4-5' },
      script: () => ({ kind: 'status', status: 200, body: message }),
    });
    expect(outcome).toMatchObject(expected);
    expect(requests[0]).toMatchObject({ path: '/v1/messages', headers: { 'x-api-key': testKey } });
    // no seed: the protocol has none, and the record says that it was left out
    expect(requests[0]!.body).not.toHaveProperty('seed');
    expect(JSON.stringify(outcome)).toContain('"feature":"seed"');
  });
  test('streamed', async () => {
    const { outcome } = await askServer({
      service: anthropicService,
      options: { model: 'claude-haiku-4-5' },
      script: () => ({
        kind: 'status',
        status: 200,
        body: stream,
        headers: { 'content-type': 'text/event-stream' },
      }),
    });
    expect(outcome).toMatchObject(expected);
  });
  test('a refusal is the model`s', async () => {
    const { outcome } = await askServer({
      service: anthropicService,
      options: { stream: false, model: 'claude-haiku-4-5' },
      script: () => ({
        kind: 'status',
        status: 200,
        body: { ...message, content: [], stop_reason: 'refusal' },
      }),
    });
    expect(outcome).toMatchObject({ completion: { text: '', finishReason: 'refusal' } });
  });
  test('"overloaded" is tried again', async () => {
    const overloaded = {
      type: 'error',
      error: { type: 'overloaded_error', message: 'Overloaded' },
    };
    const { outcome, requests } = await askServer({
      service: anthropicService,
      options: { stream: false, model: 'claude-haiku-4-5' },
      script: ({ number }) =>
        number === 0
          ? { kind: 'status', status: 529, body: overloaded }
          : { kind: 'status', status: 200, body: message },
    });
    expect(outcome).toMatchObject(expected);
    expect(requests).toHaveLength(2);
  });
});

test.each([true, false])('openai, streamed: %s', async (stream) => {
  const { outcome, requests } = await askServer({
    service: openaiService,
    options: { stream, model: 'gpt-4o-mini', maxOutputTokens: 100, temperature: 0 },
    script: () => ({
      kind: 'answer',
      text: structured,
      fields: { model: 'gpt-4o-mini-2024-07-18' },
    }),
  });
  expect(requests[0]).toMatchObject({
    path: '/v1/chat/completions',
    body: { temperature: 0, max_tokens: 100, response_format: { type: 'json_schema' } },
  });
  expect(outcome).toMatchObject({
    completion: {
      text: structured,
      usage: { inputTokens: 10, outputTokens: 5 },
      origin: { returnedModel: 'gpt-4o-mini-2024-07-18', systemFingerprint: 'fp_1' },
    },
  });
  // another address than OpenAI's own: its prices are not known
  expect(JSON.stringify(outcome)).not.toContain('costUsd');
});

test('openai, a reasoning model: its own name for the token limit', async () => {
  const { requests } = await askServer({
    service: openaiService,
    options: { model: 'o4-mini', maxOutputTokens: 100, reasoning: 'low' },
    script: () => ({ kind: 'answer', text: structured }),
  });
  expect(requests[0]!.body).toMatchObject({ max_completion_tokens: 100, reasoning_effort: 'low' });
});

test('openai, a reasoning model: a temperature that it does not take is an error, not left out', async () => {
  const { outcome, requests } = await askServer({
    service: openaiService,
    options: { model: 'o4-mini', temperature: 0 },
    script: () => ({ kind: 'answer', text: structured }),
  });
  expect(requests).toHaveLength(1);
  expect(String((outcome as { error: unknown }).error)).toMatch(
    /openai takes no temperature for o4-mini \(.*\): leave it out of the config/u,
  );
});
