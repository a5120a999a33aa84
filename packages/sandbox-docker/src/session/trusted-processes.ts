import type { ContainedProcess } from '../container/contained-process.js';
import type { Recipe } from '../container/warm-processes.js';
import { TrustedProcess } from './trusted-process.js';

/** Containers for trusted programs that are between two of them. */
export class TrustedProcesses {
  readonly #idle = new Map<string, TrustedProcess[]>();
  #disposed = false;

  async take({ key, start }: Recipe): Promise<TrustedProcess> {
    const idle = this.#idle.get(key) ?? [];
    for (let waiting = idle.pop(); waiting !== undefined; waiting = idle.pop()) {
      if (!waiting.over) return waiting;
      await waiting.remove();
    }
    const process: ContainedProcess = await start();
    return new TrustedProcess(process);
  }

  /** Keeps it where nothing is left in it of what ran; removes it otherwise. */
  async giveBack(key: string, process: TrustedProcess): Promise<void> {
    if (this.#disposed || !(await process.end())) {
      await process.remove();
      return;
    }
    this.#idle.set(key, [...(this.#idle.get(key) ?? []), process]);
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    const all = [...this.#idle.values()].flat();
    this.#idle.clear();
    await Promise.all(all.map((process) => process.remove()));
  }
}
