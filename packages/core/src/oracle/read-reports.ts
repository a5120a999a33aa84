import type { Stop, TestRun } from '../plugin/index.js';
import { countShares } from './count-shares.js';
import type { Evidence, JudgedAssertion } from './evidence.js';
import type { AssertionReport, HarnessReport, PlannedUnit } from './protocol.js';

/**
 * What the reports of a trusted harness amount to. They come from the trusted interpreter, so their form is not in doubt;
 * their completeness is: what the plan holds and no report mentions was not reached.
 */
export function readReports(run: TestRun): Evidence {
  const reports = run.reports.map((text) => JSON.parse(text) as HarnessReport);
  const units = reports.flatMap((report) => (report.kind === 'plan' ? report.units : []));
  const executed = reports.filter((report) => report.kind === 'assertion');
  const ended = reports.flatMap((report) => (report.kind === 'unit' ? [report] : []));
  const absent = new Set(ended.filter((report) => report.absent === true).map(({ id }) => id));
  const endedIds = new Set(ended.map(({ id }) => id));
  const planned = units.filter(({ id }) => !absent.has(id));
  const end = reports.find((report) => report.kind === 'end');
  const unloadable = reports.find((report) => report.kind === 'unloadable');
  const tamper = reports.find((report) => report.kind === 'tamper');
  const shares = countShares(planned, executed);
  return {
    assertions: [...executed.map(judge), ...notReached(planned, executed, endedIds)],
    ...(shares !== null && { shares }),
    unloadable: unloadable?.error ?? null,
    stop: run.stop ?? exhaustion(run),
    tampering: tamper?.message ?? null,
    fault: faultOf(run, reports, end !== undefined || tamper !== undefined),
    alive: end?.alive === true,
  };
}

function judge(report: AssertionReport): JudgedAssertion {
  const { id, status, message, error } = report;
  return {
    id,
    status,
    ...(message !== undefined && { message }),
    ...(error !== undefined && {
      raised: { mro: error.mro, byCandidate: error.origin === 'candidate' },
    }),
  };
}

/** Planned sites without a report, and units without a site that neither reported nor ended. */
function notReached(
  planned: readonly PlannedUnit[],
  executed: readonly AssertionReport[],
  ended: ReadonlySet<string>,
): readonly JudgedAssertion[] {
  const reached = new Set(executed.flatMap(({ id, site }) => [id, site ?? id]));
  const reporting = new Set(executed.map(({ unit }) => unit));
  return planned.flatMap(({ id, sites }) => {
    if (sites.length > 0) {
      return sites
        .filter((site) => !reached.has(site))
        .map((site) => ({ id: site, status: 'not-reached' as const }));
    }
    const isTest = id.includes('::');
    return isTest && !ended.has(id) && !reporting.has(id)
      ? [{ id, status: 'not-reached' as const }]
      : [];
  });
}

/**
 * The limit that the trusted program hit while the candidate was tested. Its limits are far beyond what tests take (a
 * reference passes within them), so it was led there by what the candidate returned: an endless iterator, a huge range.
 */
function exhaustion(run: TestRun): Stop | null {
  const stop = run.tests.kind === 'failure' ? run.tests.stop : undefined;
  return stop?.cause === 'timeout' || stop?.cause === 'memory' ? stop : null;
}

function faultOf(
  run: TestRun,
  reports: readonly HarnessReport[],
  complete: boolean,
): Evidence['fault'] {
  const fault = reports.find((report) => report.kind === 'fault');
  if (fault !== undefined)
    return { origin: fault.origin, code: 'tests-fault', message: fault.message };
  if (exhaustion(run) !== null) return null;
  if (run.tests.kind === 'failure')
    return { origin: 'harness', code: 'tests-failed', message: run.tests.message };
  if (run.stop === null && !complete) {
    return {
      origin: 'harness',
      code: 'reports-incomplete',
      message: 'the trusted program ended without its last report',
    };
  }
  return null;
}
