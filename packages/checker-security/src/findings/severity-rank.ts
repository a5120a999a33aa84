import type { Finding } from '@assay/core/plugin';
import { severities } from '../security-options.js';

/** 0 for `info` to 4 for `critical`. */
export function severityRank(severity: Finding['severity']): number {
  return severities.indexOf(severity);
}
