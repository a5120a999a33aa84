import type { Baseline } from './baseline.js';

/** The text of a baseline's file: keys sorted, a line for each task, so that a diff shows what changed. */
export function formatBaseline(baseline: Baseline): string {
  const { tasks, ...arm } = baseline.arm;
  const ordered = tasks.toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)));
  const lines = ordered.map((task) => `      ${JSON.stringify(sorted(task))}`).join(',\n');
  const rest = JSON.stringify(sorted({ ...baseline, arm: { ...arm, tasks: [] } }), null, 2);
  return `${rest.replace('"tasks": []', () => `"tasks": [\n${lines}\n    ]`)}\n`;
}

function nameOf({ suite, task }: { readonly suite: string; readonly task: string }): string {
  return JSON.stringify([suite, task]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareTexts(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** By code units: the same order on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
