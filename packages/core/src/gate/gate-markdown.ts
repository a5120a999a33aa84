import { escapeTerminal } from '../report/index.js';
import { gateHeadline } from './gate-headline.js';
import type { GateResult } from './gate-result.js';

const MOST_CHANGES = 50;

/** The answer for a step summary or a comment: well within GitHub's 65,536 characters. Texts of others are escaped. */
export function gateMarkdown(result: GateResult): string {
  return [...lines(result)].map((line) => `${line}\n`).join('');
}

function* lines(result: GateResult): Generator<string> {
  const { candidate, baseline, invalid, checks, warnings, changes } = result;
  yield `### ${plain(gateHeadline(result))}`;
  yield '';
  yield baseline === null
    ? `Candidate ${plain(candidate.model)}, no baseline.`
    : `Candidate ${plain(candidate.model)} against ${plain(baseline.model)}, blessed ${baseline.blessedAt.slice(0, 10)}.`;
  for (const { message, fix } of invalid) yield `\n- **invalid**: ${plain(message)}; ${plain(fix)}`;
  if (checks.length > 0)
    yield* table(
      ['check', 'outcome', 'found'],
      checks.map(({ name, outcome, message }) => [name, outcome, message]),
    );
  for (const warning of warnings) yield `\n- **warning**: ${plain(warning)}`;
  if (changes.length === 0) return;
  const rows = changes
    .slice(0, MOST_CHANGES)
    .map(({ kind, task, baseline: was, candidate: is }) => [
      kind,
      task,
      `${was.passed}/${was.judged}`,
      `${is.passed}/${is.judged}`,
    ]);
  yield '';
  yield `<details><summary>${changes.length} tasks changed</summary>`;
  yield* table(['', 'task', 'baseline', 'candidate'], rows);
  if (changes.length > MOST_CHANGES) yield `\nand ${changes.length - MOST_CHANGES} more`;
  yield '';
  yield '</details>';
}

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  yield '';
  yield `| ${head.join(' | ')} |`;
  yield `|${head.map(() => ' --- |').join('')}`;
  for (const row of rows) yield `| ${row.map(plain).join(' | ')} |`;
}

const LONGEST = 400;

/** Text that Markdown and HTML leave as it is: no link, tag, mention, table or heading comes of it. */
function plain(text: string): string {
  return escapeTerminal(text.slice(0, LONGEST)).replaceAll(
    /[&<>@\\`*_[\]|#~:!]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
