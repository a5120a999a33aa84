import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Duplex } from 'node:stream';
import type { Execution, Limits, Stop } from '../domain/index.js';
import type { Program, Reply, Sandbox, Session, TestRun } from '../plugin/sandbox.js';

/**
 * Two plain `python3` processes that speak as a sandbox does. It keeps nothing in: for tests of the oracle with code
 * that the tests themselves bring, where the WebAssembly sandbox is not at hand. Never a sandbox for candidates.
 */
export function createUnguardedPythonPair(python = 'python3'): Sandbox {
  return {
    languages: ['python'],
    concurrency: 1,
    describe: () => Promise.resolve({ versions: { python } }),
    open: (program, limits) => Promise.resolve(openSession(python, program, limits)),
    runTests: (tests, candidate, limits) => runPair(python, tests, candidate, limits),
    dispose: () => Promise.resolve(),
  };
}

/** Reads the driver, then serves lines: each a JSON text in, one out. Descriptor 3 is the channel. */
const channelSource = `
import json, resource, sys, types
writer = open(3, 'wb', buffering=0)
reader = open(3, 'rb', closefd=False)
start = json.loads(reader.readline())
def send(**message):
    data = json.dumps(message).encode() + b'\\n'
    while data:
        data = data[writer.write(data):]
def converse(**question):
    """Sends a question, and answers those of the other side until its answer comes."""
    send(**question)
    while True:
        message = json.loads(reader.readline())
        if 'answer' in message:
            return message['answer']
        send(answer=namespace['handle'](message['question']))
sys.path.insert(0, '')
namespace = {'__name__': 'driver'}
`;

const candidateLoop = `${channelSource}
resource.setrlimit(resource.RLIMIT_AS, (start['memory'], start['memory']))
namespace['call_back'] = lambda text: converse(question=text)
exec(compile(start['driver'], '<driver>', 'exec'), namespace)
for line in iter(reader.readline, b''):
    send(answer=namespace['handle'](json.loads(line)['question']))
`;

const trustedLoop = `${channelSource}
host = types.ModuleType('assay_host')
host.ask = lambda text: converse(question=text)
host.report = lambda text: send(report=text)
sys.modules['assay_host'] = host
exec(compile(start['driver'], '<driver>', 'exec'), namespace)
namespace['main']()
send(done=True)
`;

interface Running {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly channel: Duplex;
  readonly lines: Interface;
  send(message: unknown): void;
  end(): void;
}

function start(python: string, program: Program, loop: string, settings: object): Running {
  const folder = mkdtempSync(join(tmpdir(), 'assay-pair-'));
  for (const file of program.files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.content);
  }
  const child = spawn(python, ['-c', loop], {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const channel = child.stdio[3] as Duplex;
  channel.on('error', () => undefined);
  const running: Running = {
    child,
    folder,
    channel,
    lines: createInterface({ input: channel, crlfDelay: 0 }),
    send: (message) => channel.write(`${JSON.stringify(message)}\n`),
    end: () => {
      killGroup(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  running.send({ driver: program.driver, ...settings });
  return running;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function openSession(
  python: string,
  program: Program,
  limits: Limits,
  callBack?: (text: string) => Promise<string>,
): Session {
  const running = start(python, program, candidateLoop, {
    memory: limits.memoryMb * 1024 * 1024 + 128 * 1024 * 1024,
  });
  const output = { stdout: '', stderr: '' };
  let stop: Stop | undefined;
  /** The innermost last. */
  const waiting: ((reply: Reply) => void)[] = [];
  let left = limits.wallMs;
  let busyMs = 0;
  const stopWith = (cause: Stop): void => {
    stop ??= cause;
    killGroup(running.child);
    for (const resolve of waiting.splice(0)) resolve({ kind: 'stopped', stop });
  };
  for (const name of ['stdout', 'stderr'] as const) {
    running.child[name]!.on('data', (data: Buffer) => {
      output[name] = (output[name] + data.toString()).slice(0, limits.outputBytes);
      if (output.stdout.length + output.stderr.length >= limits.outputBytes)
        stopWith({ cause: 'output', limitBytes: limits.outputBytes });
    });
  }
  running.child.on('exit', (code, signal) => {
    stopWith({ cause: 'exit', detail: `code ${String(code)}, signal ${String(signal)}` });
  });
  running.lines.on('line', (line) => {
    const message = JSON.parse(line) as { answer?: string; question?: string };
    if (message.answer !== undefined) waiting.pop()?.({ kind: 'answer', message: message.answer });
    else if (callBack !== undefined)
      void callBack(String(message.question)).then((answer) => {
        running.send({ answer });
      });
    else stopWith({ cause: 'crash', detail: 'there is nobody to call back' });
  });
  return {
    request: (message) =>
      new Promise((resolve) => {
        if (stop !== undefined) {
          resolve({ kind: 'stopped', stop });
          return;
        }
        const started = performance.now();
        const nested = waiting.length > 0;
        const timer = setTimeout(
          () => {
            stopWith({ cause: 'timeout', limitMs: limits.wallMs });
          },
          Math.max(1, left),
        );
        waiting.push((reply) => {
          clearTimeout(timer);
          if (!nested) busyMs += performance.now() - started;
          left = limits.wallMs - busyMs;
          resolve(reply);
        });
        running.send({ question: message });
      }),
    close: () => {
      stop ??= { cause: 'exit', detail: 'closed' };
      running.end();
      return Promise.resolve<Execution>({ ...output, durationMs: busyMs });
    },
  };
}

async function runPair(
  python: string,
  tests: Program,
  candidate: Program,
  limits: Limits,
): Promise<TestRun> {
  const trusted = start(python, tests, trustedLoop, {});
  const answers: ((text: string) => void)[] = [];
  const session = openSession(
    python,
    candidate,
    limits,
    (question) =>
      new Promise((resolve) => {
        answers.push(resolve);
        trusted.send({ question });
      }),
  );
  const reports: string[] = [];
  let stderr = '';
  trusted.child.stderr!.on('data', (data: Buffer) => (stderr += data.toString()));
  trusted.child.stdout!.resume();
  const end = await new Promise<{ tests: TestRun['tests']; stop: Stop | null }>((resolve) => {
    let finished = false;
    trusted.child.on('close', () => {
      if (!finished) resolve({ tests: { kind: 'failure', message: stderr }, stop: null });
    });
    const take = async (line: string): Promise<void> => {
      const message = JSON.parse(line) as FromTrusted;
      if (message.report !== undefined) reports.push(message.report);
      if (message.answer !== undefined) answers.pop()?.(message.answer);
      if (message.question !== undefined) {
        const reply = await session.request(message.question);
        if (reply.kind === 'answer') trusted.send({ answer: reply.message });
        else resolve({ tests: { kind: 'done' }, stop: reply.stop });
      }
      if (message.done === true) {
        finished = true;
        resolve({ tests: { kind: 'done' }, stop: null });
      }
    };
    trusted.lines.on('line', (line) => void take(line));
  });
  trusted.end();
  return { reports, ...end, execution: await session.close() };
}

interface FromTrusted {
  readonly question?: string;
  readonly answer?: string;
  readonly report?: string;
  readonly done?: true;
}
