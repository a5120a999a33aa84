import type { SourceFile } from '@assay/core/plugin';
import { AnalyserProcess, type ProcessLimits } from './analyser-process.js';
import type { AnalyserSetup, AnalysisReply } from './messages.js';

/** A process is replaced after so many candidates, in case something small leaks. */
const candidatesPerProcess = 5000;

/** Analyses candidates one after the other in one warm process, which is replaced when it dies. */
export class AnalysisQueue {
  readonly #setup: AnalyserSetup;
  readonly #limits: ProcessLimits;
  #process: Promise<AnalyserProcess> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #done = 0;
  #disposed = false;

  constructor(setup: AnalyserSetup, limits: ProcessLimits) {
    this.#setup = setup;
    this.#limits = limits;
  }

  /** Rejects with InputError for bad rules, with AssayError when the analysis overran its deadline or died. */
  analyse(files: readonly SourceFile[], signal: AbortSignal): Promise<AnalysisReply> {
    const work = this.#last.then(async () => {
      signal.throwIfAborted();
      const analyser = await this.#warm();
      signal.throwIfAborted();
      return analyser.analyse(files, signal);
    });
    this.#last = work.catch(() => undefined);
    return work;
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    const analyser = await this.#process?.catch(() => null);
    analyser?.kill();
  }

  async #warm(): Promise<AnalyserProcess> {
    if (this.#disposed) throw new Error('the security checker was disposed of while in use');
    const current = await this.#process?.catch(() => null);
    this.#done += 1;
    if (current?.alive === true && this.#done <= candidatesPerProcess) return current;
    current?.kill();
    this.#done = 1;
    this.#process = this.#start();
    return this.#process;
  }

  async #start(): Promise<AnalyserProcess> {
    const analyser = new AnalyserProcess(this.#limits);
    await analyser.setUp(this.#setup);
    return analyser;
  }
}
