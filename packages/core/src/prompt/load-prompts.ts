import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { PromptSet, PromptTemplate, TaskKind } from '../domain/index.js';
import { InputError, type Problem } from '../errors/index.js';
import { ownTemplate, plainTemplate } from './own-templates.js';
import { parseTemplate } from './parse-template.js';

/** By kind of task: `plain`, `default`, or the absolute path of a template's file. */
export type PromptChoice = Readonly<Partial<Record<TaskKind, string>>>;

/** Whether a word names a prompt of assay's own; any other is the path of a file. */
export function isOwnPrompt(word: string): boolean {
  return word === 'plain' || word === 'default';
}

/** Reads the templates of a config. Rejects with InputError that lists what is wrong with all of them, file by file. */
export async function loadPrompts(choice: PromptChoice): Promise<PromptSet> {
  const problems: Problem[] = [];
  const read = new Map<string, PromptTemplate>();
  for (const file of new Set(Object.values(choice))) {
    if (isOwnPrompt(file)) continue;
    const template = await readTemplate(file, problems);
    if (template !== null) read.set(file, template);
  }
  if (problems.length > 0)
    throw new InputError('prompt-invalid', 'A prompt cannot be used.', problems);
  return Object.fromEntries(
    Object.entries(choice).map(([kind, file]) => [
      kind,
      file === 'plain' ? plainTemplate : (read.get(file) ?? ownTemplate(kind as TaskKind)),
    ]),
  );
}

async function readTemplate(file: string, problems: Problem[]): Promise<PromptTemplate | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ file, message: `cannot be read: ${message}` });
    return null;
  });
  if (text === null) return null;
  return checkTemplate({ name: basename(file, extname(file)), text }, file, problems);
}

/** Null, and problems, when the template cannot be used. */
export function checkTemplate(
  template: PromptTemplate,
  file: string,
  problems: Problem[],
): PromptTemplate | null {
  const found = parseTemplate(template.text).problems;
  problems.push(...found.map((problem) => ({ file, ...problem })));
  return found.length > 0 ? null : template;
}
