import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { InputError } from '../errors/index.js';
import { writeFiles } from '../testing/write-files.js';
import { loadSuite } from './load-suite.js';

const hash = (digit: string): string => digit.repeat(64);
const plain = {
  'one/prompt.md': 'Write one.',
  'one/task.yaml': '',
  'one/tests/test_one.py': 'from solution import one\nassert one == 1\n',
  'one/reference/solution.py': 'one = 1\n',
};

async function load(files: Record<string, string>) {
  const disk = await writeFiles({ ...plain, ...files });
  onTestFinished(() => disk.remove());
  return { suite: await loadSuite(disk.folder, { cwd: disk.folder }), folder: disk.folder };
}

const head = 'name: small\nversion: "1"\nlanguage: python\n';

test('the packages of a suite and of a task, in the form of the index; the task goes before', async () => {
  const { suite, folder } = await load({
    'suite.yaml': `${head}python:
  wheels: wheels
  packages:
    - { name: Sorted_Containers, version: 2.4.0, sha256: ${hash('A')} }
    - { name: attrs, version: "25.3.0", sha256: ${hash('b')}, for: tests }
`,
    'wheels/README.md': 'no task\n',
    'one/task.yaml': `python: { packages: [{ name: attrs, version: 24.1.0, sha256: ${hash('c')} }] }`,
  });
  const wheels = join(folder, 'wheels');
  expect(suite.tasks[0]!.packages).toEqual([
    { name: 'attrs', version: '24.1.0', sha256: hash('c'), for: 'both', folder: wheels },
    { name: 'sorted-containers', version: '2.4.0', sha256: hash('a'), for: 'both', folder: wheels },
  ]);
});

test('a suite without packages says nothing of them', async () => {
  const { suite } = await load({ 'suite.yaml': head });
  expect(suite.tasks[0]).not.toHaveProperty('packages');
});

test('every problem, with its place', async () => {
  const error: unknown = await load({
    'suite.yaml': `${head}python:
  wheels: nowhere
  packages:
    - { name: a_b, version: "1", sha256: ${hash('a')} }
    - { name: a.b, version: "1", sha256: ${hash('a')} }
`,
    'one/task.yaml': `language: javascript\npython: { packages: [] }\n`,
  }).catch((cause: unknown) => cause);
  expect((error as InputError).problems.map(({ line, message }) => [line, message])).toEqual([
    [8, '"a.b" is listed twice'],
    [undefined, 'no such folder'],
    [undefined, 'no test file among test_one.py'],
    [2, 'only Python tasks have packages; this one is in javascript'],
    [undefined, 'missing file'],
  ]);
});

test.each([
  ['{ name: a, version: 1.0, sha256: x }', ['put the version in quotes', '64 hexadecimal digits']],
  [
    '{ name: "../a", version: "1 or 2" }',
    ['is no name of a package', 'is no version', 'sha256: is missing'],
  ],
])('a package that is written %s', async (written, said) => {
  const error: unknown = await load({
    'suite.yaml': `${head}python: { packages: [${written}] }\n`,
  }).catch((cause: unknown) => cause);
  if (!(error instanceof InputError)) throw new Error('the suite was loaded', { cause: error });
  for (const text of said) expect(error.message).toContain(text);
});
