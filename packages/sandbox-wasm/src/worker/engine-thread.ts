import { parentPort } from 'node:worker_threads';
import type { Engine, EngineSession } from './engine.js';
import {
  withPrograms,
  type Job,
  type Message,
  type Outcome,
  type PlacedProgram,
  type SentProgram,
} from './messages.js';
import { probeRealm } from './probe-realm.js';

/**
 * Entry of the thread that runs WebAssembly, inside a worker process. A thread of its own has the stack that deep
 * recursion needs, whatever the system gives to a process, and leaves the process free to notice that its parent died.
 */
const port = parentPort;
if (port === null) throw new Error('this program runs as a thread of a worker process');

const engines = new Map<'python' | 'javascript', Engine>();
/** Texts of the drivers that programs name, by number. */
const drivers = new Map<number, string>();
let session: EngineSession | null = null;

/** An engine is loaded with the first program in its language, and stays. */
async function engineFor(language: string): Promise<Engine> {
  const name = language === 'python' ? 'python' : 'javascript';
  const loaded = engines.get(name);
  if (loaded !== undefined) return loaded;
  const engine = name === 'python' ? await loadPython() : await loadJavascript();
  engines.set(name, engine);
  return engine;
}

async function loadPython(): Promise<Engine> {
  const { createPythonEngine } = await import('../python/python-engine.js');
  return createPythonEngine();
}

async function loadJavascript(): Promise<Engine> {
  const { createJavascriptEngine } = await import('../javascript/javascript-engine.js');
  return createJavascriptEngine();
}

function withDriver(program: SentProgram): PlacedProgram {
  const driver = drivers.get(program.driver);
  if (driver === undefined) throw new Error('a program came before its driver');
  return { ...program, driver };
}

async function perform(job: Job): Promise<Outcome> {
  switch (job.kind) {
    case 'open': {
      const engine = await engineFor(job.program.language);
      session = await engine.open(job.program, job.limits);
      return { kind: 'opened' };
    }
    case 'request':
      if (session === null) throw new Error('a message came before a session was open');
      return { kind: 'reply', reply: await session.request(job.message) };
    case 'close': {
      if (session === null) throw new Error('a session was closed that is not open');
      const execution = await session.close();
      session = null;
      return { kind: 'closed', execution };
    }
    case 'probe':
      return { kind: 'probed', realm: probeRealm() };
    case 'load-packages': {
      const { performLoadPackages } = await import('../python/perform-load-packages.js');
      return performLoadPackages(job);
    }
    case 'run-tests': {
      const engine = await engineFor(job.tests.language);
      return { kind: 'tested', run: await engine.runTests(job.tests, job.candidate, job.limits) };
    }
  }
}

async function performOrExplain(sent: Job<SentProgram>): Promise<Outcome> {
  try {
    return await perform(withPrograms(sent, withDriver));
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'fault', message };
  }
}

port.on('message', (message: Message) => {
  if (message.kind === 'driver') {
    drivers.set(message.driver, message.text);
    return;
  }
  void performOrExplain(message).then((outcome) => {
    port.postMessage(outcome);
  });
});
