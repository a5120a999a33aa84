import type { Report } from './report.js';
import { describeSlowestPass } from './slowest-pass.js';

/** Above this share of its limit, a pass on this machine may be a timeout on a slower one. */
const nearLimit = 0.5;

/** One note for each suite in which a pass came near its time limit. */
export function marginNotes(suites: Report['suites']): readonly string[] {
  return suites.flatMap(({ name, slowestPass }) =>
    slowestPass === null || slowestPass.durationMs <= nearLimit * slowestPass.limitMs
      ? []
      : [
          `${name}: ${describeSlowestPass(slowestPass)}, more than half: on a slower machine it may be a timeout; raise limits.wallMs.`,
        ],
  );
}
