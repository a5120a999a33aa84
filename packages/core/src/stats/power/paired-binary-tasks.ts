import { requireOpenProbability, requirePositive } from '../argument-checks.js';
import { normalQuantile } from '../normal-quantile.js';

export interface BinaryPower {
  /** Share of tasks at which the two arms differ. */
  readonly discordant: number;
  readonly alpha: number;
  readonly power: number;
}

/**
 * Tasks (one sample each) that show a true difference in pass@1; not rounded.
 *
 * Source: Connor 1987, "Sample size for testing differences in proportions for the paired-sample design".
 */
export function tasksToShowDifference(
  difference: number,
  { discordant, alpha, power, twoSided }: BinaryPower & { readonly twoSided: boolean },
): number {
  requirePositive(Math.abs(difference), 'the size of the difference');
  requirePositive(discordant, 'discordant');
  requireOpenProbability(power, 'power');
  const z = normalQuantile(1 - (twoSided ? alpha / 2 : alpha));
  const spread = Math.sqrt(Math.max(0, discordant - difference ** 2));
  return ((z * Math.sqrt(discordant) + normalQuantile(power) * spread) / difference) ** 2;
}

/**
 * Tasks (one sample each) that show "not worse by `margin` or more" when the true difference is `trueDifference`; not
 * rounded. Source: Nam 1997, in its large-sample form.
 */
export function tasksToShowNonInferiority(
  margin: number,
  { discordant, alpha, power, trueDifference }: BinaryPower & { readonly trueDifference: number },
): number {
  requirePositive(margin + trueDifference, 'margin + trueDifference');
  requirePositive(discordant, 'discordant');
  const z = normalQuantile(1 - alpha) + normalQuantile(power);
  return (z ** 2 * (discordant - trueDifference ** 2)) / (margin + trueDifference) ** 2;
}

/**
 * The fewest tasks (one sample each) that can show non-inferiority at all, reached when no task differs: z^2 (1 - m) / m,
 * not rounded. At 10, 5 and 3 points: 25, 52 and 88 tasks. Source: Tango's score statistic at b = c = 0.
 */
export function fewestTasksForMargin(margin: number, alpha: number): number {
  requireOpenProbability(margin, 'margin');
  requireOpenProbability(alpha, 'alpha');
  return (normalQuantile(1 - alpha) ** 2 * (1 - margin)) / margin;
}
