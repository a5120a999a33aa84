import type { Spent } from '@assay/core';
import type { Output } from '../io.js';

export interface ProgressState {
  readonly total: number;
  /** Taken over from an earlier, interrupted run. */
  readonly resumed: number;
  readonly finished: number;
  readonly passed: number;
  readonly errors: number;
  /** Answers that were taken from earlier runs. */
  readonly fromCache: number;
  readonly spent: Spent;
}

export interface Progress {
  update(state: ProgressState): void;
  /** Takes the line off the screen. */
  clear(): void;
}

/** One line, redrawn at most ten times a second; nothing at all where there is no terminal. */
export function createProgress(output: Output, now: () => number): Progress {
  if (!output.isTerminal) return { update: () => undefined, clear: () => undefined };
  const startedAt = now();
  let drawnAt = -Infinity;
  return {
    update(state) {
      const isLast = state.finished === state.total;
      if (now() - drawnAt < 100 && !isLast) return;
      drawnAt = now();
      const line = progressLine(state, now() - startedAt);
      output.write(`\r\u001b[2K${line.slice(0, output.columns - 1)}`);
    },
    clear() {
      if (drawnAt > -Infinity) output.write('\r\u001b[2K');
    },
  };
}

/** `[#####-----] 164/328  120 passed  2 errors  82.1/s  $0.0012  2 s left` */
export function progressLine(state: ProgressState, elapsedMs: number): string {
  const here = state.finished - state.resumed;
  const rate = elapsedMs > 0 ? here / (elapsedMs / 1000) : 0;
  const left = state.total - state.finished;
  const filled = state.total === 0 ? 10 : Math.floor((10 * state.finished) / state.total);
  const parts = [
    `[${'#'.repeat(filled)}${'-'.repeat(10 - filled)}] ${state.finished}/${state.total}`,
    `${state.passed} passed`,
  ];
  if (state.errors > 0) parts.push(`${state.errors} errors`);
  if (here > 0) parts.push(`${rate.toFixed(1)}/s`);
  if (state.fromCache > 0) parts.push(`${state.fromCache} cached`);
  const cost = costSoFar(state.spent);
  if (cost !== null) parts.push(cost);
  if (here > 0 && left > 0) parts.push(`${duration(left / rate)} left`);
  return parts.join('  ');
}

/** Null where nothing was paid for. What is unknown is never shown as nothing. */
function costSoFar({ usd, unknown }: Spent): string | null {
  if (unknown === 0) return usd === 0 ? null : dollars(usd);
  return usd === 0 ? 'cost unknown' : `${dollars(usd)} + unknown`;
}

/** `$0.0012`, `$12.50`. */
export function dollars(usd: number): string {
  return `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
}

/** Seconds, for people. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
