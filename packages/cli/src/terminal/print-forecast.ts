import type { Forecast, SelfTestRow } from '@assay/core';
import type { Output } from '../io.js';
import { colourFor } from './colour.js';
import { counted } from './counted.js';
import { wrap } from './wrap.js';

const WIDTH = 80;

/** What a run would be worth, and whether it is refused. */
export function printForecast(
  forecast: Forecast,
  { measured, refused }: { readonly measured: boolean; readonly refused: boolean },
  output: Output,
): void {
  const colour = colourFor(output);
  const { tasks, samples, rate, margin, chanceToPass, smallestDrop, requests, costUsd } = forecast;
  const lines = [
    `${counted(tasks, 'task')} x ${samples}, margin ${points(margin)} points, pass rate ${percent(rate)} (${measured ? 'from the baseline' : 'your guess'})`,
    '',
    `  passes if nothing changed       ${percent(chanceToPass)}`,
    `  smallest drop it would fail     ${smallestDrop > rate ? 'none: more than there is to lose' : `${points(smallestDrop)} points (four times out of five)`}`,
    `  requests                        ${requests}`,
    `  cost                            ${costUsd === null ? 'unknown' : `about $${costUsd.toFixed(2)}`}`,
    '',
    `Simulated ${forecast.simulatedRuns} times, seed ${forecast.seed}.`,
  ];
  for (const line of lines) output.write(`${line}\n`);
  if (!refused) return;
  const text =
    'Refused: this run would mostly not pass although nothing changed. Take more tasks or samples, or a larger margin; --allow-unlikely plans it all the same.';
  output.write(`\n${colour('red', wrap(text, WIDTH))}\n`);
}

/** How often the gate would be right and wrong on the user's own suite. */
export function printSelfTest(
  rows: readonly SelfTestRow[],
  facts: {
    readonly tasks: number;
    readonly samples: number;
    readonly margin: number;
    readonly runs: number;
    readonly seed: number;
  },
  output: Output,
): void {
  const { tasks, samples, margin, runs, seed } = facts;
  output.write(
    `${counted(tasks, 'task')} x ${samples}, margin ${points(margin)} points, ${runs} simulated runs each, seed ${seed}\n\n`,
  );
  output.write('true change                  pass     fail  inconclusive\n');
  for (const row of rows) {
    const what =
      row.drop === 0
        ? 'none'
        : `-${points(row.drop)} points, ${row.pattern === 'even' ? 'evenly' : 'tasks break'}`;
    output.write(
      `${what.padEnd(24)} ${percent(row.pass).padStart(8)} ${percent(row.fail).padStart(8)}  ${percent(row.inconclusive).padStart(12)}\n`,
    );
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function points(share: number): string {
  return String(Number((100 * share).toFixed(1)));
}
