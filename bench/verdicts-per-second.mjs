// Verdicts per second on HumanEval's canonical solutions, on this machine, one runner after the other, with the same
// concurrency: assay, a runner in the design of OpenAI's human-eval (a manager and a forked process per sample), and one
// plain `python3` process per sample. Prints a table; asserts nothing about time.
//
//   npm run bench -- [HumanEval.jsonl.gz] [--samples 5] [--concurrency 2] [--quick]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readProblems, recordings } from './humaneval.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'packages/cli/dist/bin.js');
const usage =
  'usage: npm run bench -- [HumanEval.jsonl.gz] [--samples 5] [--concurrency 2] [--quick]';

const { file, samples, concurrency, quick } = readArguments();
const problems = readProblems(file).slice(0, quick ? 20 : undefined);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
try {
  console.log(
    `${problems.length} tasks x ${samples} samples, concurrency ${concurrency}, ${os.cpus().length} cores, Node ${process.version}, ${await pythonVersion()}`,
  );
  const completions = path.join(folder, 'canonical.jsonl');
  fs.writeFileSync(completions, recordings(problems, samples));
  await runAssay(
    ['--tasks', problems[0].task_id, '--out', path.join(folder, 'warm-up'), '--allow-missing'],
    completions,
  );
  const tasks = quick ? ['--tasks', ...problems.map((problem) => problem.task_id)] : [];
  const assay = await timed(() =>
    runAssay([...tasks, '--out', path.join(folder, 'run')], completions),
  );
  const programs = programsOf(problems, samples);
  const forked = await timed(() => runForked(programs));
  const python = await timed(() => runPython(programs));
  print([
    ['assay (two WebAssembly interpreters a sample)', assay],
    ["human-eval's design (manager and forked process)", forked],
    ['python3 process per sample (no isolation)', python],
  ]);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      samples: { type: 'string' },
      concurrency: { type: 'string', default: '2' },
      quick: { type: 'boolean', default: false },
    },
  });
  const given = positionals[0];
  const file = path.resolve(
    given ?? path.join(root, '../shared/data/humaneval/HumanEval.jsonl.gz'),
  );
  if (!fs.existsSync(file)) {
    stop(
      `${given === undefined ? 'no HumanEval file given, and none at' : 'there is no'} ${path.relative('.', file)}\n` +
        'get HumanEval.jsonl.gz from https://github.com/openai/human-eval and name it here',
    );
  }
  if (!fs.existsSync(bin)) stop('packages/cli is not built: npm run build');
  return {
    file,
    quick: values.quick,
    samples: positive(values.samples ?? (values.quick ? '2' : '5'), '--samples'),
    concurrency: positive(values.concurrency, '--concurrency'),
  };
}

function positive(text, flag) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    stop(`${flag}: expected a whole number from 1, found ${text}`);
  return number;
}

function stop(message) {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

/** The built command as a user calls it: start of Node, of the interpreters and the report are in its time. */
async function runAssay(flags, completions) {
  const args = [
    bin,
    'score',
    '--suite',
    `humaneval:${file}`,
    '--completions',
    completions,
    '--concurrency',
    String(concurrency),
    '--json',
    ...flags,
  ];
  const { code, stdout, stderr } = await run(process.execPath, args, '');
  if (code !== 0) throw new Error(`assay score ended with exit code ${code}:\n${stderr}`);
  const row = JSON.parse(stdout).leaderboard[0];
  return { verdicts: row.samples, passed: row.passed };
}

function programsOf(problems, samples) {
  return problems.flatMap(({ prompt, canonical_solution, test, entry_point }) =>
    Array(samples).fill(`${prompt}${canonical_solution}\n${test}\ncheck(${entry_point})\n`),
  );
}

/** The published method: bench/forked-process-runner.py says where it is from. */
async function runForked(programs) {
  const runner = path.join(import.meta.dirname, 'forked-process-runner.py');
  const input = programs.map((program) => JSON.stringify({ program })).join('\n');
  const { code, stdout, stderr } = await run(
    'python3',
    [runner, '--workers', String(concurrency)],
    input,
  );
  if (code !== 0) throw new Error(`the forked runner ended with exit code ${code}:\n${stderr}`);
  return JSON.parse(stdout);
}

/** A process per sample, whose exit code is believed. */
async function runPython(programs) {
  let passed = 0;
  const queue = programs.values();
  const worker = async () => {
    for (const program of queue) {
      const { code } = await run('python3', ['-'], program);
      if (code === 0) passed += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { verdicts: programs.length, passed };
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  return { ...result, seconds, rate: result.verdicts / seconds };
}

/** The first row is compared with each of the others. */
function print(runs) {
  const [[, first]] = runs;
  const rows = [
    ['', 'verdicts', 'passed', 'seconds', 'verdicts/s', 'assay is'],
    ...runs.map(([name, { verdicts, passed, seconds, rate }]) => [
      name,
      String(verdicts),
      String(passed),
      seconds.toFixed(1),
      rate.toFixed(1),
      rate === first.rate ? '' : `${(first.rate / rate).toFixed(1)} x`,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    );
}

async function pythonVersion() {
  const { stdout, stderr } = await run('python3', ['--version'], '');
  return (stdout || stderr).trim();
}

function run(command, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (cause) => reject(new Error(`cannot start ${command}`, { cause })));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
