import type { JSX } from 'preact';
import { VERDICT_CODES, type VerdictCode } from '../src/report-data.js';

/** One sample's end as a small mark: its letter as well as its colour. */
export function Verdict({ code }: { readonly code: string }): JSX.Element {
  const word = wordOf(code);
  return (
    <span class={`verdict ${classOf(code)}`}>
      <i aria-hidden="true">{code === 'p' ? '✓' : code === 'e' ? '!' : code === 's' ? '·' : '✕'}</i>
      {word}
    </span>
  );
}

export function wordOf(code: string): string {
  return VERDICT_CODES[code as VerdictCode] ?? 'error';
}

function classOf(code: string): string {
  if (code === 'p') return 'pass';
  return code === 'e' || code === 's' ? 'unjudged' : 'fail';
}

/** Passed and judged samples of a cell of the outcomes. */
export function tally(cell: string): { readonly passed: number; readonly judged: number } {
  let [passed, judged] = [0, 0];
  for (const code of cell) {
    if (code === 'p') passed += 1;
    if (code !== 'e' && code !== 's') judged += 1;
  }
  return { passed, judged };
}
