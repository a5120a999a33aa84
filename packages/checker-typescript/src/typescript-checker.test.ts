import type { CheckContext, CheckResult, Task } from '@assay/core/plugin';
import { checkerConformance } from '@assay/core/testing';
import { afterAll, expect, test } from 'vitest';
import { Compiler } from './compiler.js';
import { createTypescriptChecker } from './typescript-checker.js';

for (const { name, run } of checkerConformance({
  create: () => createTypescriptChecker(60_000),
  language: 'typescript',
}))
  test(name, { timeout: 120_000 }, run);

const checker = createTypescriptChecker(60_000);
afterAll(() => checker.dispose?.());

function check(files: Record<string, string>, limited = checker, language = 'typescript') {
  const sources = Object.entries(files).map(([path, content]) => ({ path, content }));
  const task = { language, files: [], id: 't' } as unknown as Task;
  const context = { task, signal: new AbortController().signal } as unknown as CheckContext;
  return limited.check({ files: sources, extraction: 'raw' }, context);
}

const rules = ({ findings }: CheckResult) =>
  findings.map(({ ruleId, location }) => [ruleId, location?.path, location?.line]);

test('type errors are findings with their line, and the first is the message', async () => {
  const result = await check({
    'solution.ts':
      'export function add(a: number, b: number): number {\n  return `${a}${b}`;\n}\nadd("1", 2);\n',
  });
  expect(result.verdict).toEqual({
    status: 'fail',
    reason: 'check',
    message: "solution.ts:2: Type 'string' is not assignable to type 'number'. (and 1 more)",
  });
  expect(rules(result)).toEqual([
    ['TS2322', 'solution.ts', 2],
    ['TS2345', 'solution.ts', 4],
  ]);
  expect(result.metrics).toEqual({ typeErrors: 2, suppressions: 0 });
});

test('ordinary programs pass: several files, modern library, console, timers, modules of Node', async () => {
  const result = await check({
    'solution.ts': `import assert from 'node:assert';
import { half } from './part.ts';
import { twice } from './other.js';
export const last = [1, 2].findLast((n) => n > half(2));
setTimeout(() => console.log(last, new Map<string, number>(), assert, twice), 5);
`,
    'part.ts': 'export const half = (n: number): number => n / 2;\n',
    'other.ts': 'export const twice = (n: number): number => n * 2;\n',
  });
  expect(result.findings).toEqual([]);
  expect(result.verdict).toEqual({ status: 'pass' });
});

test('a text that does not parse', async () => {
  expect((await check({ 'solution.ts': 'export function (' })).verdict).toMatchObject({
    status: 'fail',
  });
});

test('neither the host’s files nor settings of the candidate’s own have an effect', async () => {
  const own = import.meta.filename;
  const result = await check({
    'solution.ts': `/// <reference path="/etc/passwd" />
/// <reference path="${own}" />
/// <reference types="node" />
import { test } from 'vitest';
import host from '${own.replace(/\.ts$/u, '.js')}';
import json from '../../../../package.json';
export const n: number = 'text';
`,
    'tsconfig.json':
      '{ "compilerOptions": { "strict": false, "types": ["node"], "noCheck": true } }',
    'package.json': '{ "type": "commonjs" }',
    '../lib/lib.es2023.d.ts': 'declare type Nothing = never;',
  });
  expect(rules(result).map(([rule]) => rule)).toEqual(
    expect.arrayContaining(['TS6053', 'TS2307', 'TS2322']),
  );
  expect(JSON.stringify(result)).not.toContain('root:');
});

test('comments that silence the compiler are counted', async () => {
  const { verdict, metrics } = await check({
    'solution.ts': '// @ts-nocheck\nconst n: number = "";\n',
  });
  expect({ verdict, metrics }).toEqual({
    verdict: { status: 'pass' },
    metrics: { typeErrors: 0, suppressions: 1 },
  });
});

test('text that nests without end is the candidate’s fault, and the next one is checked', async () => {
  const deep = `export const n = ${'('.repeat(200_000)}1${')'.repeat(200_000)};`;
  expect((await check({ 'solution.ts': deep })).verdict).toMatchObject({ status: 'fail' });
  expect((await check({ 'solution.ts': 'export const n = 1;' })).verdict).toEqual({
    status: 'pass',
  });
});

const { signal } = new AbortController();
const ordinary = [{ path: 'solution.ts', content: 'export const n = 1;' }];

test('a compiler that overruns its time is ended, and starts anew', async () => {
  const compiler = new Compiler({ limitMs: 1, memoryMb: 512 });
  expect(await compiler.check(ordinary, signal)).toEqual({ kind: 'timeout' });
  expect(await compiler.check(ordinary, signal)).toEqual({ kind: 'timeout' });
  await compiler.dispose();
});

test('a compiler that overruns its memory is ended, and harms nothing else', async () => {
  const compiler = new Compiler({ limitMs: 60_000, memoryMb: 8 });
  expect(await compiler.check(ordinary, signal)).toEqual({ kind: 'memory' });
  await compiler.dispose();
});

test('a task in another language is none of its business', async () => {
  expect((await check({ 'solution.js': '1' }, checker, 'javascript')).verdict.status).toBe(
    'skipped',
  );
});
