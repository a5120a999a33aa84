import { setTimeout as delay } from 'node:timers/promises';

/** What a model takes from the machine it runs on; tests give their own. */
export interface Timing {
  /** Milliseconds; only ever grows. */
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

export const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
  random: () => Math.random(),
};
