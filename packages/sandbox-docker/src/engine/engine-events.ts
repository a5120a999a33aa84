import { SandboxError } from '@assay/core/plugin';
import type Dockerode from 'dockerode';
import { statusOf } from './engine-fault.js';
import { LineBuffer } from '../container/line-buffer.js';

/** Of one chunk of news, in bytes. */
const mostUnreadBytes = 16 * 1024 * 1024;

/** What the engine said about one container, until it said that it died. */
export interface ContainerStory {
  /** Processes were killed for want of memory. */
  oom: boolean;
  /** Somebody asked the engine to kill it. */
  killed: boolean;
  readonly died: Promise<void>;
}

interface Entry extends ContainerStory {
  readonly markDied: () => void;
}

/**
 * Follows what the engine says about our containers. Only the engine can tell a container that was killed from outside
 * from a candidate that killed itself: the exit status is the same.
 */
export class EngineEvents {
  readonly #entries = new Map<string, Entry>();
  #stream: NodeJS.ReadableStream | null = null;
  #broken = false;
  /** Calls that are under way. */
  readonly #calls = new Set<() => void>();

  /** `label`: `name=value` of the containers that are ours. */
  static async follow(engine: Dockerode, label: string): Promise<EngineEvents> {
    const events = new EngineEvents();
    const stream = await engine.getEvents({
      filters: { label: [label], event: ['oom', 'kill', 'die'] },
    });
    const over = (): void => {
      events.#break();
    };
    stream.on('error', over).on('close', over).on('end', over);
    const lines = new LineBuffer(mostUnreadBytes);
    stream.on('data', (chunk: Buffer) => {
      lines.add(chunk);
      for (let line = lines.take(); line !== undefined; line = lines.take()) events.#take(line);
    });
    events.#stream = stream;
    return events;
  }

  /** From before its start on. */
  expect(id: string): ContainerStory {
    let markDied = (): void => undefined;
    const died = new Promise<void>((resolve) => {
      markDied = resolve;
    });
    const entry: Entry = { oom: false, killed: false, died, markDied };
    this.#entries.set(id, entry);
    return entry;
  }

  forget(id: string): void {
    this.#entries.delete(id);
  }

  /** Whether the engine stopped telling: it was ended, or restarted. */
  get broken(): boolean {
    return this.#broken;
  }

  /**
   * Makes a call to the engine. Rejects with SandboxError once the engine is gone: the client's library leaves a
   * call open for ever whose answer was cut off.
   */
  whileThere<Result>(call: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const lose = (): void => {
        const message = 'the Docker engine was ended or restarted in the middle of a run';
        reject(new SandboxError('engine-lost', message));
      };
      if (this.#broken) {
        lose();
        return;
      }
      this.#calls.add(lose);
      void this.#watched(call)
        .then(resolve, reject)
        .finally(() => this.#calls.delete(lose));
    });
  }

  async #watched<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await call();
    } catch (cause) {
      // not even a refusal: nobody is there
      if (statusOf(cause) === undefined) this.#break();
      throw cause;
    }
  }

  close(): void {
    (this.#stream as { destroy?: () => void } | null)?.destroy?.();
  }

  #take(line: string): void {
    const { id, status } = read(line);
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    if (status === 'oom') entry.oom = true;
    else if (status === 'kill') entry.killed = true;
    else if (status === 'die') entry.markDied();
  }

  #break(): void {
    this.#broken = true;
    for (const lose of this.#calls) lose();
    for (const { markDied } of this.#entries.values()) markDied();
  }
}

function read(line: string): { id: string; status: string } {
  try {
    const event = JSON.parse(line) as { Actor?: { ID?: string }; Action?: string };
    return { id: event.Actor?.ID ?? '', status: event.Action ?? '' };
  } catch {
    return { id: '', status: '' };
  }
}
