import { rankModels, type Ranking } from '../stats/index.js';
import type { TaskRow } from './report.js';

/**
 * Which models can be told apart, over the tasks at which each has a judged sample; null where there is no such task, or
 * fewer than two models. A model of which nothing was judged is left out.
 */
export function rankRows(rows: readonly TaskRow[]): Ranking | null {
  const models = [...new Set(rows.filter(({ judged }) => judged > 0).map(({ model }) => model))];
  if (models.length < 2) return null;
  const byTask = new Map<string, Map<string, TaskRow>>();
  for (const row of rows) {
    if (row.judged === 0) continue;
    const name = JSON.stringify([row.suite, row.task]);
    const ofTask = byTask.get(name) ?? new Map<string, TaskRow>();
    byTask.set(name, ofTask.set(row.model, row));
  }
  const shared = [...byTask.values()].filter((row) => models.every((model) => row.has(model)));
  if (shared.length === 0) return null;
  return rankModels(
    models.map((model) => ({
      model,
      tasks: shared.map((row) => {
        const { judged, passed, cluster } = row.get(model)!;
        return { judged, passed, cluster: cluster ?? undefined };
      }),
    })),
  );
}
