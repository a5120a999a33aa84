import type { Timing } from '../src/timing.js';

/** Sleeps take no time, and the clock goes on as if they had. */
export function quickTiming(): Timing & { readonly slept: readonly number[] } {
  const slept: number[] = [];
  let skipped = 0;
  return {
    slept,
    now: () => performance.now() + skipped,
    sleep: (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      skipped += ms;
      return Promise.resolve();
    },
    random: () => 1,
  };
}
