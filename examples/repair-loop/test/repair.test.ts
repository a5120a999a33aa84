import fs from 'node:fs';
import path from 'node:path';
import { createJudge } from '@assay/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repair } from '../src/repair.ts';

const folder = path.resolve(import.meta.dirname, '../../..');
const suite = path.join(folder, 'tasks/python-bugfix');
let judge: Awaited<ReturnType<typeof createJudge>>;
beforeAll(async () => {
  // plugins are looked up from the command's package: it depends on the sandbox
  judge = await createJudge({ suites: [suite], folder: path.join(folder, 'packages/cli') });
});
afterAll(() => judge.close());

const read = (name: string) => fs.readFileSync(path.join(suite, 'log-book', name), 'utf8');
const fenced = (code: string) => `Here is my attempt.\n\n\`\`\`python\n${code}\n\`\`\`\n`;

test('a model that learns from public feedback alone gets there', async () => {
  const task = judge.tasks.find(({ id }) => id === 'log-book')!;
  const attempts = [
    'I would rather talk about it.',
    fenced('def nothing(:\n    return text'),
    fenced(read('files/solution.py')),
    fenced(read('reference/solution.py')),
  ];
  const ask = (messages: readonly string[]) => Promise.resolve(attempts[messages.length - 1]!);
  const { solved, judgements, messages } = await repair(judge, task, { ask, rounds: 6 });

  expect(solved).toBe(true);
  expect(judgements.map(({ verdict }) => ('reason' in verdict ? verdict.reason : 'pass'))).toEqual([
    'no-code',
    'compile',
    'assertion',
    'pass',
  ]);
  expect(messages[2]).toContain('SyntaxError');
  expect(messages[3]).toMatch(
    /^That is not right yet\. assertion: it gave a wrong answer\. \d+ of \d+ hidden assertions hold\.$/u,
  );
  // no line of the hidden tests was shown to the model
  const hidden = fs
    .readdirSync(path.join(suite, 'log-book/tests'))
    .flatMap((name) => read(`tests/${name}`).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('assert') || line.startsWith('def test'));
  expect(hidden.length).toBeGreaterThan(3);
  const told = JSON.stringify([messages, judgements]);
  for (const line of hidden) expect(told).not.toContain(JSON.stringify(line).slice(1, -1));
});

test('it ends after its rounds', async () => {
  const task = judge.tasks.find(({ id }) => id === 'log-book')!;
  const ask = () => Promise.resolve(fenced('x = 1'));
  const { solved, judgements } = await repair(judge, task, { ask, rounds: 2 });
  expect({ solved, rounds: judgements.length }).toEqual({ solved: false, rounds: 2 });
});
