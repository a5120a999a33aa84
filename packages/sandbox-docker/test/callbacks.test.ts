import { createTestsChecker, type Sandbox, type Verdict } from '@assay/core';
import { fakeTask } from '@assay/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestSandbox } from './create-test-sandbox.js';
import { noEngine, skipNote } from './docker-engine.js';

const limits = { wallMs: 10_000, memoryMb: 256, outputBytes: 100_000 };
const patience = 120_000;

describe.skipIf(noEngine !== null)(`what tests lend to a candidate${skipNote}`, () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createTestSandbox();
  });
  afterAll(() => sandbox.dispose());

  async function verdictOf(candidate: string, tests: string): Promise<Verdict> {
    const files = [{ path: 'test_it.py', content: tests }];
    const task = fakeTask({
      limits,
      oracle: { mode: 'tests', files, support: [], form: { kind: 'discover' } },
    });
    const { verdict } = await createTestsChecker().check(
      { files: [{ path: 'solution.py', content: candidate }], extraction: 'verbatim' },
      { task, sandbox, signal: new AbortController().signal },
    );
    return verdict;
  }

  test(
    'the candidate calls the tests, which call the candidate',
    async () => {
      const memoize = `
def memoize(f):
    known = {}
    def wrapper(n):
        if n not in known: known[n] = f(n)
        return known[n]
    return wrapper
`;
      const tests = `
from solution import memoize
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
assert fib(30) == 832040
`;
      expect(await verdictOf(memoize, tests)).toEqual({ status: 'pass' });
    },
    patience,
  );

  test(
    'a candidate that never comes back from a call of the tests has timed out',
    async () => {
      const candidate = 'def use(f):\n    f()\n    while True: pass\n';
      const tests = 'from solution import use\nassert use(lambda: 1) == 1\n';
      expect(await verdictOf(candidate, tests)).toMatchObject({
        status: 'fail',
        reason: 'timeout',
      });
    },
    patience,
  );
});
