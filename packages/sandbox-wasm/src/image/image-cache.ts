import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SandboxError } from '@assay/core/plugin';
import { entryPoint } from '../pool/entry-point.js';
import { decodeImage } from './image-file.js';
import { recipeHash } from './image-recipe.js';
import { findPyodide } from './pyodide-files.js';

/** An image takes 5 to 15 s to make on an idle machine. */
const buildLimitMs = 300_000;

/** The user's cache folder for assay. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { ASSAY_CACHE_DIR: own, XDG_CACHE_HOME: common } = environment;
  if (own !== undefined && own !== '') return own;
  return join(common !== undefined && common !== '' ? common : join(homedir(), '.cache'), 'assay');
}

/**
 * Gives the path of a whole and current image, and makes it first where there is none or where it is damaged. Safe when
 * several processes do so at once. Rejects with SandboxError when the folder cannot be written or the build fails.
 */
export async function ensureImage(folder: string): Promise<string> {
  const path = await imagePath(folder);
  if (await isWholeImage(path)) return path;
  await makeFolder(folder);
  await build(path);
  if (await isWholeImage(path)) return path;
  await rm(path, { force: true });
  throw new SandboxError(
    'image-damaged',
    `the Python image ${path} is damaged right after it was made`,
    {
      hint: 'Check that the disk is not full, or set ASSAY_CACHE_DIR to another folder.',
    },
  );
}

/** Where the plain image lies, or will lie. */
export async function imagePath(folder: string): Promise<string> {
  const { version } = await findPyodide();
  return join(folder, `python-${version}-${recipeHash(version)}.image`);
}

/** Whether a file is an image, to its last byte. */
export async function isWholeImage(path: string): Promise<boolean> {
  try {
    return decodeImage(await readFile(path)) !== null;
  } catch {
    return false;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SandboxError('cache-folder', `the cache folder ${folder} cannot be made`, {
      hint: 'Set ASSAY_CACHE_DIR to a folder that can be written.',
      cause,
    });
  }
}

async function build(path: string): Promise<void> {
  const values = ['--no-warnings', entryPoint('image-builder'), path];
  try {
    await promisify(execFile)(process.execPath, values, {
      env: {},
      timeout: buildLimitMs,
      windowsHide: true,
    });
  } catch (cause) {
    const { stderr } = cause as { stderr?: string };
    throw new SandboxError(
      'image-build',
      `the Python image could not be made: ${(stderr ?? String(cause)).trim().slice(-2000)}`,
      {
        hint: `It is made once, from the installed "pyodide" package, and kept at ${path}.`,
        cause,
      },
    );
  }
}
