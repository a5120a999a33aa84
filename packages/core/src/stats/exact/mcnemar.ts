import { requireCount } from '../argument-checks.js';
import type { Tails } from './discrete-distribution.js';
import { fisherExact } from './fisher-exact.js';
import { stratifiedPermutation } from './stratified-permutation.js';

/**
 * McNemar's exact test on discordant tasks: `gained` that only the candidate passed, `lost` that only the baseline passed.
 *
 * Source: McNemar 1947; mid-p as recommended by Fagerland, Lydersen and Laake 2013.
 */
export function mcnemar(gained: number, lost: number): Tails {
  requireCount(gained, 'gained');
  requireCount(lost, 'lost');
  const one = (candidate: number) => ({
    candidate: { passed: candidate, judged: 1 },
    baseline: { passed: 1 - candidate, judged: 1 },
  });
  if (gained + lost === 0) return fisherExact({ passed: 0, judged: 1 }, { passed: 0, judged: 1 });
  return stratifiedPermutation([
    ...Array.from({ length: gained }, () => one(1)),
    ...Array.from({ length: lost }, () => one(0)),
  ]);
}
