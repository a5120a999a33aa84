import { armTaskName, type ArmTask } from '../compare/index.js';
import { fisherExact, holm } from '../stats/index.js';
import type { GateCheck } from './gate-result.js';

export interface MustPass {
  /** With or without their suite. */
  readonly names: readonly string[];
  readonly candidate: readonly ArmTask[];
  /** Empty where there is no baseline. */
  readonly baseline: readonly ArmTask[];
  readonly level: number;
}

/**
 * Tasks that must work. One fails when no sample of it passes, or when it passes more rarely than in the baseline (Fisher's
 * exact test, Holm over the list). A name that no task has is a failure too: what must pass was not even asked.
 */
export function checkMustPass({
  names,
  candidate,
  baseline,
  level,
}: MustPass): readonly GateCheck[] {
  const named = (tasks: readonly ArmTask[], name: string) =>
    tasks.find((task) => armTaskName(task) === name) ?? tasks.find(({ task }) => task === name);
  const pairs = names.map((name) => ({
    name,
    now: named(candidate, name),
    before: named(baseline, name),
  }));
  const adjusted = holm(
    pairs.map(({ now, before }) =>
      now === undefined || before === undefined ? 1 : fisherExact(now, before).atMost,
    ),
  );
  return pairs.map(({ name, now, before }, i) => {
    const check = (outcome: GateCheck['outcome'], message: string): GateCheck => ({
      name: `must pass: ${name}`,
      outcome,
      message,
      measured: null,
    });
    if (now === undefined || now.judged === 0) return check('fail', 'was not judged in this run');
    const counts = `${now.passed} of ${now.judged} samples pass`;
    if (now.passed === 0) return check('fail', counts);
    if (before !== undefined && adjusted[i]! <= level)
      return check(
        'fail',
        `${counts}, ${before.passed} of ${before.judged} before (p ${adjusted[i]!.toFixed(3)})`,
      );
    return check('pass', counts);
  });
}
