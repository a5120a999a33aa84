import { afterEach, expect, test } from 'vitest';
import { writeFiles, type FilesOnDisk } from '../testing/write-files.js';
import { createJudge, type Judge } from './create-judge.js';

let disk: FilesOnDisk | undefined;
let judge: Judge | undefined;
afterEach(async () => {
  await judge?.close();
  await disk?.remove();
});

const hidden = 'SECRET-EXPECTED';

/** A sandbox without an interpreter: it answers each call as the test of a hostile candidate would like it. */
const sandbox = `
const validate = (value) => ({ value });
export default {
  kind: 'sandbox', name: 'leaky', options: { '~standard': { version: 1, vendor: 'x', validate } },
  create: () => ({
    languages: ['python'], concurrency: 1, describe: async () => ({ versions: {} }),
    open: async () => { throw new Error('${hidden} in the sandbox'); },
    dispose: async () => {},
  }),
};`;
/** A checker in place of nothing: finds what it is told. */
const files = {
  'sandbox.mjs': sandbox,
  'suite/suite.yaml': 'name: s\nversion: "1"\nlanguage: python\n',
  'suite/add/task.yaml': 'title: Add\nkind: generate\nmode: tests\n',
  'suite/add/prompt.md': 'Write add(a, b).\n',
  'suite/add/tests/test_solution.py': `from solution import add\n\ndef test_add():\n    assert add(1, 2) == "${hidden}"\n`,
  'suite/add/reference/solution.py': `def add(a, b):\n    return "${hidden}"\n`,
  'suite/add/known-bad-none/solution.py': 'def add(a, b):\n    return None\n',
};

async function open(): Promise<Judge> {
  disk = await writeFiles(files);
  judge = await createJudge({
    suites: ['./suite'],
    sandbox: './sandbox.mjs',
    folder: disk.folder,
  });
  return judge;
}

test('tasks are shown without their tests', async () => {
  const { tasks } = await open();
  expect(tasks).toEqual([
    {
      suite: 's',
      id: 'add',
      title: 'Add',
      language: 'python',
      kind: 'generate',
      prompt: 'Write add(a, b).\n',
      entry: 'solution.py',
      files: [],
    },
  ]);
});

test('a fault of ours is told by its code; its words only to who asks', async () => {
  const { judge: ask } = await open().then((one) => ({ judge: one.judge.bind(one) }));
  const answer = { files: [{ path: 'solution.py', content: 'x = 1\n' }] };
  const told = await ask({ task: 'add', answer });
  expect(told.verdict).toMatchObject({ status: 'error' });
  expect(told.extraction).toBe('verbatim');
  expect(JSON.stringify(told)).not.toContain('SECRET');
  const { revealed } = await ask({ task: 's/add', answer, reveal: true });
  expect(revealed?.verdict.status).toBe('error');
});

test('prose and files that lead out of the folder are no code', async () => {
  const { verdict } = await (await open()).judge({ task: 'add', answer: { text: 'I refuse.' } });
  expect(verdict).toMatchObject({ status: 'fail', reason: 'no-code' });
  const files = [{ path: '../../etc/passwd', content: 'x' }];
  const outside = await judge!.judge({ task: 'add', answer: { files } });
  expect(outside.verdict).toMatchObject({ status: 'fail', reason: 'no-code' });
  expect(outside.notes[0]).toContain('leads out of the folder');
});

test('a task that is not there is named, with those that are', async () => {
  const asked = (await open()).judge({ task: 'subtract', answer: { text: 'x' } });
  await expect(asked).rejects.toThrow(/no task is called "subtract"[^]*name one of s\/add/u);
});
