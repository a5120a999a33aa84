import { sum } from '../sum.js';

export interface ItemStatistics {
  /** Mean score over models: the share that passed. */
  readonly difficulty: number;
  /**
   * Correlation of the task's scores with the models' totals over the other tasks; null where either has no spread. A flag
   * for a look at the task, no more: it wants ten models.
   */
  readonly itemRest: number | null;
  /** Whether any two models have different scores here: such a task tells models apart. */
  readonly separates: boolean;
}

/**
 * What tasks are worth, from scores by model and task (rows are models, all of one length).
 *
 * Source: classical test theory (Lord and Novick 1968); the item is left out of the total it is correlated with.
 * RangeError for no models or rows of different lengths.
 */
export function itemStatistics(scores: readonly (readonly number[])[]): readonly ItemStatistics[] {
  const items = scores[0]?.length ?? 0;
  if (scores.length === 0 || scores.some((row) => row.length !== items))
    throw new RangeError('scores need a row for each model, all of one length');
  const totals = scores.map((row) => sum(row));
  return Array.from({ length: items }, (_, item) => {
    const column = scores.map((row) => row[item]!);
    const rest = totals.map((total, model) => total - column[model]!);
    return {
      difficulty: sum(column) / column.length,
      itemRest: correlation(column, rest),
      separates: column.some((score) => score !== column[0]),
    };
  });
}

/** Pearson's; null where one side has no spread. */
function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [sum(x) / x.length, sum(y) / y.length];
  const products = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    sum(a.map((value, i) => (value - ma) * (b[i]! - mb)));
  const [xx, yy] = [products(x, meanX, x, meanX), products(y, meanY, y, meanY)];
  if (xx < 1e-12 || yy < 1e-12) return null;
  return products(x, meanX, y, meanY) / Math.sqrt(xx * yy);
}
