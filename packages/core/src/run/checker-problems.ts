import type { Problem } from '../errors/index.js';
import type { PlannedTask } from './run-plan.js';

/** A task that requires a check which nobody makes would pass without it. */
export function checkerProblems(
  tasks: readonly PlannedTask[],
  checkers: readonly string[],
): readonly Problem[] {
  return tasks.flatMap(({ suite, task }) =>
    (task.requires ?? [])
      .filter((name) => !checkers.includes(name))
      .map((name) => ({
        key: 'checkers',
        message: `task ${suite}/${task.id} requires the checker "${name}", which this run does not have`,
        fix: `add it: checkers: ["${name}"]`,
      })),
  );
}
