import type { PromptTemplate } from '../domain/index.js';
import { parseTemplate, type TemplatePart } from './parse-template.js';
import { promptFlags, promptValues, type PromptTask } from './prompt-values.js';

/**
 * What is sent to a model. Pure. Values go in as they are, but for line ends where the template has its own: braces in a
 * task's text are text. The template must have been checked; marks that mean nothing are left out.
 */
export function renderPrompt({ text }: PromptTemplate, task: PromptTask): string {
  const values = promptValues(task);
  const flags = promptFlags(task);
  const render = (parts: readonly TemplatePart[]): string =>
    parts
      .map((part, at) => {
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'value':
            return startsLine(parts[at + 1])
              ? values[part.name].replace(/\n+$/u, '')
              : values[part.name];
          case 'section':
            return flags[part.flag] === part.when ? render(part.parts) : '';
        }
      })
      .join('');
  return render(parseTemplate(text).parts);
}

function startsLine(part: TemplatePart | undefined): boolean {
  return part?.kind === 'text' && part.text.startsWith('\n');
}
