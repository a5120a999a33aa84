import type { Arm } from '../compare/index.js';
import { harmonicMean, sum } from '../stats/index.js';

/** What is known of one task's true pass rate before a run: Beta(a, b). */
export interface RateBelief {
  readonly a: number;
  readonly b: number;
  readonly cluster: string | undefined;
}

/** A suite before anything was measured. */
export interface StatedGuess {
  readonly tasks: number;
  /** Mean pass rate, 0 to 1. */
  readonly rate: number;
}

/**
 * How alike samples of one task are, where nobody measured it: half of the spread lies between tasks, as on the suites that
 * assay was tried on (docs/statistics.md).
 */
const USUAL_CORRELATION = 0.5;

export function guessedRates({ tasks, rate }: StatedGuess): readonly RateBelief[] {
  return Array.from({ length: tasks }, () => beta(rate, USUAL_CORRELATION));
}

/**
 * A measured suite: a Beta distribution over tasks fitted to mean and spread (method of moments), and each task's own
 * counts on top. Source: Kleinman 1973, "Proportions with extraneous variance". Tasks without a judged sample are left out.
 */
export function measuredRates(arm: Arm): readonly RateBelief[] {
  const tasks = arm.tasks.filter(({ judged }) => judged > 0);
  if (tasks.length === 0) return [];
  const rates = tasks.map(({ passed, judged }) => passed / judged);
  const mean = sum(rates) / rates.length;
  const prior = beta(mean, correlationOf(rates, harmonicMean(tasks.map(({ judged }) => judged))));
  return tasks.map(({ passed, judged, cluster }) => ({
    a: prior.a + passed,
    b: prior.b + judged - passed,
    cluster: cluster ?? undefined,
  }));
}

/** Within bounds that keep the distribution proper. */
function beta(mean: number, correlation: number): RateBelief {
  const share = Math.min(0.98, Math.max(0.02, mean));
  const weight = (1 - correlation) / correlation;
  return { a: share * weight, b: (1 - share) * weight, cluster: undefined };
}

function correlationOf(rates: readonly number[], samples: number): number {
  const mean = sum(rates) / rates.length;
  const binomial = mean * (1 - mean);
  if (samples <= 1 || rates.length < 2 || binomial === 0) return USUAL_CORRELATION;
  const spread = sum(rates.map((rate) => (rate - mean) ** 2)) / (rates.length - 1);
  const raw = (spread / binomial - 1 / samples) / (1 - 1 / samples);
  return Math.min(0.95, Math.max(0.05, raw));
}

/** Means over tasks: of the rate, and of the variance p(1 - p) of one sample. */
export function beliefMoments(beliefs: readonly RateBelief[]): {
  readonly rate: number;
  readonly ofSample: number;
} {
  const mean = (value: (belief: RateBelief) => number) => sum(beliefs.map(value)) / beliefs.length;
  return {
    rate: mean(({ a, b }) => a / (a + b)),
    ofSample: mean(({ a, b }) => (a * b) / ((a + b) * (a + b + 1))),
  };
}
