import { passRate, rankModels, sum, type RankedModel, type RankedPair } from '../stats/index.js';
import { armTaskName, type Arm, type ArmTask } from './arm.js';

/** Several arms beside each other: the whole of what `assay compare` shows of more than two. */
export interface Standings {
  readonly tasks: number;
  /** Tasks that not every arm was judged at, with the same content. */
  readonly leftOut: number;
  readonly rows: readonly StandingsRow[];
  readonly pairs: readonly RankedPair[];
}

export interface StandingsRow extends RankedModel {
  readonly interval: readonly [low: number, high: number];
  /** US dollars of a sample, mean over tasks; null: unknown for some. */
  readonly costUsd: number | null;
}

/** Ranks arms over the tasks that all of them were judged at. Labels must be unique. */
export function rankArms(arms: readonly Arm[]): Standings {
  const byArm = arms.map(({ tasks }) => new Map(tasks.map((task) => [armTaskName(task), task])));
  const names = [...new Set(byArm.flatMap((tasks) => [...tasks.keys()]))];
  const shared = names.filter((name) => {
    const found = byArm.map((tasks) => tasks.get(name));
    return found.every((task) => (task?.judged ?? 0) > 0 && task?.hash === found[0]?.hash);
  });
  if (shared.length === 0) return { tasks: 0, leftOut: names.length, rows: [], pairs: [] };
  const tasksOf = new Map(
    arms.map(({ label }, i) => [label, shared.map((name) => byArm[i]!.get(name)!)]),
  );
  const ranking = rankModels(
    arms.map(({ label }) => ({ model: label, tasks: tasksOf.get(label)!.map(counts) })),
  );
  return {
    tasks: shared.length,
    leftOut: names.length - shared.length,
    rows: ranking.models.map((row) => {
      const tasks = tasksOf.get(row.model)!;
      return { ...row, interval: passRate(tasks.map(counts)).interval, costUsd: meanCost(tasks) };
    }),
    pairs: ranking.pairs,
  };
}

function counts({ passed, judged, cluster }: ArmTask) {
  return { passed, judged, cluster: cluster ?? undefined };
}

function meanCost(tasks: readonly ArmTask[]): number | null {
  const known = tasks.flatMap(({ costUsd }) => costUsd ?? []);
  return known.length < tasks.length ? null : sum(known) / known.length;
}
