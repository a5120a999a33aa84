// Many samples in a row through the built command: does the main process keep its size, do workers leak, and is the last
// thousand as fast as the first? Judges HumanEval's canonical solutions 100 times each (16,400 samples), looks at the
// process and its children once a second, and prints a table. Asserts nothing about time.
//
//   node bench/many-samples.mjs [HumanEval.jsonl.gz] [--samples 100] [--concurrency 2]
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readProblems, recordings } from './humaneval.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string', default: '100' },
    concurrency: { type: 'string', default: '2' },
  },
});
const file = path.resolve(
  positionals[0] ?? path.join(root, '../shared/data/humaneval/HumanEval.jsonl.gz'),
);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
try {
  const completions = path.join(folder, 'canonical.jsonl');
  fs.writeFileSync(completions, recordings(readProblems(file), Number(values.samples)));
  const looks = await watch(startAssay(completions));
  const finishedAt = readTimes(path.join(folder, 'run/samples.jsonl'));
  print(looks, finishedAt);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function startAssay(completions) {
  const flags = ['--suite', `humaneval:${file}`, '--completions', completions];
  const limits = ['--concurrency', values.concurrency, '--out', path.join(folder, 'run')];
  return spawn(
    process.execPath,
    [path.join(root, 'packages/cli/bin/assay.js'), 'score', ...flags, ...limits],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}

/** Once a second: when, memory of the process in MB, and that of its children. */
async function watch(child) {
  const looks = [];
  const timer = setInterval(() => {
    const look = lookAt(child.pid);
    if (look !== null) looks.push(look);
  }, 1000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`assay score ended with exit code ${code}`);
  return looks;
}

function lookAt(pid) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const own = rows.find(([id]) => id === pid);
  if (own === undefined) return null;
  const children = rows.filter(([, parent]) => parent === pid).map(([, , rss]) => rss / 1024);
  return { at: Date.now(), ownMb: own[2] / 1024, children };
}

function readTimes(samples) {
  return fs
    .readFileSync(samples, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => Date.parse(JSON.parse(line).finishedAt))
    .sort((a, b) => a - b);
}

function print(looks, finishedAt) {
  const size = Math.min(1000, Math.floor(finishedAt.length / 4));
  const parts = [
    ['first', finishedAt.slice(0, size)],
    ['middle', finishedAt.slice(finishedAt.length / 2, finishedAt.length / 2 + size)],
    ['last', finishedAt.slice(-size)],
  ];
  console.log(
    `${finishedAt.length} samples, concurrency ${values.concurrency}, ${os.cpus().length} cores, Node ${process.version}`,
  );
  console.log('                 verdicts/s  main process MB  workers  largest worker MB');
  for (const [name, times] of parts) {
    const from = times[0];
    const to = times.at(-1);
    const seen = looks.filter(({ at }) => at >= from && at <= to);
    const rate = (times.length - 1) / ((to - from) / 1000);
    console.log(
      [
        `${name} ${String(size).padStart(5)}`.padEnd(15),
        rate.toFixed(1).padStart(12),
        median(seen.map(({ ownMb }) => ownMb)).padStart(17),
        String(Math.max(...seen.map(({ children }) => children.length))).padStart(9),
        Math.max(...seen.flatMap(({ children }) => children))
          .toFixed(0)
          .padStart(19),
      ].join(''),
    );
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.length === 0 ? 'unseen' : sorted[Math.floor(sorted.length / 2)].toFixed(0);
}
