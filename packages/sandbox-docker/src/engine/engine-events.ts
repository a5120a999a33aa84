import { createInterface } from 'node:readline';
import type Dockerode from 'dockerode';
import { ownerLabel } from './owner.js';

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

  static async follow(engine: Dockerode, owner: string): Promise<EngineEvents> {
    const events = new EngineEvents();
    const stream = await engine.getEvents({
      filters: { label: [`${ownerLabel}=${owner}`], event: ['oom', 'kill', 'die'] },
    });
    const over = (): void => {
      events.#break();
    };
    stream.on('error', over).on('close', over).on('end', over);
    createInterface({ input: stream }).on('line', (line) => {
      events.#take(line);
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
