import {
  escapeTerminal,
  fitText,
  type ArmComparison,
  type MetricDifference,
  type RatioDifference,
  type TaskChange,
} from '@assay/core';
import type { Output } from '../io.js';
import { colourFor } from './colour.js';
import { counted } from './counted.js';
import { wrap } from './wrap.js';

const MOST_CHANGES = 20;
const WIDTH = 80;

/** Two arms beside each other, for people: the sentence first, then what it stands on. */
export function printComparison(comparison: ArmComparison, output: Output): void {
  const colour = colourFor(output);
  const line = (text = ''): void => {
    output.write(`${text}\n`);
  };
  line(colour('bold', wrap(escapeTerminal(comparison.summary), WIDTH)));
  line();
  const { baseline, candidate } = comparison;
  const arms = `before: ${escapeTerminal(baseline)}; after: ${escapeTerminal(candidate)}`;
  line(wrap(`${counted(comparison.tasks, 'task')} in common; ${arms}`, WIDTH));
  line();
  if (comparison.metrics.length > 0)
    line('metric                before    after  difference [95 %]               p');
  for (const metric of comparison.metrics) line(metricLine(metric));
  for (const ratio of comparison.ratios) line(ratioLine(ratio));
  for (const text of noiseLines(comparison)) line(wrap(text, WIDTH));
  printChanges(comparison.changes, output);
  const warnings = [...warningLines(comparison)];
  if (warnings.length > 0) line();
  for (const text of warnings) line(wrap(colour('yellow', escapeTerminal(text)), WIDTH));
  for (const { part, baseline, candidate } of comparison.subjects)
    line(fitText(escapeTerminal(`differs: ${part} ${baseline} -> ${candidate}`), WIDTH));
}

function metricLine({
  metric,
  baseline,
  candidate,
  difference,
  interval,
  pValue,
}: MetricDifference): string {
  const [low, high] = interval.map(points);
  const name = fitText(escapeTerminal(metric), 20).padEnd(20);
  const change = `${points(difference)} pt [${low}, ${high}]`;
  return `${name} ${percent(baseline)} % ${percent(candidate)} %  ${change.padEnd(26)} ${pText(pValue).padStart(8)}`;
}

function ratioLine({ quantity, baseline, candidate, ratio, interval }: RatioDifference): string {
  const name = quantity === 'costUsd' ? 'cost, USD' : 'latency, ms';
  const shown = (value: number) => String(Number(value.toPrecision(3))).padStart(8);
  const range = interval === null ? '' : ` [${interval[0].toFixed(2)}, ${interval[1].toFixed(2)}]`;
  return `${name.padEnd(19)} ${shown(baseline)} ${shown(candidate)}  x${ratio.toFixed(2)}${range}`;
}

function* noiseLines({ noise }: ArmComparison): Generator<string> {
  if (noise === null) return;
  yield '';
  if (noise.parts === null) {
    yield 'One sample a task: what the noise is made of cannot be seen. Two or more samples a task would show it.';
    return;
  }
  const { total, ofSamples, ofTasks } = noise.parts;
  yield `Noise: ${points2(total)} points standard error; ${points2(ofSamples)} from few samples a task, ${points2(ofTasks)} from tasks that changed differently. More ${noise.buy} would narrow the interval most.`;
}

function printChanges(changes: readonly TaskChange[], output: Output): void {
  const colour = colourFor(output);
  const count = (kind: TaskChange['kind']) => changes.filter((one) => one.kind === kind).length;
  output.write(
    `\ntasks: ${count('lost')} lost, ${count('gained')} gained, ${count('moved')} moved\n`,
  );
  for (const { kind, task, baseline, candidate, adjusted } of changes.slice(0, MOST_CHANGES)) {
    const style = kind === 'lost' ? 'red' : kind === 'gained' ? 'green' : 'dim';
    const name = fitText(escapeTerminal(task), 44).padEnd(44);
    const counts = `${baseline.passed}/${baseline.judged} -> ${candidate.passed}/${candidate.judged}`;
    const note = adjusted <= 0.05 ? '  beyond noise' : '';
    output.write(`  ${colour(style, kind.padEnd(6))}  ${name}  ${counts}${note}\n`);
  }
  if (changes.length > MOST_CHANGES)
    output.write(`  and ${changes.length - MOST_CHANGES} more: --json has all\n`);
}

function* warningLines({ conditions, leftOut }: ArmComparison): Generator<string> {
  for (const { part, baseline, candidate } of conditions)
    yield `measured differently: ${part} was ${baseline}, is now ${candidate}`;
  for (const [what, names] of [
    ['changed between the two', leftOut.changed],
    ['only in the first', leftOut.onlyBaseline],
    ['only in the second', leftOut.onlyCandidate],
    ['not judged in both', leftOut.unjudged],
  ] as const) {
    if (names.length === 0) continue;
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    yield `left out, ${what}: ${names.slice(0, 5).join(', ')}${more}`;
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}

function points(share: number): string {
  const text = (100 * share).toFixed(1);
  return share > 0 ? `+${text}` : text;
}

function points2(share: number): string {
  return (100 * share).toFixed(2);
}

function pText(p: number): string {
  return p < 0.0001 ? '< 0.0001' : p.toFixed(4);
}
