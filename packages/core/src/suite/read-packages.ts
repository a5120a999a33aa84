import { type KeyPath, type ParsedDocument, problemAt } from '../document/index.js';
import type { TaskPackage } from '../domain/index.js';
import type { Problem } from '../errors/index.js';
import type { WrittenPackage } from './python-schema.js';

/** Packages of one document in the form of the domain, a problem for each name that comes twice. */
export function readPackages(
  written: readonly WrittenPackage[],
  place: { readonly document: ParsedDocument; readonly problems: Problem[] },
): readonly TaskPackage[] {
  const seen = new Set<string>();
  return written.map((one, index) => {
    const name = indexName(one.name);
    if (seen.has(name)) {
      const path: KeyPath = ['python', 'packages', index, 'name'];
      const text = { message: `"${one.name}" is listed twice`, fix: 'remove one of the two' };
      place.problems.push(problemAt(place.document, path, text));
    }
    seen.add(name);
    return { name, version: one.version, sha256: one.sha256.toLowerCase(), for: one.for };
  });
}

/** The packages of the suite, those of the same name replaced by the task's; sorted by name. Undefined for none. */
export function joinPackages(
  ofSuite: readonly TaskPackage[],
  ofTask: readonly TaskPackage[],
  folder: string | null,
): readonly TaskPackage[] | undefined {
  const byName = new Map([...ofSuite, ...ofTask].map((one) => [one.name, one]));
  if (byName.size === 0) return undefined;
  const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return folder === null ? sorted : sorted.map((one) => ({ ...one, folder }));
}

/** The one form of a name (PEP 503): `Foo_Bar` and `foo.bar` are the package `foo-bar`. */
function indexName(written: string): string {
  return written.replaceAll(/[-_.]+/gu, '-').toLowerCase();
}
