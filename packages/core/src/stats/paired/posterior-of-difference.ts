import { incompleteBeta } from '../incomplete-beta.js';
import { logBeta } from '../log-beta.js';
import { requireCount, requireShare } from '../argument-checks.js';
import type { DiscordantCounts } from './tango.js';

/**
 * The posterior chance that the true difference (candidate minus baseline, one sample a task) is above `bound` <= 0, under
 * a uniform Dirichlet prior on the four outcomes of a task. A second opinion beside the score interval.
 *
 * The share of discordant tasks s ~ Beta(gained + lost + 2, rest + 2), and of those the candidate's r ~ Beta(gained + 1,
 * lost + 1), independent; difference = s (2r - 1). Integrated over s by Simpson's rule; absolute error below 1e-7.
 * RangeError unless -1 <= bound <= 0.
 */
export function posteriorAbove({ gained, lost, tasks }: DiscordantCounts, bound: number): number {
  requireCount(tasks - gained - lost, 'tasks without a difference');
  requireShare(-bound, '-bound');
  const [a, b] = [gained + 1, lost + 1];
  if (bound === 0) return 1 - incompleteBeta(0.5, a, b);
  const [c, d] = [gained + lost + 2, tasks - gained - lost + 2];
  const density = (s: number) =>
    Math.exp((c - 1) * Math.log(s) + (d - 1) * Math.log1p(-s) - logBeta(c, d));
  const above = (s: number) => 1 - incompleteBeta(Math.max(0, (1 + bound / s) / 2), a, b);
  // below s = -bound the difference cannot reach the bound
  const sure = incompleteBeta(-bound, c, d);
  return sure + simpson((s) => density(s) * above(s), -bound, 1);
}

const STEPS = 4000;

function simpson(f: (x: number) => number, from: number, to: number): number {
  const step = (to - from) / STEPS;
  let total = 0;
  for (let i = 0; i <= STEPS; i++) {
    const weight = i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2;
    // both ends of Beta's range have no density here, and no finite logarithm
    const x = from + i * step;
    if (x > 0 && x < 1) total += weight * f(x);
  }
  return (total * step) / 3;
}
