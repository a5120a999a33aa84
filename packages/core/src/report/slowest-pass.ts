import type { SuiteFacts } from './report-facts.js';
import type { SlowestPass } from './report.js';
import type { TaskSamples } from './sample-table.js';
import { testsCheck } from './tests-check.js';

/** The passing sample of a suite that took the largest share of its time limit; null if none ran. */
export function slowestPass(suite: SuiteFacts, table: readonly TaskSamples[]): SlowestPass | null {
  const limits = new Map(suite.tasks.map(({ id, limitMs }) => [id, limitMs]));
  let slowest: SlowestPass | null = null;
  for (const { suite: name, task, model, results } of table) {
    if (name !== suite.name) continue;
    for (const result of results) {
      const execution = testsCheck(result)?.execution;
      if (result.verdict.status !== 'pass' || execution === undefined) continue;
      const { durationMs, clock = 'wall' } = execution;
      const limitMs = limits.get(task) ?? Infinity;
      if (slowest !== null && durationMs / limitMs <= slowest.durationMs / slowest.limitMs)
        continue;
      slowest = { task, model, sample: result.slot.index, durationMs, limitMs, clock };
    }
  }
  return slowest;
}

/** `slowest pass 1.2 s of 9 s of processor time (HumanEval/130)`. The task's name is as it was written. */
export function describeSlowestPass({ task, durationMs, limitMs, clock }: SlowestPass): string {
  const time = clock === 'processor' ? 'processor time' : 'wall time';
  return `slowest pass ${seconds(durationMs)} of ${seconds(limitMs)} of ${time} (${task})`;
}

function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return `${value >= 9.95 ? Math.round(value) : Number(value.toFixed(value < 0.1 ? 3 : 1))} s`;
}
