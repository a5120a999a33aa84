import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeWheel } from '../../../sandbox-wasm/test/wheel-files.js';
import { assay, temporaryFolder } from './assay.js';
import { recording, smallSuite } from './small-suite.js';

const { fileName, content, wanted } = makeWheel('doubling', '1.0', {
  'doubling.py': 'def double(n):\n    return 2 * n\n',
});

const files = {
  ...smallSuite('python'),
  'suite/suite.yaml': `name: small
version: '1'
language: python
python:
  wheels: wheels
  packages: [{ name: doubling, version: '1.0', sha256: ${wanted.sha256} }]
`,
  'suite/wheels/README.md': 'the wheel goes here\n',
  'suite/double/tests/test_solution.py':
    'from solution import double\nimport doubling\n\n\ndef test_double():\n    assert double(21) == doubling.double(21) == 42\n',
  'a.jsonl': recording('double', 'python', [
    'from doubling import double',
    'import doubling\n\n\ndef double(n):\n    doubling.double = lambda n: 0\n    return 0',
  ]),
  'assay.config.mjs': `export default { suites: ['./suite'], models: ['replay:a.jsonl'] };\n`,
};

test(
  'candidate and tests import a package of the suite, each its own',
  { timeout: 120_000 },
  async () => {
    using place = temporaryFolder(files);
    fs.writeFileSync(path.join(place.folder, 'suite/wheels', fileName), content);
    const env = { PIP_NO_INDEX: '1' };
    const { code, stdout, stderr } = await assay(['run', '--json'], { ...place, env });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { samples } = JSON.parse(stdout) as {
      samples: { verdict: string; reason: string | null }[];
    };
    expect(samples.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['pass', null],
      ['fail', 'assertion'],
    ]);
  },
);

test('a package that cannot be had ends the run before its first sample', async () => {
  using place = temporaryFolder({
    ...files,
    'suite/suite.yaml': files['suite/suite.yaml'].replace(wanted.sha256, 'f'.repeat(64)),
  });
  const { code, stdout, stderr } = await assay(['run'], {
    ...place,
    env: { PIP_NO_INDEX: '1', PIP_FIND_LINKS: '' },
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('the package doubling 1.0: is not in any folder of wheels');
  expect(stderr).not.toMatch(/^\s+at /m);
});
