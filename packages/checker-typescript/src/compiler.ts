import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '@assay/core/plugin';
import type { TypeReport } from './check-types.js';

/** How a check ended: types can be made to compute without end, or to take any amount of memory. */
export type Compiled =
  | { readonly kind: 'report'; readonly report: TypeReport }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' };

export interface CompilerLimits {
  /** For one program. */
  readonly limitMs: number;
  /** Of the thread, in mebibytes. */
  readonly memoryMb: number;
}

/** The package's own folder, asked of the module system: this file may run from `src` or from a bundle in `dist`. */
const packageFolder = dirname(
  createRequire(import.meta.url).resolve('@assay/checker-typescript/package.json'),
);

/** The compiler in a thread of its own, which is started at first use, and anew after it was ended. */
export class Compiler {
  readonly #limits: CompilerLimits;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: CompilerLimits) {
    this.#limits = limits;
  }

  /** One program after the other. Rejects with the signal's reason, and when the compiler itself fails. */
  check(files: readonly SourceFile[], signal: AbortSignal): Promise<Compiled> {
    const next = this.#last.then(() => this.#check(files, signal));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async dispose(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  async #check(files: readonly SourceFile[], signal: AbortSignal): Promise<Compiled> {
    signal.throwIfAborted();
    const thread = (this.#thread ??= startThread(this.#limits.memoryMb));
    thread.ref();
    const ending = new AbortController();
    try {
      return await new Promise<Compiled>((resolve, reject) => {
        const until = AbortSignal.any([signal, AbortSignal.timeout(this.#limits.limitMs)]);
        const stop = (): void => {
          if (signal.aborted) reject(signal.reason as Error);
          else resolve({ kind: 'timeout' });
          void this.dispose();
        };
        until.addEventListener('abort', stop, { once: true, signal: ending.signal });
        thread.once('message', (compiled: Compiled) => {
          resolve(compiled);
        });
        thread.once('error', (error: NodeJS.ErrnoException) => {
          this.#thread = null;
          if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'memory' });
          else reject(error);
        });
        thread.postMessage(files);
      });
    } finally {
      ending.abort();
      thread.removeAllListeners('message');
      thread.removeAllListeners('error');
      // what a thread that is being ended may still throw concerns nobody
      thread.on('error', () => undefined);
      thread.unref();
    }
  }
}

/** Of the thread's stack: the compiler recurses as deeply as a program nests. */
const stackSizeMb = 16;

function startThread(memoryMb: number): Worker {
  return new Worker(join(packageFolder, 'dist', 'compiler-thread.js'), {
    env: {},
    stdin: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb },
  });
}
