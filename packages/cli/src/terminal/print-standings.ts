import {
  escapeTerminal,
  fitText,
  formatPercent,
  textWidth,
  type Standings,
  type StandingsRow,
} from '@assay/core';
import type { Output } from '../io.js';
import { counted } from './counted.js';
import { wrap } from './wrap.js';

const WIDTH = 80;
const LONGEST_NAME = 36;

/** Several arms beside each other: ranks that stay possible, and letters for those that cannot be told apart. */
export function printStandings({ tasks, leftOut, rows, pairs }: Standings, output: Output): void {
  const names = rows.map(({ model }) => fitText(escapeTerminal(model), LONGEST_NAME));
  const width = Math.max(5, ...names.map(textWidth));
  const line = (cells: readonly [string, string, string, string, string]): void => {
    const [rank, name, score, letters, cost] = cells;
    const padded = name + ' '.repeat(width - textWidth(name));
    output.write(
      `${rank.padEnd(7)}  ${padded}  ${score.padEnd(21)}  ${letters.padEnd(5)}  ${cost}`.trimEnd() +
        '\n',
    );
  };
  const hasCost = rows.some(({ costUsd }) => costUsd !== null);
  line(['rank', 'model', 'pass@1 [95 %]', 'group', hasCost ? 'USD a sample' : '']);
  for (const [i, row] of rows.entries())
    line([ranksOf(row), names[i]!, scoreOf(row), row.letters, costOf(row)]);
  output.write('\n');
  const apart = pairs.filter(({ adjusted }) => adjusted <= 0.05).length;
  const notes = [
    `${counted(tasks, 'task')} in common${leftOut === 0 ? '' : `; ${leftOut} left out, not judged alike in all`}.`,
    `${apart} of ${pairs.length} pairs of models can be told apart (sign flips over tasks, Holm, 5 %). Models that share a letter cannot; a rank is the range that stays possible.`,
  ];
  for (const note of notes) output.write(`${wrap(note, WIDTH)}\n`);
}

function ranksOf({ ranks: [best, worst] }: StandingsRow): string {
  return best === worst ? String(best) : `${best}-${worst}`;
}

function scoreOf({ rate, interval }: StandingsRow): string {
  const [low, high] = interval;
  return formatPercent(rate, [low, high]).padStart(21);
}

function costOf({ costUsd }: StandingsRow): string {
  return costUsd === null ? '' : String(Number(costUsd.toPrecision(3)));
}
