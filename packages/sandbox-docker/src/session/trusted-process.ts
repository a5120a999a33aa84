import { SandboxError, type Program } from '@assay/core/plugin';
import type { ContainedProcess, Heard } from '../container/contained-process.js';

/** What a trusted program may use, beside what the candidate takes. */
export interface TrustedLimits {
  /** Of its own time, in milliseconds: while it asks, its clock stands. */
  readonly wallMs: number;
  readonly memoryMb: number;
}

/** What a trusted program does next. */
export type TrustedStep =
  | { readonly kind: 'ask'; readonly text: string }
  /** What it has to say to a call back. */
  | { readonly kind: 'back'; readonly text: string }
  | { readonly kind: 'report'; readonly text: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'failure'; readonly message: string; readonly cause?: 'timeout' | 'memory' };

const mebibyte = 1024 * 1024;
/** How long the sweep after a program may take, in milliseconds. */
const sweepMs = 10_000;
const never = new AbortController().signal;

/**
 * A container in which one trusted program after the other runs, each in a process of its own (guests/trusted.py). It is
 * used again only when it has said that nothing of the last program is left.
 */
export class TrustedProcess {
  readonly #process: ContainedProcess;
  #usedMs = 0;
  #swept = true;
  #limits: TrustedLimits = { wallMs: 0, memoryMb: 0 };

  constructor(process: ContainedProcess) {
    this.#process = process;
  }

  get over(): boolean {
    return this.#process.over;
  }

  begin(program: Program, limits: TrustedLimits): void {
    this.#usedMs = 0;
    this.#swept = false;
    this.#limits = limits;
    const files = program.files.map(({ path, content }) => [path, content]);
    this.#process.send(JSON.stringify({ files, memoryBytes: limits.memoryMb * mebibyte }));
  }

  answer(text: string): void {
    this.#process.send(JSON.stringify(text));
  }

  /** While it asks: what the candidate wants of what was lent to it. */
  callBack(text: string): void {
    this.#process.send(JSON.stringify({ callBack: text }));
  }

  /** Throws SandboxError when the container fails. */
  async next(signal: AbortSignal): Promise<TrustedStep> {
    const started = performance.now();
    const heard = await this.#process.receive(this.#limits.wallMs - this.#usedMs, signal);
    this.#usedMs += performance.now() - started;
    if (heard.kind === 'late') {
      const message = `the tests were ended: they took more than ${this.#limits.wallMs} ms`;
      return { kind: 'failure', message, cause: 'timeout' };
    }
    if (heard.kind !== 'line') return this.#fail(heard);
    if (heard.line.startsWith('>')) return this.#read(heard.line.slice(1));
    this.#swept = isSwept(heard.line);
    return { kind: 'failure', message: 'the tests ended their own process' };
  }

  /** Ends the program, if it still runs. True when the container is as before it. */
  async end(): Promise<boolean> {
    if (!this.#swept && !this.#process.over) {
      this.#process.send('!');
      this.#swept = await this.#hearSwept();
    }
    return this.#swept && !this.#process.over;
  }

  async #hearSwept(): Promise<boolean> {
    for (;;) {
      const heard = await this.#process.receive(sweepMs, never);
      if (heard.kind !== 'line') return false;
      if (!heard.line.startsWith('>')) return isSwept(heard.line);
    }
  }

  remove(): Promise<void> {
    return this.#process.remove();
  }

  #read(line: string): TrustedStep {
    const said = parse(line);
    if (said === null)
      return { kind: 'failure', message: 'the tests wrote into their own channel' };
    if (said.ask !== undefined) return { kind: 'ask', text: said.ask };
    if (said.back !== undefined) return { kind: 'back', text: said.back };
    if (said.report !== undefined) return { kind: 'report', text: said.report };
    if (said.failure === undefined) return { kind: 'done' };
    if (said.memory !== true) return { kind: 'failure', message: said.failure };
    const message = `the tests were ended: they took more than ${this.#limits.memoryMb} MiB`;
    return { kind: 'failure', message, cause: 'memory' };
  }

  async #fail(heard: Heard): Promise<never> {
    const end = heard.kind === 'over' ? await this.#process.end() : null;
    const why = end === null ? heard.kind : `exit status ${end.exitCode}`;
    throw new SandboxError(
      'trusted-container-ended',
      `the container of the tests ended: ${why} ${this.#process.printed.slice(-1_000)}`.trim(),
    );
  }
}

interface Said {
  readonly ask?: string;
  readonly back?: string;
  readonly report?: string;
  readonly failure?: string;
  readonly memory?: boolean;
}

function parse(line: string): Said | null {
  try {
    return JSON.parse(line) as Said | null;
  } catch {
    return null;
  }
}

function isSwept(line: string): boolean {
  return line.startsWith('{"over"');
}
