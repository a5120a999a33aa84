import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encodeImage } from '../image/image-file.js';
import type { Job, Outcome } from '../worker/messages.js';
import { loadPackages } from './load-packages.js';
import { readImage } from './python-engine.js';

/** Compressed for the way to the parent process: the fastest level takes nine tenths of the zeros out. */
const compression = { level: 1 };

export async function performLoadPackages(
  job: Extract<Job, { kind: 'load-packages' }>,
): Promise<Outcome> {
  const wheels = await Promise.all(
    job.wheels.map(async ({ name, version, path }) => ({
      ...{ name, version },
      content: new Uint8Array(await readFile(path)),
    })),
  );
  const loaded = loadPackages(await readImage(job.image), wheels);
  if (loaded.kind === 'problems') return { kind: 'packages-refused', problems: loaded.problems };
  const packed = await promisify(gzip)(encodeImage(loaded.image), compression);
  return { kind: 'packages-loaded', image: packed.toString('base64') };
}
