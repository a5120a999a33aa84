import { spawnSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import { createTestsChecker } from '../src/checkers/tests-checker.js';
import type { CheckResult, TestsOracle } from '../src/plugin/index.js';
import { fakeTask } from '../src/testing/fakes/index.js';
import { createUnguardedPythonPair } from '../src/testing/unguarded-python-pair.js';

const version = ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))'];
const hasPython = spawnSync('python3', version).status === 0;

export const pythonPair = createUnguardedPythonPair();
/** `describe`, skipped on a machine without python3 3.11 or newer. */
export function describePython(name: string, tests: () => void): void {
  describe.skipIf(!hasPython)(name, tests);
}

export interface Ran extends CheckResult {
  /** Statuses by line of the test file (or by id), in order: `3: pass`. */
  readonly lines: readonly string[];
  readonly messages: readonly (string | undefined)[];
}

/** Judges a candidate by a test file `test_it.py`. */
export async function runPython(
  candidate: string,
  tests: string,
  oracle: Partial<TestsOracle> = {},
): Promise<Ran> {
  const files = [{ path: 'test_it.py', content: tests }];
  const task = fakeTask({
    oracle: { mode: 'tests', files, support: [], form: { kind: 'discover' }, ...oracle },
  });
  const result = await createTestsChecker().check(
    { files: [{ path: 'solution.py', content: candidate }], extraction: 'verbatim' },
    { task, sandbox: pythonPair, signal: new AbortController().signal },
  );
  const results = result.assertions?.results ?? [];
  return {
    ...result,
    lines: results.map(({ id, status }) => `${id.replace(/^test_it\.py:+/, '')}: ${status}`),
    messages: results.map(({ message }) => message),
  };
}

/** Every assertion must hold. */
export async function expectPass(candidate: string, tests: string): Promise<void> {
  const { verdict, lines, messages } = await runPython(candidate, tests);
  const wrong = lines.flatMap((line, index) =>
    line.endsWith(': pass') ? [] : [line, messages[index]],
  );
  expect({ wrong, verdict }).toEqual({ wrong: [], verdict: { status: 'pass' } });
}
