import { expect, test } from 'vitest';
import { assay, temporaryFolder } from './assay.js';
import { recording } from './small-suite.js';

const files = {
  'suite/suite.yaml': 'name: typed\nversion: "1"\nlanguage: typescript\n',
  'suite/double/task.yaml': '',
  'suite/double/prompt.md': 'Write double(n) in solution.ts.\n',
  'suite/double/tests/cases.yaml': 'call: double\ncases: [{ args: [2], returns: 4 }]\n',
  'suite/double/reference/solution.ts': 'export const double = (n: number): number => 2 * n;\n',
  'a.jsonl': recording('double', 'typescript', [
    'export const double = (n: number): number => 2 * n;',
    'export const double = (n: number): string => 2 * n;',
  ]),
  'assay.config.mjs': `export default { suites: ['./suite'], models: ['replay:a.jsonl'] };\n`,
};

test('type errors are a rate of their own, and fail no sample', async () => {
  using place = temporaryFolder(files);
  const { code, stdout } = await assay(['run'], place);
  expect(code).toBe(0);
  expect(stdout).toContain('typescript, a: 1 of 2 pass, 1 finding');
  expect(stdout).toContain('100.0 %');
});

test('a task that requires types to be right fails a sample whose types are wrong', async () => {
  using place = temporaryFolder({ ...files, 'suite/double/task.yaml': 'requires: [typescript]\n' });
  const { samples } = JSON.parse((await assay(['run', '--json'], place)).stdout) as {
    samples: { verdict: string; reason: string | null; message: string | null }[];
  };
  expect(samples.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['pass', null],
    ['fail', 'check'],
  ]);
  expect(samples[1]!.message).toContain(
    "typescript: solution.ts:1: Type 'number' is not assignable",
  );
});

test('a run without a checker that a task requires is refused', async () => {
  using place = temporaryFolder({
    ...files,
    'suite/double/task.yaml': 'requires: [typescript]\n',
    'assay.config.mjs': `export default { suites: ['./suite'], models: ['replay:a.jsonl'], checkers: [] };\n`,
  });
  const { code, stderr } = await assay(['run'], place);
  expect(code).toBe(2);
  expect(stderr).toContain('task typed/double requires the checker "typescript"');
});
