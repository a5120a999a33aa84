// Tries the sandbox on the other Nodes that assay supports: fetches them (scripts/node-matrix/package-lock.json) into
// .node/others/ and, on each, runs the tests in which Node matters, `assay doctor` and the demo. For a built repository.
//
//   node scripts/node-matrix.mjs
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fail, installLockfile, say } from './install-lockfile.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.node/others');
const sandbox = 'packages/sandbox-wasm/src';
const tests = [
  `${sandbox}/find-layers.test.ts`,
  `${sandbox}/pool`,
  `${sandbox}/javascript/javascript-engine.test.ts`,
  `${sandbox}/python/python-state.test.ts`,
  `${sandbox}/python/python-limits.test.ts`,
];
const assay = 'packages/cli/bin/assay.js';

installLockfile(path.join(root, 'scripts/node-matrix'), folder);
const nodes = fs
  .globSync('node_modules/*/bin/node', { cwd: folder })
  .map((file) => path.join(folder, file))
  .sort();
if (nodes.length === 0) say(`no other Node is published on npm for ${os.platform()}-${os.arch()}`);

const output = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-nodes-'));
try {
  for (const node of nodes) {
    const version = run(node, ['--version']).trim();
    run(node, ['node_modules/vitest/vitest.mjs', 'run', ...tests]);
    run(node, [assay, 'doctor']);
    run(node, [assay, 'run', 'examples/demo/assay.config.ts', '--out', path.join(output, version)]);
    console.log(`Node ${version}: the sandbox's tests, doctor and the demo passed`);
  }
} finally {
  fs.rmSync(output, { recursive: true, force: true });
}

/** What it printed on stdout; what went wrong is shown whole. */
function run(node, args) {
  const environment = {
    ...process.env,
    PATH: [path.dirname(node), process.env.PATH].join(path.delimiter),
  };
  const result = spawnSync(node, args, { cwd: root, env: environment, encoding: 'utf8' });
  if (result.status === 0) return result.stdout;
  process.stderr.write(`${result.stdout}${result.stderr}`);
  return fail(`${path.relative(root, node)} ${args.slice(0, 2).join(' ')} failed`);
}
