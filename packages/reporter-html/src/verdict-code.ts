import type { Report } from '@assay/core/plugin';
import { VERDICT_CODES, type VerdictCode } from './report-data.js';

type Row = Pick<Report['samples'][number], 'verdict' | 'reason'>;

const codes = new Map(Object.entries(VERDICT_CODES).map(([code, word]) => [word as string, code]));

/** The letter of a sample's verdict. */
export function verdictCode({ verdict, reason }: Row): VerdictCode {
  const word = verdict === 'fail' ? (reason ?? 'check') : verdict;
  return (codes.get(word) ?? 'e') as VerdictCode;
}
