import { benjaminiHochberg, fisherExact } from '../stats/index.js';
import type { PairedTask } from './pair-arms.js';

/** One task at which the arms differ. */
export interface TaskChange {
  readonly task: string;
  readonly baseline: { readonly passed: number; readonly judged: number };
  readonly candidate: { readonly passed: number; readonly judged: number };
  /** `lost`: mostly passed before, no longer; `gained`: the other way round; else only the counts moved. */
  readonly kind: 'lost' | 'gained' | 'moved';
  /** Fisher's exact test, two-sided, adjusted over all tasks (Benjamini-Hochberg): what may be more than noise. */
  readonly adjusted: number;
}

/** The tasks whose pass rates differ: lost first, the largest change first. */
export function taskChanges(tasks: readonly PairedTask[]): readonly TaskChange[] {
  const adjusted = benjaminiHochberg(
    tasks.map(({ baseline, candidate }) => fisherExact(candidate, baseline).twoSided),
  );
  return tasks
    .map((pair, i) => ({ ...describe(pair), adjusted: adjusted[i]!, change: change(pair) }))
    .filter((entry) => entry.change !== 0)
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || Math.abs(b.change) - Math.abs(a.change))
    .map(({ task, baseline, candidate, kind, adjusted: p }) => ({
      task,
      baseline,
      candidate,
      kind,
      adjusted: p,
    }));
}

const ORDER = { lost: 0, gained: 1, moved: 2 } as const;

function describe({ name, baseline, candidate }: PairedTask): Omit<TaskChange, 'adjusted'> {
  const [before, after] = [isMostlyPassed(baseline), isMostlyPassed(candidate)];
  return {
    task: name,
    baseline: { passed: baseline.passed, judged: baseline.judged },
    candidate: { passed: candidate.passed, judged: candidate.judged },
    kind: before === after ? 'moved' : before ? 'lost' : 'gained',
  };
}

function isMostlyPassed({ passed, judged }: PairedTask['baseline']): boolean {
  return 2 * passed > judged;
}

function change({ baseline, candidate }: PairedTask): number {
  return candidate.passed / candidate.judged - baseline.passed / baseline.judged;
}
