import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Reference values computed elsewhere from the definitions; they live beside the repository, not in it. */
const file = fileURLToPath(
  new URL('../../../../shared/design/statistics-vectors.json', import.meta.url),
);
const present = existsSync(file);
const vectors = (present ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Partial<
  Record<string, unknown[]>
>;
const reason = present ? '' : ' (skipped: ../shared/design/statistics-vectors.json is not there)';

/** One test over all entries of a group of the reference values; the caller knows their shape. */
export function group<Entry>(
  name: string,
  check: (entry: Entry, all: readonly Entry[]) => void,
): void {
  const entries = (vectors[name] ?? []) as Entry[];
  test.skipIf(!present)(`${name}${reason}`, () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) check(entry, entries);
  });
}

/** Every group there is, so that none is forgotten. */
export const groupNames: readonly string[] = Object.keys(vectors).filter(
  (name) => name !== '_meta',
);

export function near(
  actual: number | null | undefined,
  expected: number,
  tolerance: number = 1e-9,
): void {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(tolerance);
}
