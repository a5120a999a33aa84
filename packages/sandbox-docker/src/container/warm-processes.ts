import type { ContainedProcess } from './contained-process.js';

/** How a process is started, up to where it waits for its program. */
export interface Recipe {
  /** Processes of equal keys are interchangeable until one is used. */
  readonly key: string;
  readonly start: () => Promise<ContainedProcess>;
}

/**
 * Processes that were started ahead of need and never used. Each is given away once and never comes back. Those of the
 * key that was asked for last are made anew; a run mostly needs one.
 */
export class WarmProcesses {
  readonly #most: number;
  #key = '';
  #waiting: Promise<ContainedProcess>[] = [];
  readonly #going = new Set<Promise<unknown>>();
  #disposed = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** One that is ready, or the next that will be. Rejects with what its start rejects with. */
  async take(recipe: Recipe): Promise<ContainedProcess> {
    if (recipe.key !== this.#key) this.#drop();
    this.#key = recipe.key;
    for (let waiting = this.#waiting.shift(); waiting; waiting = this.#waiting.shift()) {
      const process = await waiting.catch(() => null);
      // one that failed to start ahead, or has ended since, is no loss: nobody was promised it
      if (process !== null && !process.over) {
        this.#refill(recipe);
        return process;
      }
      await process?.remove();
    }
    const process = recipe.start();
    this.#refill(recipe);
    return process;
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#drop();
    await Promise.all(this.#going);
  }

  #refill({ start }: Recipe): void {
    while (!this.#disposed && this.#waiting.length < this.#most) {
      const starting = start();
      starting.catch(() => undefined);
      this.#waiting.push(starting);
    }
  }

  /** Ends those that nobody will ask for. */
  #drop(): void {
    for (const starting of this.#waiting.splice(0)) {
      const going = starting.then(
        (process) => process.remove(),
        () => undefined,
      );
      this.#going.add(going);
      void going.finally(() => this.#going.delete(going));
    }
  }
}
