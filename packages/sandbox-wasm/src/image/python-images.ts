import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InputError, SandboxError, type Package } from '@assay/core/plugin';
import { ensureWheels } from '../packages/wheel-cache.js';
import type { Job, Outcome } from '../worker/messages.js';
import { writeWholeFile } from '../write-whole-file.js';
import { ensureImage, isWholeImage } from './image-cache.js';

/** Of an image with packages, unpacked: the plain one has 40 MB. */
const maxImageBytes = 512 * 1024 * 1024;

/** Gives a job to some worker process. */
export type Perform = (job: Job, signal: AbortSignal) => Promise<Outcome>;

/**
 * Images on disk, by the packages that are in them. Each is looked for, or made, at its first use; after a failure the
 * next use tries again. Safe when several processes do so at once.
 */
export class PythonImages {
  readonly #folder: string;
  readonly #perform: Perform;
  readonly #known = new Map<string, Promise<string>>();

  constructor(folder: string, perform: Perform) {
    this.#folder = folder;
    this.#perform = perform;
  }

  /** Path of the image. Rejects with InputError when the packages cannot be used, else with SandboxError. */
  async ensure(packages: readonly Package[], signal: AbortSignal): Promise<string> {
    const key = setHash(packages);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = packages.length === 0 ? ensureImage(this.#folder) : this.#make(packages, signal);
    this.#known.set(key, made);
    try {
      return await made;
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }

  async #make(packages: readonly Package[], signal: AbortSignal): Promise<string> {
    const plain = await this.ensure([], signal);
    const path = plain.replace(/\.image$/u, `-${setHash(packages)}.image`);
    if (await isWholeImage(path)) return path;
    const wheels = await ensureWheels(packages, this.#folder, signal);
    const job: Job = {
      kind: 'load-packages',
      image: plain,
      wheels: packages.map(({ name, version }, index) => ({ name, version, path: wheels[index]! })),
    };
    const outcome = await this.#perform(job, signal);
    if (outcome.kind === 'packages-refused') {
      throw new InputError(
        'packages-unusable',
        'Python packages cannot be used:',
        outcome.problems.map((message) => ({ message })),
      );
    }
    if (outcome.kind === 'packages-loaded') {
      const packed = Buffer.from(outcome.image, 'base64');
      const image = await promisify(gunzip)(packed, { maxOutputLength: maxImageBytes });
      await writeWholeFile(path, image);
    }
    if (await isWholeImage(path)) return path;
    await rm(path, { force: true });
    const why =
      outcome.kind === 'fault' ? outcome.message : 'it is damaged right after it was made';
    throw new SandboxError('image-build', `the Python image ${path} could not be made: ${why}`);
  }
}

/** Paths of the images with packages that were made from a plain one. */
export async function imagesWithPackages(plain: string): Promise<string[]> {
  const start = `${basename(plain, '.image')}-`;
  const names = await readdir(dirname(plain)).catch(() => []);
  return names
    .filter((name) => name.startsWith(start) && name.endsWith('.image'))
    .map((name) => join(dirname(plain), name));
}

/** Names a set of packages: what they are, in whatever order. */
function setHash(packages: readonly Package[]): string {
  const hashes = packages.map(({ sha256 }) => sha256).sort();
  return createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16);
}
