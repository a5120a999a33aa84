import { expect, test } from 'vitest';
import { assay, temporaryFolder } from './assay.js';
import { smallSuite } from './small-suite.js';

/** A sandbox in which every candidate is too slow. */
const slowSandbox = `
const run = { reports: [], tests: { kind: 'done' }, execution: { stdout: '', stderr: '', durationMs: 1 } };
export default {
  kind: 'sandbox',
  name: 'slow',
  options: { '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }) } },
  create: () => ({
    languages: ['python'],
    concurrency: 1,
    describe: async () => ({ versions: { slow: '1' } }),
    open: async () => { throw new Error('no sessions'); },
    runTests: async () => ({ ...run, stop: { cause: 'timeout', limitMs: 1 } }),
    dispose: async () => undefined,
  }),
};
`;

const files = {
  ...smallSuite('python'),
  'slow.mjs': slowSandbox,
  'a.jsonl': '',
  'assay.config.json': JSON.stringify({ suites: ['./suite'], models: ['replay:a.jsonl'] }),
};

test('assay parity: a sandbox agrees with itself, and every disagreement with another is shown', async () => {
  using place = temporaryFolder(files);
  const same = await assay(['parity', '--with', 'wasm'], place);
  expect(same, same.stderr).toMatchObject({ code: 0 });
  expect(same.stdout).toBe('2 solutions in wasm and wasm: 0 disagreements\n');

  const other = await assay(['parity', '--with', './slow.mjs'], place);
  expect(other.code, other.stderr).toBe(1);
  expect(other.stdout).toContain(
    'double  reference\n  wasm: pass\n  slow: fail: timeout not done within 1 ms\n',
  );
  expect(other.stdout).toContain('2 solutions in wasm and slow: 2 disagreements\n');

  const unknown = await assay(['parity', 'no-such-suite'], place);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('small-python');
});
