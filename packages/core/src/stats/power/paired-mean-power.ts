import { requireCount, requireOpenProbability, requirePositive } from '../argument-checks.js';
import { normalQuantile } from '../normal-quantile.js';

/** Where the variance of a per-task difference comes from. */
export interface DifferenceVariance {
  /** Variance over tasks of the true difference. */
  readonly ofTasks: number;
  /** Mean over tasks of the variance of one sample: p(1 - p). */
  readonly ofBaselineSample: number;
  readonly ofCandidateSample: number;
}

export interface Level {
  readonly alpha: number;
  readonly power: number;
  readonly twoSided: boolean;
}

/** Variance of the difference at one task, with `samples` samples in each arm. */
export function varianceAtTask(variance: DifferenceVariance, samples: number): number {
  requirePositive(samples, 'samples');
  const { ofTasks, ofBaselineSample, ofCandidateSample } = variance;
  return ofTasks + (ofBaselineSample + ofCandidateSample) / samples;
}

/** Tasks that show a true difference; not rounded. Source: Miller 2024, equation 9. */
export function tasksToShowMeanDifference(
  difference: number,
  variance: DifferenceVariance,
  { samples, ...level }: Level & { readonly samples: number },
): number {
  requirePositive(Math.abs(difference), 'the size of the difference');
  return (zSum(level) ** 2 * varianceAtTask(variance, samples)) / difference ** 2;
}

/** The smallest true difference that `tasks` tasks show. Source: Miller 2024, equation 10. */
export function smallestDetectable(
  tasks: number,
  variance: DifferenceVariance,
  { samples, ...level }: Level & { readonly samples: number },
): number {
  requireCount(tasks, 'tasks');
  requirePositive(tasks, 'tasks');
  return zSum(level) * Math.sqrt(varianceAtTask(variance, samples) / tasks);
}

function zSum({ alpha, power, twoSided }: Level): number {
  requireOpenProbability(power, 'power');
  return normalQuantile(1 - (twoSided ? alpha / 2 : alpha)) + normalQuantile(power);
}
