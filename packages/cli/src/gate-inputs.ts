import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  baselineSchema,
  checkConfig,
  documentOfFlags,
  InputError,
  loadConfig,
  parseJson,
  type Arm,
  type Baseline,
  type GateConfig,
} from '@assay/core';
import { readArms } from './read-arms.js';

/** The flags that `gate`, `bless` and `plan` share. */
export interface GateFlags {
  readonly config?: string | undefined;
  readonly baseline?: string | undefined;
  readonly model?: string | undefined;
}

/** The gate of the config, or the usual one where there is no config; flags come before it. */
export async function readGate(flags: GateFlags, folder: string): Promise<GateConfig> {
  const gate = await gateOfConfig(flags.config, folder);
  return {
    ...gate,
    baseline: flags.baseline === undefined ? gate.baseline : path.resolve(folder, flags.baseline),
    model: flags.model ?? gate.model,
  };
}

async function gateOfConfig(file: string | undefined, folder: string): Promise<GateConfig> {
  try {
    const loaded = await loadConfig({ cwd: folder, ...(file === undefined ? {} : { file }) });
    return loaded.config.gate;
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'config-not-found' || file !== undefined)
      throw error;
    // only the gate of this config is used
    const usual = documentOfFlags({ suites: ['./tasks'], models: ['replay:none'] });
    return checkConfig(usual, folder).config.gate;
  }
}

/** Null when there is no such file. */
export async function readBaseline(file: string, folder: string): Promise<Baseline | null> {
  const shown = path.relative(folder, file) || file;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return parseJson(text, { file: shown, what: 'a baseline', schema: baselineSchema });
}

/** The one model of a run that is judged. */
export async function readCandidate(
  name: string,
  model: string | null,
  folder: string,
): Promise<Arm> {
  const arms = await readArms(name, folder);
  const found = model === null ? arms : arms.filter(({ subject }) => subject.model === model);
  if (found.length === 1) return found[0]!;
  const known = arms.map(({ subject }) => subject.model).join(', ');
  throw new InputError('model-choice', 'Which model is judged?', [
    {
      key: '--model',
      message:
        model === null
          ? `${name} holds ${arms.length} models: ${known}`
          : `${name} holds no model called ${JSON.stringify(model)}`,
      fix: `name one of them: --model <name>, or gate.model in the config`,
    },
  ]);
}
