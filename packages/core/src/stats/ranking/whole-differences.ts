import type { TaskPair } from '../paired/task-pair.js';

/** More steps than this make an exact sign-flip test slow without making it better. */
const MOST_STEPS = 1000;

/**
 * Per-unit differences of pass rates as whole numbers of a common step, as the sign-flip test wants them: exact where a
 * common fraction of all rates makes few steps, else rounded to a grid of that many steps. A unit is a task, or the sum
 * over a cluster of tasks: tasks of one family keep or change their sign together.
 */
export function wholeDifferences(pairs: readonly TaskPair[]): readonly number[] {
  const denominator = pairs
    .flatMap(({ candidate, baseline }) => [candidate.judged, baseline.judged])
    .reduce((common, judged) => Math.min(MOST_STEPS, leastCommon(common, judged)), 1);
  const differences = byUnit(pairs);
  const size = differences.reduce((total, difference) => total + Math.abs(difference), 0);
  const scale = size * denominator <= MOST_STEPS ? denominator : MOST_STEPS / size;
  return differences.map((difference) => Math.round(difference * scale));
}

function byUnit(pairs: readonly TaskPair[]): readonly number[] {
  const alone: number[] = [];
  const clusters = new Map<string, number>();
  for (const { candidate, baseline, cluster } of pairs) {
    const difference = candidate.passed / candidate.judged - baseline.passed / baseline.judged;
    if (cluster === undefined) alone.push(difference);
    else clusters.set(cluster, (clusters.get(cluster) ?? 0) + difference);
  }
  return [...alone, ...clusters.values()];
}

function leastCommon(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
