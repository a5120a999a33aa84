import { logRatio, sum } from '../stats/index.js';
import type { PairedTask } from './pair-arms.js';

/** Cost or latency of the candidate as a multiple of the baseline's. */
export interface RatioDifference {
  readonly quantity: 'costUsd' | 'latencyMs';
  /** Means over tasks, of one sample. */
  readonly baseline: number;
  readonly candidate: number;
  /** Geometric mean over tasks. */
  readonly ratio: number;
  /** 95 %; null where every task has the same ratio. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Null where a task has no known, positive value in both arms: a ratio over part of the tasks would mislead. */
export function ratioDifference(
  quantity: RatioDifference['quantity'],
  tasks: readonly PairedTask[],
): RatioDifference | null {
  const pairs = tasks.map(({ baseline, candidate }) => ({
    baseline: baseline[quantity] ?? 0,
    candidate: candidate[quantity] ?? 0,
    cluster: baseline.cluster ?? undefined,
  }));
  if (pairs.length === 0 || pairs.some((pair) => pair.baseline <= 0 || pair.candidate <= 0))
    return null;
  const mean = (arm: 'baseline' | 'candidate') =>
    sum(pairs.map((pair) => pair[arm])) / pairs.length;
  return {
    quantity,
    baseline: mean('baseline'),
    candidate: mean('candidate'),
    ...logRatio(pairs, 0.95),
  };
}
