import { describe, expect, test } from 'vitest';
import type { Candidate, Sandbox, Task } from '../plugin/index.js';
import { fakeSandbox, fakeTask } from '../testing/fakes/index.js';
import { createTestsChecker } from './tests-checker.js';

const silent: Sandbox = {
  languages: ['python', 'cobol'],
  concurrency: 1,
  describe: () => Promise.resolve({ versions: {} }),
  open: () => Promise.reject(new Error('not asked for')),
  dispose: () => Promise.resolve(),
};

async function verdictOf(task: Task, files: Candidate['files'], sandbox: Sandbox = silent) {
  const context = { task, sandbox, signal: new AbortController().signal };
  const { verdict } = await createTestsChecker().check({ files, extraction: 'raw' }, context);
  return verdict;
}

const file = { path: 'solution.py', content: 'x = 1\n' };
const testsTask = fakeTask({
  oracle: { mode: 'tests', files: [], support: [], form: { kind: 'discover' } },
});

describe('the tests-checker, before anything runs', () => {
  test('a language without guests is a fault of the task', async () => {
    expect(await verdictOf(fakeTask({ language: 'cobol' }), [file])).toMatchObject({
      status: 'error',
      fault: { origin: 'task', code: 'language-unknown' },
    });
  });

  test('a language that the sandbox does not offer is an error of ours', async () => {
    expect(await verdictOf(fakeTask(), [file], { ...silent, languages: [] })).toMatchObject({
      status: 'error',
      fault: { origin: 'sandbox', code: 'language-not-offered' },
    });
  });

  test('a sandbox without `tests` mode is an error of ours', async () => {
    expect(await verdictOf(testsTask, [file])).toMatchObject({
      status: 'error',
      fault: { code: 'tests-mode-missing' },
    });
  });

  test('no file, or not the entry, is no code', async () => {
    expect(await verdictOf(fakeTask(), [])).toMatchObject({ status: 'fail', reason: 'no-code' });
    expect(await verdictOf(fakeTask(), [{ ...file, path: 'other.py' }])).toMatchObject({
      status: 'fail',
      reason: 'no-code',
    });
  });

  test.each(['../solution.py', '/etc/passwd', 'a//b.py', './solution.py', 'a\\b.py', 'c:x.py'])(
    'a file at %s is tampering',
    async (path) => {
      expect(await verdictOf(fakeTask(), [file, { ...file, path }])).toMatchObject({
        status: 'fail',
        reason: 'tamper',
      });
    },
  );

  test('what a broken sandbox throws goes to the caller', async () => {
    await expect(verdictOf(fakeTask(), [file])).rejects.toThrow('not asked for');
  });
});

describe('a candidate that is not loaded, and no line of it says why', () => {
  /** A driver that fails where `fails` says so. */
  const driven = (fails: (content: string) => boolean) =>
    fakeSandbox({
      reply: (message, { files }) => {
        const { nonce } = JSON.parse(message) as { nonce: string };
        const error = { type: 'KeyError', mro: ['KeyError'], message: 'x', phase: 'load' };
        const answer = fails(files[0]!.content) ? { nonce, error } : { nonce, ok: null };
        return { kind: 'answer', message: JSON.stringify(answer) };
      },
    });

  test('is an error of ours where an empty one is not loaded either', async () => {
    expect(
      await verdictOf(
        fakeTask(),
        [file],
        driven(() => true),
      ),
    ).toMatchObject({
      status: 'error',
      fault: { origin: 'harness', code: 'driver-fault' },
    });
  });

  test('fails where an empty one is: it may only pretend', async () => {
    expect(
      await verdictOf(
        fakeTask(),
        [file],
        driven((text) => text !== ''),
      ),
    ).toMatchObject({
      status: 'fail',
      reason: 'runtime',
    });
  });
});
