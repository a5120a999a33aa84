import type { TaskPair } from '../stats/index.js';
import { armTaskName, type Arm, type ArmTask } from './arm.js';

/** One task as both arms did it. */
export interface PairedTask {
  /** `<suite>/<task>`. */
  readonly name: string;
  readonly baseline: ArmTask;
  readonly candidate: ArmTask;
}

export interface PairedArms {
  readonly baseline: Arm;
  readonly candidate: Arm;
  /** Tasks of one content that were judged in both arms. */
  readonly tasks: readonly PairedTask[];
  /** Names of the tasks that are not compared, by why. */
  readonly leftOut: {
    readonly onlyBaseline: readonly string[];
    readonly onlyCandidate: readonly string[];
    /** Prompt, tests, limits or family are not the same. */
    readonly changed: readonly string[];
    /** An arm has no judged sample. */
    readonly unjudged: readonly string[];
  };
}

/** Puts two arms beside each other, task by task. */
export function pairArms(baseline: Arm, candidate: Arm): PairedArms {
  const others = new Map(candidate.tasks.map((task) => [armTaskName(task), task]));
  const names = new Set(baseline.tasks.map(armTaskName));
  const both = baseline.tasks.flatMap((task): PairedTask[] => {
    const name = armTaskName(task);
    const other = others.get(name);
    return other === undefined ? [] : [{ name, baseline: task, candidate: other }];
  });
  const same = both.filter((pair) => pair.baseline.hash === pair.candidate.hash);
  const isJudged = (pair: PairedTask) => pair.baseline.judged > 0 && pair.candidate.judged > 0;
  return {
    baseline,
    candidate,
    tasks: same.filter(isJudged),
    leftOut: {
      onlyBaseline: [...names].filter((name) => !others.has(name)),
      onlyCandidate: [...others.keys()].filter((name) => !names.has(name)),
      changed: both.filter((pair) => !same.includes(pair)).map(({ name }) => name),
      unjudged: same.filter((pair) => !isJudged(pair)).map(({ name }) => name),
    },
  };
}

/** Passes of both arms, as the statistics take them. */
export function passPairs(tasks: readonly PairedTask[]): readonly TaskPair[] {
  return tasks.map(({ baseline, candidate }) => ({
    candidate: { passed: candidate.passed, judged: candidate.judged },
    baseline: { passed: baseline.passed, judged: baseline.judged },
    cluster: baseline.cluster ?? undefined,
  }));
}
