import type { AssertionReport, PlannedUnit } from './protocol.js';

/** Partial credit: how many of the shares of a task a candidate has. */
export interface Shares {
  readonly planned: number;
  readonly passed: number;
}

/**
 * What is planned is the denominator, so it is the same for every candidate, however early an exception ends a test or a
 * loop: each assertion that a correct candidate is bound to reach is one share, and a test without any is one. A share is
 * passed when it was reached and held each time. A failure that no planned assertion shows (in a helper, in a branch,
 * after the last assertion) takes the last share of its unit. Null where the plan does not tell what will be asserted.
 */
export function countShares(
  units: readonly PlannedUnit[],
  executed: readonly AssertionReport[],
): Shares | null {
  if (units.some(({ open }) => open === true)) return null;
  if (!units.some(({ sites, whole }) => sites.length > 0 || whole === true)) return null;
  const byUnit = new Map(units.map(({ id }) => [id, [] as AssertionReport[]]));
  for (const report of executed) byUnit.get(report.unit)?.push(report);
  const counted = units.map((unit) => countUnit(unit, byUnit.get(unit.id)!));
  return {
    planned: counted.reduce((sum, { planned }) => sum + planned, 0),
    passed: counted.reduce((sum, { passed }) => sum + passed, 0),
  };
}

function countUnit(unit: PlannedUnit, reports: readonly AssertionReport[]): Shares {
  const failed = reports.filter(({ status }) => status !== 'pass');
  if (unit.sites.length === 0) {
    const passed = reports.length > 0 && failed.length === 0;
    return unit.whole === true ? { planned: 1, passed: passed ? 1 : 0 } : { planned: 0, passed: 0 };
  }
  const sites = new Set(unit.sites);
  const reached = new Set(reports.map(placeOf));
  const missed = new Set(failed.map(placeOf));
  const passed = [...sites].filter((site) => reached.has(site) && !missed.has(site)).length;
  const allPassed = passed === sites.size && failed.length > 0;
  return { planned: sites.size, passed: allPassed ? passed - 1 : passed };
}

/** Where an assertion stands, without the number of its execution. */
function placeOf({ site, id }: AssertionReport): string {
  return site ?? id.replace(/#\d+$/, '');
}
