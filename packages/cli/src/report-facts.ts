import type { ReportFacts, RunPlan, RunRecord, SampleResult } from '@assay/core';

/** The facts of a run as its report states them. */
export function reportFacts(
  plan: RunPlan,
  record: RunRecord,
  results: readonly SampleResult[],
): ReportFacts {
  const { parts } = plan;
  return {
    id: record.id,
    startedAt: record.createdAt,
    // not the clock: the report of a finished run must not change when it is made again
    finishedAt: results.reduce(
      (latest, { finishedAt }) => (finishedAt > latest ? finishedAt : latest),
      record.createdAt,
    ),
    versions: record.versions,
    planHash: plan.hash,
    seed: parts.seed,
    samplesAsked: parts.samples,
    samplesPlanned: plan.slots.length,
    limits: parts.limits,
    sandbox: parts.sandbox,
    checkers: parts.checkers,
    models: plan.models,
    notes: plan.notes,
    suites: parts.suites.map(({ name, version }) => ({
      name,
      version,
      integrity: 'strong',
      tasks: [...plan.tasks.values()]
        .filter(({ suite }) => suite === name)
        .map(({ task }) => ({
          id: task.id,
          cluster: task.metadata.cluster,
          limitMs: task.limits.wallMs,
        })),
    })),
  };
}
