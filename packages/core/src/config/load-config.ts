import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type ParsedDocument, validate } from '../document/index.js';
import { InputError } from '../errors/index.js';
import type { Config } from './config.js';
import { checkConfigRules } from './config-rules.js';
import { configSchema } from './config-schema.js';
import { normalizeConfig } from './normalize-config.js';
import { readConfigFile } from './read-config-file.js';
import type { WrittenConfig } from './written-config.js';

/** A config together with what it was read from, so that later problems can name their line too. */
export interface LoadedConfig {
  readonly config: Config;
  readonly document: ParsedDocument;
  /** Absolute; null when the config came from flags. */
  readonly path: string | null;
}

export interface ConfigRequest {
  /** Absolute folder in which the command runs. */
  readonly cwd: string;
  /** The file that was named; without it, assay.config.* is looked for in `cwd` and above. */
  readonly file?: string;
  /** What the flags say: replaces the same keys of the file. A relative `out` is relative to `cwd`. */
  readonly overrides?: ConfigOverrides;
}

/** The keys that flags can replace. */
export type ConfigOverrides = Omit<
  WrittenConfig,
  '$schema' | 'suites' | 'models' | 'sandbox' | 'checkers' | 'reporters' | 'gate'
>;

export const CONFIG_NAMES: readonly string[] = [
  'ts',
  'mts',
  'js',
  'mjs',
  'json',
  'yaml',
  'yml',
].map((extension) => `assay.config.${extension}`);

/** Finds, reads, checks and normalizes the config. Rejects with InputError that lists all problems at once. */
export async function loadConfig(request: ConfigRequest): Promise<LoadedConfig> {
  const path =
    request.file === undefined ? await findConfig(request.cwd) : resolve(request.cwd, request.file);
  const document = await readConfigFile(path, showPath(path, request.cwd));
  return { ...checkConfig(override(document, request), dirname(path)), path };
}

/** A config that was put together from flags: checked and reported like one that was read from a file. */
export function documentOfFlags(written: unknown): ParsedDocument {
  return { file: 'command line', value: written, locate: () => undefined };
}

function override(
  document: ParsedDocument,
  { cwd, overrides = {} }: ConfigRequest,
): ParsedDocument {
  const flags = Object.fromEntries(
    Object.entries(overrides).filter(([, value]) => value !== undefined),
  );
  const flagDocument = documentOfFlags(flags);
  const checked = validate(configSchema.partial(), flagDocument);
  if ('problems' in checked) throw invalid(flagDocument, checked.problems);
  const written = document.value;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return document;
  const out = checked.value.out === undefined ? {} : { out: resolve(cwd, checked.value.out) };
  return { ...document, value: { ...written, ...flags, ...out } };
}

/** Checks and normalizes a written config, wherever it was read. Throws InputError that lists all problems at once. */
export function checkConfig(
  document: ParsedDocument,
  baseFolder: string,
): { readonly config: Config; readonly document: ParsedDocument } {
  const checked = validate(configSchema, document);
  if ('problems' in checked) throw invalid(document, checked.problems);
  const config = normalizeConfig(checked.value, baseFolder);
  const problems = checkConfigRules(config, document);
  if (problems.length > 0) throw invalid(document, problems);
  return { config, document };
}

function invalid(document: ParsedDocument, problems: InputError['problems']): InputError {
  const summary = `The config (${document.file}) cannot be used.`;
  return new InputError('config-invalid', summary, problems);
}

async function findConfig(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() === true) return path;
    }
    if (dirname(folder) === folder) break;
  }
  const message = `no config in ${cwd} or any folder above it`;
  throw new InputError(
    'config-not-found',
    'There is no config.',
    [{ message: `${message}: looked for ${CONFIG_NAMES.join(', ')}` }],
    {
      hint: 'Run assay init to write one, or name the file: assay run my.config.ts',
    },
  );
}

/** Relative to the folder the command runs in, where the file lies inside. */
function showPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '..' || shown.startsWith(`..${sep}`) || isAbsolute(shown) ? path : shown;
}
