import { requireCount } from '../argument-checks.js';
import { normalCdf } from '../normal-cdf.js';
import { normalQuantile } from '../normal-quantile.js';
import type { PairedDifference } from './paired-difference.js';

/** Tasks by what one sample of each arm did there. */
export interface DiscordantCounts {
  /** Only the candidate passed. */
  readonly gained: number;
  /** Only the baseline passed. */
  readonly lost: number;
  /** All tasks. */
  readonly tasks: number;
}

/**
 * Difference of two paired proportions with Tango's score interval: right where few tasks differ, and of positive width
 * also where none does.
 *
 * Source: Tango 1998, "Equivalence test and confidence interval for the difference in proportions for the paired-sample
 * design", Statistics in Medicine 17. RangeError unless gained + lost <= tasks, tasks >= 1.
 */
export function tango(counts: DiscordantCounts): PairedDifference {
  const { gained, lost, tasks } = counts;
  requireCount(gained, 'gained');
  requireCount(lost, 'lost');
  requireCount(tasks, 'tasks');
  if (tasks === 0 || gained + lost > tasks)
    throw new RangeError(`${gained} + ${lost} of ${tasks} tasks cannot differ`);
  const difference = (gained - lost) / tasks;
  return {
    method: 'tango',
    difference,
    standardError: Math.sqrt(Math.max(0, gained + lost - (gained - lost) ** 2 / tasks)) / tasks,
    units: tasks,
    interval: (confidence) => {
      const z = normalQuantile((1 + confidence) / 2);
      const low = solve(counts, z, [-1, difference]);
      const high = solve(counts, -z, [difference, 1]);
      return [low, high];
    },
    pBelow: (bound) => normalCdf(tangoZ(counts, bound)),
    pAbove: (bound) => normalCdf(-tangoZ(counts, bound)),
  };
}

/** The score statistic of the null "the true difference is `bound`", for -1 < bound < 1: about standard normal. */
export function tangoZ({ gained, lost, tasks: n }: DiscordantCounts, bound: number): number {
  const excess = gained - lost - n * bound;
  const b = -gained - lost + (2 * n - gained + lost) * bound;
  const c = -lost * bound * (1 - bound);
  // the likeliest share of tasks that only the baseline passes, given the bound
  const root = c === 0 ? Math.abs(b) : Math.sqrt(Math.max(0, b * b - 8 * n * c));
  const q = (root - b) / (4 * n);
  const variance = n * (2 * q + bound * (1 - bound));
  if (variance <= 0) return excess === 0 ? 0 : Math.sign(excess) * Infinity;
  return excess / Math.sqrt(variance);
}

/** The bound at which the statistic, which falls as the bound rises, is z: bisection to neighbouring doubles. */
function solve(counts: DiscordantCounts, z: number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (tangoZ(counts, middle) > z) low = middle;
    else high = middle;
  }
}
