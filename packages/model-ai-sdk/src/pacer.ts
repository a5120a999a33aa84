import type { Timing } from './timing.js';

export interface Pace {
  /** Most requests in flight. */
  readonly concurrency: number;
  /** Absent: as many as fit. */
  readonly requestsPerMinute?: number | undefined;
}

/** A request that may now be sent. */
export interface Turn {
  /** The service took it. */
  succeeded(): void;
  /** The service wants fewer: nobody sends for `pauseMs`, and from then on half as many at a time. */
  slowDown(pauseMs: number): void;
  /** The request is over. Must be called, once. */
  end(): void;
}

/**
 * Decides when the next request of a model is sent; shared by all of them. Starts are spread evenly over the minute. When
 * the service says "too many", the requests in flight are halved, once for all that were sent before it said so, and grow
 * again by one for each full round that goes well (additive increase, multiplicative decrease, as TCP does).
 */
export class Pacer {
  readonly #timing: Timing;
  readonly #most: number;
  readonly #gapMs: number;
  #allowed: number;
  #inFlight = 0;
  #wentWell = 0;
  #nextStart = 0;
  #lastCut = -Infinity;
  #waiting: (() => void)[] = [];

  constructor({ concurrency, requestsPerMinute }: Pace, timing: Timing) {
    this.#timing = timing;
    this.#most = concurrency;
    this.#allowed = concurrency;
    this.#gapMs = requestsPerMinute === undefined ? 0 : 60_000 / requestsPerMinute;
  }

  /** Waits for a turn, in the order of asking. Rejects when the signal is aborted. */
  async turn(signal: AbortSignal): Promise<Turn> {
    await this.#place(signal);
    try {
      for (;;) {
        const wait = this.#nextStart - this.#timing.now();
        if (wait <= 0) break;
        await this.#timing.sleep(wait, signal);
      }
    } catch (error) {
      this.#leave();
      throw error;
    }
    const startedAt = this.#timing.now();
    this.#nextStart = startedAt + this.#gapMs;
    return {
      succeeded: () => {
        this.#grow();
      },
      slowDown: (pauseMs) => {
        this.#slowDown(startedAt, pauseMs);
      },
      end: () => {
        this.#leave();
      },
    };
  }

  async #place(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#inFlight < this.#allowed) {
      this.#inFlight += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== go);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(go);
    });
  }

  #leave(): void {
    this.#inFlight -= 1;
    this.#admit();
  }

  #admit(): void {
    while (this.#inFlight < this.#allowed && this.#waiting.length > 0) {
      this.#inFlight += 1;
      this.#waiting.shift()?.();
    }
  }

  #grow(): void {
    this.#wentWell += 1;
    if (this.#wentWell < this.#allowed || this.#allowed === this.#most) return;
    this.#wentWell = 0;
    this.#allowed += 1;
    this.#admit();
  }

  #slowDown(startedAt: number, pauseMs: number): void {
    const now = this.#timing.now();
    this.#nextStart = Math.max(this.#nextStart, now + pauseMs);
    this.#wentWell = 0;
    if (startedAt < this.#lastCut) return;
    this.#lastCut = now;
    this.#allowed = Math.max(1, Math.floor(this.#allowed / 2));
  }
}
