// Verdicts a second with the Docker sandbox, against one `docker run` a sample, side by side in one run.
//   node bench/docker-throughput.mjs [samples] [at once]
import { spawn } from 'node:child_process';
import { createTestsChecker, loadSuite } from '@assay/core';
import plugin from '@assay/sandbox-docker';

const samples = Number(process.argv[2] ?? 30);
const atOnce = Number(process.argv[3] ?? 2);
const images = { python: 'assay-ci/python', javascript: 'assay-ci/node' };
const { value } = await plugin.options['~standard'].validate({ images, workers: atOnce });
const sandbox = plugin.create(value);
const { signal } = new AbortController();
const suite = await loadSuite(new URL('../tasks/python-bugfix', import.meta.url).pathname);
const tasks = suite.tasks.filter(({ oracle }) => oracle.mode === 'tests');

async function inSandbox(index) {
  const task = tasks[index % tasks.length];
  const candidate = { files: task.references[0].files, extraction: 'verbatim' };
  const { verdict } = await createTestsChecker().check(candidate, { task, sandbox, signal });
  if (verdict.status !== 'pass') throw new Error(`${task.id}: ${JSON.stringify(verdict)}`);
}

/** What other harnesses do: candidate and tests in one interpreter, and the exit status believed. */
async function byDockerRun(index) {
  const { references, oracle } = tasks[index % tasks.length];
  const program = [...references[0].files, ...oracle.files].map(({ content }) => content);
  const flags = [
    'run',
    '--rm',
    '-i',
    '--init',
    '--network',
    'none',
    '--memory',
    '256m',
    '--cap-drop',
    'ALL',
  ];
  const child = spawn('docker', [...flags, images.python, 'python3', '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(program.join('\n'));
  await new Promise((resolve) => child.on('close', resolve));
}

async function perSecond(judge) {
  let next = 0;
  const started = performance.now();
  const lane = async () => {
    while (next < samples) await judge(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (1000 * samples) / (performance.now() - started);
}

await inSandbox(0);
const ours = [];
const theirs = [];
for (let round = 0; round < 2; round += 1) {
  theirs.push(await perSecond(byDockerRun));
  ours.push(await perSecond(inSandbox));
}
await sandbox.dispose();
const best = (list) => Math.max(...list);
process.stdout.write(
  `${samples} samples, ${atOnce} at once, best of ${ours.length}: sandbox ${best(ours).toFixed(1)}/s, docker run ${best(theirs).toFixed(1)}/s, ratio ${(best(ours) / best(theirs)).toFixed(2)}\n`,
);
