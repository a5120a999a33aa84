import type { SampleResult } from '../domain/index.js';
import { sum } from '../stats/index.js';
import type { LeaderboardRow, TaskRow } from './report.js';

type Spending = Pick<
  LeaderboardRow,
  | 'tasksSolved'
  | 'costUsd'
  | 'costPerSampleUsd'
  | 'costPerSolvedTaskUsd'
  | 'inputTokens'
  | 'outputTokens'
  | 'meanLatencyMs'
  | 'latencyPerSolvedTaskMs'
>;

/** What a model's answers took, in all, and for each task that one of them solved. `tasks`: the samples of each task. */
export function summariseSpending(tasks: readonly (readonly SampleResult[])[]): Spending {
  const completions = tasks.flat().flatMap(({ completion }) => completion ?? []);
  const tasksSolved = tasks.filter(isSolved).length;
  const costUsd = knownSum(completions.map((completion) => completion.costUsd));
  const latencyMs = knownSum(completions.map((completion) => completion.latencyMs));
  const per = (total: number | null, of: number) =>
    total === null || of === 0 ? null : total / of;
  return {
    tasksSolved,
    costUsd,
    costPerSampleUsd: per(costUsd, completions.length),
    costPerSolvedTaskUsd: per(costUsd, tasksSolved),
    inputTokens: knownSum(completions.map(({ usage }) => usage?.inputTokens)),
    outputTokens: knownSum(completions.map(({ usage }) => usage?.outputTokens)),
    meanLatencyMs: per(latencyMs, completions.length),
    latencyPerSolvedTaskMs: per(latencyMs, tasksSolved),
  };
}

/** The same of one task. */
export function taskSpending(
  results: readonly SampleResult[],
): Pick<TaskRow, 'costUsd' | 'meanLatencyMs'> {
  const { costUsd, meanLatencyMs } = summariseSpending([results]);
  return { costUsd, meanLatencyMs };
}

function isSolved(results: readonly SampleResult[]): boolean {
  return results.some(({ verdict }) => verdict.status === 'pass');
}

/** A sum with one unknown part is unknown, never smaller. */
function knownSum(parts: readonly (number | undefined)[]): number | null {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 || known.length < parts.length ? null : sum(known);
}
