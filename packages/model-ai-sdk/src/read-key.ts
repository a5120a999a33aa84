import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { InputError } from '@assay/core/plugin';

export interface KeyPlace {
  readonly variable: string;
  readonly required: boolean;
  /** That of the config file, where a `.env` may lie. */
  readonly baseFolder: string;
  /** Who wants it, for people. */
  readonly service: string;
}

/**
 * The key of a service: from the environment, else from the `.env` beside the config, which is read and never put into the
 * environment (no sandbox inherits it). Null where there is none and none is needed.
 */
export async function readKey(
  { variable, required, baseFolder, service }: KeyPlace,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const file = join(baseFolder, '.env');
  const found = environment[variable]?.trim() || (await fromFile(file, variable));
  if (found !== '') return usable(found, variable);
  if (!required) return null;
  throw new InputError('key-missing', `There is no key for ${service}:`, [
    {
      key: variable,
      message: `is neither in the environment nor in ${file}`,
      fix: `export ${variable}=..., or write the line ${variable}=... into that file (and keep it out of git)`,
    },
  ]);
}

async function fromFile(file: string, variable: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw new InputError('env-unreadable', 'The file of keys cannot be read:', [
      { file, message: code ?? String(error) },
    ]);
  });
  return parseEnv(text)[variable]?.trim() ?? '';
}

/** What cannot be a header would be quoted by the error that says so. */
function usable(key: string, variable: string): string {
  if (/^[\x21-\x7e]+$/u.test(key)) return key;
  throw new InputError('key-invalid', 'A key cannot be used:', [
    { key: variable, message: 'holds a space, a line break or a letter outside of ASCII' },
  ]);
}
