import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxCache } from '@assay/core/plugin';
import { wheelFolder } from '../packages/wheel-cache.js';
import { imagePath } from './image-cache.js';
import { decodeImage } from './image-file.js';
import { imagesWithPackages } from './python-images.js';

/** What of the current version is kept on disk, as it lies there: the plain image, those with packages, wheels. */
export async function findCaches(folder: string): Promise<SandboxCache[]> {
  const plain = await imagePath(folder);
  const others = await imagesWithPackages(plain);
  const images = await Promise.all([plain, ...others].map(describeImage));
  const wheels = await describeWheels(join(folder, wheelFolder));
  return [...images, ...wheels];
}

async function describeImage(path: string): Promise<SandboxCache> {
  const bytes = await readFile(path).catch(() => null);
  const image = bytes === null ? null : decodeImage(bytes);
  const packages = image?.header.packages ?? [];
  const list = packages.map(({ name, version }) => `${name} ${version}`).join(', ');
  return {
    name: list === '' ? 'Python image' : `Python image with ${list}`,
    path,
    state: bytes === null ? 'absent' : image === null ? 'damaged' : 'ready',
    bytes: bytes?.length ?? 0,
  };
}

/** None is no fault: only suites with packages need some. */
async function describeWheels(path: string): Promise<SandboxCache[]> {
  const names = await readdir(path).catch(() => []);
  const wheels = names.filter((name) => name.endsWith('.whl'));
  if (wheels.length === 0) return [];
  const sizes = await Promise.all(
    wheels.map(async (name) => (await stat(join(path, name)).catch(() => null))?.size ?? 0),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const name = `${wheels.length} Python wheel${wheels.length === 1 ? '' : 's'}`;
  return [{ name, path, state: 'ready', bytes }];
}
