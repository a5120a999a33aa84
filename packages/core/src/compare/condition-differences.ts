import type { Arm } from './arm.js';

/** One part of what was measured, or how, in which two arms differ. */
export interface PartDifference {
  /** `sandbox.versions.pyodide`, `suites.mine.version`. */
  readonly part: string;
  readonly baseline: string;
  readonly candidate: string;
}

/**
 * The machine's own Node runs assay, not the candidates: its version is on record, and makes no two runs incomparable.
 */
const OF_THE_HOST = 'sandbox.versions.node';

/** How the two were measured differently; empty where their numbers mean the same. Tasks are compared one by one. */
export function conditionDifferences(baseline: Arm, candidate: Arm): readonly PartDifference[] {
  return differences(baseline.conditions, candidate.conditions).filter(
    ({ part }) => part !== OF_THE_HOST,
  );
}

/** In what the two subjects differ: what a comparison is about. */
export function subjectDifferences(baseline: Arm, candidate: Arm): readonly PartDifference[] {
  return differences(baseline.subject, candidate.subject);
}

function differences(baseline: object, candidate: object): readonly PartDifference[] {
  const [before, after] = [new Map(leaves(baseline)), new Map(leaves(candidate))];
  const parts = [...new Set([...before.keys(), ...after.keys()])].sort();
  return parts.flatMap((part) => {
    const [was, is] = [before.get(part) ?? 'absent', after.get(part) ?? 'absent'];
    return was === is ? [] : [{ part, baseline: was, candidate: is }];
  });
}

/** Every leaf of plain data by its path; a list is one leaf. */
function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  if (Array.isArray(value)) return [[path, value.length === 0 ? 'none' : value.join(', ')]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}
