// What a clean interpreter costs: a session of the WebAssembly sandbox (opened, asked once, closed, with all messages
// between the processes) against starting `python3 -c pass` and `node -e 0`, in turns, on this machine. Prints a table of
// medians over the rounds; asserts nothing about time.
//
//   node bench/clean-state.mjs [--rounds 15] [--runs 20]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import wasm from '../packages/sandbox-wasm/dist/index.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, runs: { type: 'string', default: '20' } },
});
const [rounds, runs] = [Number(values.rounds), Number(values.runs)];
/** Of the counters in /proc, in milliseconds; other systems than Linux show no processor time. */
const tickMs = 10;
const hasProc = fs.existsSync('/proc/self/stat');

const limits = { wallMs: 10_000, memoryMb: 256, outputBytes: 10_000 };
const programs = {
  python: { language: 'python', files: [], driver: 'def handle(text):\n    return text' },
  javascript: {
    language: 'javascript',
    files: [],
    driver: '(host) => ({ handle: (text) => text })',
  },
};
const sandbox = wasm.create(wasm.options.parse({ workers: 1 }));
const subjects = [
  { name: 'python, assay', once: () => session(programs.python) },
  { name: 'python3 -c pass', once: () => start('python3', ['-c', 'pass']) },
  { name: 'javascript, assay', once: () => session(programs.javascript) },
  { name: 'node -e 0', once: () => start(process.execPath, ['-e', '0']) },
];
const found = new Map(subjects.map(({ name }) => [name, { wallMs: [], cpuMs: [] }]));

for (const { once } of subjects) for (let run = 0; run < 5; run += 1) await once();
for (let round = 0; round < rounds; round += 1) {
  for (const { name, once } of subjects) {
    const before = clocks();
    for (let run = 0; run < runs; run += 1) await once();
    const after = clocks();
    found.get(name).wallMs.push((after.wallMs - before.wallMs) / runs);
    found.get(name).cpuMs.push((after.cpuMs - before.cpuMs) / runs);
  }
}
await sandbox.dispose();
print();

async function session(program) {
  const opened = await sandbox.open(program, limits, new AbortController().signal);
  const reply = await opened.request('x');
  if (reply.message !== 'x') throw new Error(`no answer: ${JSON.stringify(reply)}`);
  await opened.close();
}

function start(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', (cause) => reject(new Error(`cannot start ${command}`, { cause })));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command}: ${code}`)),
    );
  });
}

/** Processor time of this process, of its children that ended, and of those that live (the worker). */
function clocks() {
  const wallMs = performance.now();
  if (!hasProc) return { wallMs, cpuMs: NaN };
  const own = fields('self');
  const living = fs
    .readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((pid) => pid !== '')
    .map(fields);
  const ticks = own.used + own.children + living.reduce((sum, { used }) => sum + used, 0);
  return { wallMs, cpuMs: ticks * tickMs };
}

/** Of /proc/PID/stat (proc(5)): utime, stime, cutime and cstime, counted from behind the name. */
function fields(pid) {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const numbers = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { used: numbers[11] + numbers[12], children: numbers[13] + numbers[14] };
}

function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return (
    (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
  );
}

function print() {
  const load = os.loadavg()[0].toFixed(1);
  console.log(
    `${rounds} rounds of ${runs} runs, ${os.cpus().length} cores, load ${load}, Node ${process.version}`,
  );
  console.log('| one clean interpreter | wall ms | processor ms |\n| --- | --- | --- |');
  const cost = (name, kind) => median(found.get(name)[kind]);
  for (const { name } of subjects)
    console.log(
      `| ${name} | ${cost(name, 'wallMs').toFixed(2)} | ${cost(name, 'cpuMs').toFixed(2)} |`,
    );
  for (const [ours, theirs] of [
    ['python, assay', 'python3 -c pass'],
    ['javascript, assay', 'node -e 0'],
  ]) {
    const ratio = (kind) => (cost(theirs, kind) / cost(ours, kind)).toFixed(1);
    console.log(
      `| \`${theirs}\` costs | ${ratio('wallMs')} times as much | ${ratio('cpuMs')} times as much |`,
    );
  }
}
