import { fork, type ChildProcess } from 'node:child_process';
import { SandboxError } from '@assay/core/plugin';
import {
  withPrograms,
  type Job,
  type Message,
  type Outcome,
  type PlacedProgram,
  type SentProgram,
} from '../worker/messages.js';
import { entryPoint } from './entry-point.js';
import { permissionFlags } from './permission-flags.js';

/** What is kept of a worker's stderr, to explain its death. */
const keptErrorText = 2000;

/** How one job ended, as the pool sees it. */
export type JobResult =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** It overran its deadline, and was killed with its process. */
  | { readonly kind: 'overrun' };

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** One child process that runs one job at a time. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  #waiting: Waiting | null = null;
  /** The drivers that were sent, with their numbers. */
  readonly #drivers = new Map<string, number>();
  #errorText = '';
  #alive = true;
  /** Jobs begun. */
  jobs = 0;

  constructor(readableFolders: readonly string[]) {
    this.#child = fork(entryPoint('worker'), [], {
      execArgv: [
        '--no-warnings',
        '--disallow-code-generation-from-strings',
        ...permissionFlags(readableFolders),
      ],
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errorText = (this.#errorText + chunk.toString()).slice(-keptErrorText);
    });
    this.#child.on('message', (outcome: Outcome) => this.#waiting?.resolve(outcome));
    this.#child.on('error', (error) => {
      this.#lost(error.message);
    });
    this.#child.on('exit', (code, signal) => {
      this.#lost(
        signal === null ? `it exited with code ${String(code)}` : `it was ended by ${signal}`,
      );
    });
    this.#rest();
  }

  get alive(): boolean {
    return this.#alive;
  }

  get processId(): number | undefined {
    return this.#child.pid;
  }

  /**
   * Does one job. Rejects with SandboxError when the process dies of its own, and with the signal's reason when that is
   * aborted; the process is then dead.
   */
  async perform(job: Job, deadlineMs: number, signal: AbortSignal): Promise<JobResult> {
    signal.throwIfAborted();
    if (!this.#alive) throw this.#deathOf('it was already dead');
    this.jobs += 1;
    let timer: NodeJS.Timeout | undefined;
    let abort: (() => void) | undefined;
    try {
      return await new Promise<JobResult>((resolve, reject) => {
        this.#waiting = {
          resolve: (outcome) => {
            resolve({ kind: 'outcome', outcome });
          },
          reject,
        };
        timer = setTimeout(() => {
          this.kill();
          resolve({ kind: 'overrun' });
        }, deadlineMs);
        abort = () => {
          this.kill();
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', abort, { once: true });
        this.#wake();
        this.#send(withPrograms(job, (program) => this.#sendDriver(program)));
      });
    } finally {
      clearTimeout(timer);
      if (abort !== undefined) signal.removeEventListener('abort', abort);
      this.#waiting = null;
      this.#rest();
    }
  }

  kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  #send(message: Message): void {
    this.#child.send(message, (error) => {
      if (error !== null) this.#lost(error.message);
    });
  }

  /** The program as it crosses; its driver goes ahead of it, the first time. */
  #sendDriver({ driver: text, ...program }: PlacedProgram): SentProgram {
    const known = this.#drivers.get(text);
    if (known !== undefined) return { ...program, driver: known };
    const driver = this.#drivers.size;
    this.#drivers.set(text, driver);
    this.#send({ kind: 'driver', driver, text });
    return { ...program, driver };
  }

  #lost(how: string): void {
    this.#alive = false;
    this.#waiting?.reject(this.#deathOf(how));
  }

  #deathOf(how: string): SandboxError {
    const said = this.#errorText.trim();
    return new SandboxError(
      'worker-died',
      `a worker process of the WebAssembly sandbox died: ${how}${said === '' ? '' : `\n${said}`}`,
    );
  }

  /** An idle worker must not keep the program running. */
  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
    (this.#child.stderr as { unref?: () => void } | null)?.unref?.();
  }

  #wake(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }
}
