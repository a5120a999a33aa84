import { expect, test } from 'vitest';
import { mergeChunk } from './merge-chunk.js';

const mergeChunks = (chunks: readonly unknown[]) => chunks.reduce<unknown>(mergeChunk, undefined);

test('pieces of text are joined; of other values the last counts, and null takes nothing away', () => {
  const merged = mergeChunks([
    {
      id: 'a',
      choices: [{ index: 0, delta: { role: 'assistant', content: 'de' }, finish_reason: null }],
    },
    { id: 'a', choices: [{ index: 1, delta: { content: 'x' } }] },
    {
      id: 'a',
      choices: [{ index: 0, delta: { content: 'f' }, finish_reason: 'stop' }],
      usage: null,
    },
    { id: 'a', choices: [], usage: { completion_tokens: 2 } },
  ]);
  expect(merged).toEqual({
    id: 'a',
    choices: [
      { index: 0, delta: { role: 'assistant', content: 'def' }, finish_reason: 'stop' },
      { index: 1, delta: { content: 'x' } },
    ],
    usage: { completion_tokens: 2 },
  });
});

test('a hostile key changes no prototype', () => {
  const chunk = JSON.parse('{"__proto__": {"polluted": true}, "choices": []}') as unknown;
  mergeChunks([chunk, chunk]);
  expect({}).not.toHaveProperty('polluted');
});

test('nothing gives nothing', () => {
  expect(mergeChunks([])).toBeUndefined();
});
