import { basename, extname } from 'node:path';
import type { PromptSet, PromptTemplate, TaskKind } from '../domain/index.js';
import { checkTemplate } from '../prompt/index.js';
import { MAX_FILE_BYTES, readText } from './read-files.js';
import type { SuiteReading } from './suite-reading.js';
import type { WrittenSuite } from './suite-schema.js';

const kinds: readonly TaskKind[] = ['generate', 'fix', 'edit', 'complete'];

/** Reads the templates that suite.yaml names, and adds what is wrong with them to the problems. */
export async function readPrompts(
  written: WrittenSuite['prompt'],
  reading: SuiteReading,
): Promise<PromptSet | undefined> {
  if (written === undefined) return undefined;
  const fileOf = (kind: TaskKind) => (typeof written === 'string' ? written : written[kind]);
  const read = new Map<string, PromptTemplate | null>();
  for (const file of new Set(kinds.map(fileOf)))
    if (file !== undefined) read.set(file, await readTemplate(file, reading));
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const template = read.get(fileOf(kind) ?? '') ?? null;
      return template === null ? [] : [[kind, template]];
    }),
  );
}

async function readTemplate(file: string, reading: SuiteReading): Promise<PromptTemplate | null> {
  const text = await readText(file, MAX_FILE_BYTES, reading);
  if (text === null) return null;
  const template = { name: basename(file, extname(file)), text };
  return checkTemplate(template, reading.nameOf(file), reading.problems);
}
