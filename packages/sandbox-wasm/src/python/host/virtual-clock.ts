import { BusyTime } from '../../processor-time.js';
import { Trap } from './trap.js';

/**
 * The guest's time. Sleeping does not wait: it moves the clock forward, and what was slept counts as used, so that
 * `time.sleep(10)` under a limit of 3 s is a timeout that takes no time. Times are in milliseconds.
 */
export class VirtualClock {
  readonly #busy = new BusyTime();
  #limitMs = Infinity;
  #sleptMs = 0;
  #shiftMs = 0;

  reset(limitMs: number): void {
    this.#limitMs = limitMs;
    this.#busy.reset();
    this.#sleptMs = 0;
    this.#shiftMs = 0;
  }

  /** Time is used between `enter` and `leave` only. */
  enter(): void {
    this.#busy.start();
  }

  leave(): void {
    this.#busy.stop();
  }

  get running(): boolean {
    return this.#busy.running;
  }

  /** Processor time, and what was slept. */
  get usedMs(): number {
    return this.#busy.ms + this.#sleptMs;
  }

  get remainingMs(): number {
    return this.#limitMs - this.usedMs;
  }

  /** Ends the guest when its time is up. */
  check(): void {
    if (this.#busy.wallMs + this.#sleptMs > this.#limitMs && this.remainingMs < 0)
      throw new Trap('timeout');
  }

  sleep(milliseconds: number): void {
    this.#sleptMs += milliseconds;
    this.check();
  }

  /** Moves the clock without using time: the other guest slept, while this one waited for it or before it began. */
  catchUp(other: VirtualClock): void {
    this.#shiftMs += Math.max(0, other.#ahead - this.#ahead);
  }

  get #ahead(): number {
    return this.#sleptMs + this.#shiftMs;
  }

  monotonicMs(): number {
    return performance.now() + this.#ahead;
  }

  epochMs(): number {
    return Date.now() + this.#ahead;
  }
}
