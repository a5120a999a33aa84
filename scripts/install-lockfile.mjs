// What the scripts share: installing packages by a lockfile, with the npm that is at hand. Plain JavaScript without
// dependencies, for whatever Node the machine has (18 or newer).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Installs what the lockfile in `source` says into `folder`, unless that is what is there. */
export function installLockfile(source, folder) {
  const stamp = path.join(folder, '.stamp');
  const wanted = digest(path.join(source, 'package-lock.json'));
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say(`fetching ${path.basename(source)} into ${path.relative('.', folder)}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(source, name), path.join(folder, name));
  run(process.execPath, [npmCli(), 'ci', '--ignore-scripts', '--silent'], folder, process.env);
  fs.writeFileSync(stamp, wanted);
}

export function npmCli() {
  const isCli = (file) => /npm-cli\.js$/.test(file);
  const fromNpm = process.env.npm_execpath;
  if (fromNpm && isCli(fromNpm)) return fromNpm;
  // started without npm: the `npm` of the PATH is a link to its npm-cli.js
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, 'npm');
    if (fs.existsSync(file) && isCli(fs.realpathSync(file))) return fs.realpathSync(file);
  }
  return fail('npm was not found: start this with `npm start` or `npm test`');
}

export function run(command, args, cwd, env) {
  const result = spawnSync(command, args, { cwd, env, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) fail(`${path.basename(args[0])} ${args.slice(1).join(' ')} failed`);
}

export function digest(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

export function say(text) {
  process.stderr.write(`assay: ${text}\n`);
}

export function fail(text) {
  say(text);
  process.exit(2);
}
