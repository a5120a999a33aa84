import type { Metric } from '../compare/index.js';

/** What the gate asks of a run, decided before it is made. Shares lie between 0 and 1. */
export interface GateRules {
  readonly metrics: readonly MetricRule[];
  /** Samples a task at each look; null: one look, at as many samples as there are. */
  readonly looks: readonly [number] | readonly [number, number] | null;
  /** Names of tasks, with or without their suite, that must work. */
  readonly mustPass: readonly string[];
  readonly criticalFindings: 'none-new' | 'ignore';
  /** Highest cost of the candidate as a multiple of the baseline's; null: not asked. */
  readonly maxCostRatio: number | null;
  /** Share of samples that may end in errors of ours. */
  readonly maxErrors: number;
  /** Whether an inconclusive gate blocks, or only warns. */
  readonly inconclusive: 'block' | 'warn';
}

export interface MetricRule {
  readonly metric: Metric;
  /** The largest loss that is acceptable; null: 0.05, or 0.1 below 50 tasks. */
  readonly margin: number | null;
  /** What the candidate must reach by itself, with certainty; null: not asked. */
  readonly floor: number | null;
}

/** One-sided, over all looks. */
export const ALPHA = 0.05;

/** Chosen so that a gate on so many tasks can pass at all (docs/statistics.md). */
export function marginFor({ margin }: Pick<MetricRule, 'margin'>, tasks: number): number {
  return margin ?? (tasks < 50 ? 0.1 : 0.05);
}
