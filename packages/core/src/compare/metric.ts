import { passAtK, passHatK } from '../stats/index.js';
import type { ArmTask } from './arm.js';

/**
 * What can be compared. `pass@1` and `findings:` are shares of samples; the others are one value a task.
 * - `pass@k`, `pass^k`: with k samples, at least one works; all work.
 * - `partial`: mean share of assertions passed.
 * - `findings:<checker>`: samples with a finding of medium severity or above.
 */
export type Metric =
  | { readonly kind: 'passes' }
  | { readonly kind: 'pass@k' | 'pass^k'; readonly k: number }
  | { readonly kind: 'partial' }
  | { readonly kind: 'findings'; readonly checker: string };

/** `pass@1`, `pass@5`, `pass^3`, `partial`, `findings:security`; null for any other text. */
export function parseMetric(name: string): Metric | null {
  if (name === 'pass@1') return { kind: 'passes' };
  if (name === 'partial') return { kind: 'partial' };
  const [, sign, digits] = /^pass([@^])([1-9][0-9]{0,3})$/u.exec(name) ?? [];
  if (sign !== undefined && Number(digits) > 1)
    return { kind: `pass${sign}k` as 'pass@k' | 'pass^k', k: Number(digits) };
  const [, checker] = /^findings:(.+)$/u.exec(name) ?? [];
  return checker === undefined ? null : { kind: 'findings', checker };
}

export function metricName(metric: Metric): string {
  switch (metric.kind) {
    case 'passes':
      return 'pass@1';
    case 'partial':
      return 'partial';
    case 'pass@k':
      return `pass@${metric.k}`;
    case 'pass^k':
      return `pass^${metric.k}`;
    case 'findings':
      return `findings:${metric.checker}`;
  }
}

/** Findings are better when there are fewer; everything else when there is more. */
export function isBetterHigh(metric: Metric): boolean {
  return metric.kind !== 'findings';
}

/** The metric's value at one task; null where it is not defined (fewer than k samples, the checker did not look). */
export function metricValue(metric: Metric, task: ArmTask): number | null {
  if (task.judged === 0) return null;
  switch (metric.kind) {
    case 'passes':
      return task.passed / task.judged;
    case 'partial':
      return task.assertionsShare;
    case 'pass@k':
      return passAtK(task.judged, task.passed, metric.k);
    case 'pass^k':
      return passHatK(task.judged, task.passed, metric.k);
    case 'findings':
      return Object.hasOwn(task.flagged, metric.checker)
        ? task.flagged[metric.checker]! / task.judged
        : null;
  }
}
