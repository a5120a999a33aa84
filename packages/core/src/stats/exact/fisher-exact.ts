import { requireCount } from '../argument-checks.js';
import { tailsAt, type Tails } from './discrete-distribution.js';
import { hypergeometric } from './hypergeometric.js';

/** Passes of some trials. */
export interface Passes {
  readonly passed: number;
  readonly judged: number;
}

/**
 * Did the candidate pass more rarely than the baseline at one task? `atMost` is the one-sided p of "worse".
 *
 * Source: Fisher 1935, conditional on how many passed in all; two-sided by likelihood, as R has it.
 * RangeError for counts that cannot be.
 */
export function fisherExact(candidate: Passes, baseline: Passes): Tails {
  for (const { passed, judged } of [candidate, baseline]) {
    requireCount(passed, 'passed');
    requireCount(judged, 'judged');
    if (passed > judged) throw new RangeError(`${passed} of ${judged} cannot have passed`);
  }
  const passes = candidate.passed + baseline.passed;
  return tailsAt(hypergeometric(candidate.judged, baseline.judged, passes), candidate.passed);
}
