import { escapeTerminal, fitText } from '../report/index.js';
import { gateHeadline } from './gate-headline.js';
import type { GateResult } from './gate-result.js';

const MOST_CHANGES = 12;
const WIDTH = 80;

/** The answer for a terminal, plain: the headline, then every check, warning and flip. Texts of others are escaped. */
export function gateText(result: GateResult): string {
  return [...lines(result)].map((line) => `${line}\n`).join('');
}

function* lines(result: GateResult): Generator<string> {
  yield escapeTerminal(gateHeadline(result));
  yield* armLines(result);
  yield '';
  for (const { message, fix } of result.invalid) {
    yield `  invalid       ${escapeTerminal(message)}`;
    yield `                ${escapeTerminal(fix)}`;
  }
  for (const { name, outcome, message } of result.checks)
    yield `  ${outcome.padEnd(12)}  ${escapeTerminal(`${name}: ${message}`)}`;
  for (const warning of result.warnings) yield `  warning       ${escapeTerminal(warning)}`;
  if (result.outcome === 'inconclusive') yield* next(result);
  yield* changeLines(result);
}

function* armLines({ candidate, baseline, subjects, look }: GateResult): Generator<string> {
  const from =
    baseline === null
      ? 'no baseline'
      : `baseline ${baseline.model}, run ${baseline.runId}, blessed ${baseline.blessedAt.slice(0, 10)}`;
  yield escapeTerminal(`candidate ${candidate.model}, run ${candidate.runId}`);
  yield escapeTerminal(from);
  if (look.of > 1) yield `look ${look.number} of ${look.of}, level ${look.level.toFixed(4)}`;
  for (const { part, baseline: was, candidate: is } of subjects)
    yield fitText(escapeTerminal(`changed: ${part} was ${was}, is now ${is}`), WIDTH);
}

function* next({ look, blocks }: GateResult): Generator<string> {
  yield '';
  yield look.number < look.of
    ? 'Not decided yet: take the next look, with more samples.'
    : `Not decided${blocks ? '' : ', and only a warning by policy'}: see what would decide it with assay plan.`;
}

function* changeLines({ changes }: GateResult): Generator<string> {
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  yield '';
  yield `tasks: ${count('lost')} lost, ${count('gained')} gained, ${count('moved')} moved`;
  for (const { kind, task, baseline, candidate, adjusted } of changes.slice(0, MOST_CHANGES)) {
    const note = adjusted <= 0.05 ? '  beyond noise' : '';
    const counts = `${baseline.passed}/${baseline.judged} -> ${candidate.passed}/${candidate.judged}`;
    yield `  ${kind.padEnd(6)}  ${fitText(escapeTerminal(task), 44).padEnd(44)}  ${counts}${note}`;
  }
  if (changes.length > MOST_CHANGES) yield `  and ${changes.length - MOST_CHANGES} more`;
}
