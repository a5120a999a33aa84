import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { AssayError, InputError, type SourceFile } from '@assay/core/plugin';
import type { AnalyserSetup, AnalysisReply, SetupReply, ToAnalyser } from './messages.js';
import { packageFolder } from './package-folder.js';

/** What is kept of the process's stderr, to explain its death. */
const keptErrorText = 2000;
/** Starting takes a second or two on an idle machine; only a broken installation takes this long. */
const startDeadlineMs = 120_000;

export interface ProcessLimits {
  /** For one candidate. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

interface Waiting {
  readonly resolve: (message: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One analysing process, for one piece of work at a time. Once `alive` is false it is of no more use. */
export class AnalyserProcess {
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  #waiting: Waiting | null = null;
  #errorText = '';
  #alive = true;

  constructor(limits: ProcessLimits) {
    this.#limits = limits;
    this.#child = fork(join(packageFolder, 'dist', 'analyser.js'), [], {
      execArgv: ['--no-warnings', `--max-old-space-size=${limits.memoryMb}`, ...permissionFlags()],
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errorText = (this.#errorText + chunk.toString()).slice(-keptErrorText);
    });
    this.#child.on('message', (message) => this.#waiting?.resolve(message));
    this.#child.on('error', (error) => {
      this.#lost(error.message);
    });
    this.#child.on('exit', (code, signal) => {
      this.#lost(signal === null ? `exit code ${String(code)}` : signal);
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  get processId(): number | undefined {
    return this.#child.pid;
  }

  /** Throws InputError when rules of the user's cannot be run. */
  async setUp(setup: AnalyserSetup): Promise<{ rules: number; skippedRules: number }> {
    const reply = (await this.#ask({ kind: 'setup', setup }, startDeadlineMs)) as SetupReply;
    if (reply.kind === 'ready') return reply;
    this.kill();
    if (reply.kind === 'refused')
      throw new InputError('security-rules', 'The security rules cannot be used:', reply.problems);
    throw new AssayError('analyser-start', `the security analysis did not start: ${reply.message}`);
  }

  async analyse(files: readonly SourceFile[], signal: AbortSignal): Promise<AnalysisReply> {
    const abort = (): void => {
      this.kill();
      this.#waiting?.reject(signal.reason as Error);
    };
    signal.throwIfAborted();
    signal.addEventListener('abort', abort, { once: true });
    try {
      const work = this.#ask({ kind: 'analyse', files }, this.#limits.deadlineMs);
      const reply = (await work) as AnalysisReply;
      if (reply.worn) this.kill();
      return reply;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  async #ask(message: ToAnalyser, deadlineMs: number): Promise<unknown> {
    if (!this.#alive) throw this.#deathOf('it was already dead');
    let timer: NodeJS.Timeout | undefined;
    this.#hold();
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting = { resolve, reject };
        timer = setTimeout(() => {
          this.kill();
          reject(overrun(deadlineMs));
        }, deadlineMs);
        this.#child.send(message, (error) => {
          if (error !== null) this.#lost(error.message);
        });
      });
    } finally {
      clearTimeout(timer);
      this.#waiting = null;
      this.#rest();
    }
  }

  #lost(how: string): void {
    this.#alive = false;
    this.#waiting?.reject(this.#deathOf(how));
  }

  #deathOf(how: string): AssayError {
    const said = this.#errorText.trim();
    return new AssayError(
      'analyser-died',
      `the process of the security analysis died: ${how}${said === '' ? '' : `\n${said}`}`,
      { hint: 'Raise memoryMb of the security checker if it ran out of memory.' },
    );
  }

  /** An idle process must not keep the program running. */
  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
    (this.#child.stderr as { unref?: () => void } | null)?.unref?.();
  }

  #hold(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }
}

function overrun(deadlineMs: number): AssayError {
  return new AssayError(
    'analysis-overrun',
    `the security analysis took more than ${deadlineMs} ms`,
    {
      hint: 'Raise deadlineMs of the security checker, or look at what the candidate does to it.',
    },
  );
}

/**
 * Node's permission model, where this Node has it: the process reads files (its own code and the rules) and has one native
 * add-on, the parser; it writes nothing and starts nothing. A second wall: the first is that nothing of a candidate is run.
 */
function permissionFlags(): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return [];
  return ['--permission', '--allow-fs-read=*', '--allow-addons'];
}
