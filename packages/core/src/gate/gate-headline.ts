import type { GateResult } from './gate-result.js';

/** The answer on one line: `GATE FAIL pass@1 -8.2 pt [-12.1, -4.4], margin 5 (100 tasks x 5)`. */
export function gateHeadline(result: GateResult): string {
  const { outcome, invalid, checks } = result;
  const word = `GATE ${outcome.toUpperCase()}`;
  if (outcome === 'invalid') {
    const more = invalid.length > 1 ? ` (and ${invalid.length - 1} more)` : '';
    return `${word} ${invalid[0]?.message ?? ''}${more}`;
  }
  const deciding = checks.find((check) => check.outcome === outcome) ?? checks[0];
  return deciding === undefined
    ? `${word} nothing was asked (${sizeOf(result)})`
    : `${word} ${deciding.name} ${deciding.message} (${sizeOf(result)})`;
}

/** `100 tasks x 5`; samples with a decimal where tasks have different numbers of them. */
export function sizeOf({ tasks, samples }: GateResult): string {
  const each = Number.isInteger(samples) ? String(samples) : samples.toFixed(1);
  return `${tasks} task${tasks === 1 ? '' : 's'} x ${each}`;
}
