import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, type Package, type Problem } from '@assay/core/plugin';
import { writeWholeFile } from '../write-whole-file.js';
import { findWheel } from './find-wheel.js';
import { readPipSettings } from './pip-settings.js';

/** Where wheels are kept, each under its hash, in the cache folder. */
export const wheelFolder = 'wheels';

/**
 * Paths of the wheels of some packages, in their order; fetches those that are not kept yet. Safe when several processes
 * do so at once. Rejects with InputError that lists every package that cannot be had.
 */
export async function ensureWheels(
  packages: readonly Package[],
  cacheFolder: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const folder = join(cacheFolder, wheelFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const problems: Problem[] = [];
  const paths: string[] = [];
  for (const wanted of packages) {
    const path = join(folder, `${wanted.sha256}.whl`);
    paths.push(path);
    if (await isKept(path, wanted.sha256)) continue;
    const found = await findWheel(wanted, await readPipSettings(process.env), signal);
    if (found.kind === 'problem') problems.push(found.problem);
    else await writeWholeFile(path, found.bytes);
  }
  if (problems.length === 0) return paths;
  throw new InputError('packages-absent', 'Python packages cannot be had:', problems);
}

async function isKept(path: string, sha256: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}
