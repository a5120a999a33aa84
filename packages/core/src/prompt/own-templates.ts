import type { PromptTemplate, TaskKind } from '../domain/index.js';

/** The bare prompt, byte for byte: for models that continue a text, and for recordings. */
export const plainTemplate: PromptTemplate = { name: 'plain', text: '{{prompt}}' };

const startFiles = `{{#files}}
{{^several}}The file as it is:{{/several}}{{#several}}The files as they are:{{/several}}

{{files}}

{{/files}}
`;

const wholeFiles = `{{^several}}
Give the whole of {{entry}}, not only what changes.
{{/several}}
{{#several}}
Give every file that you change or add, whole and with its path. Files that you do not give stay as they are.
{{/several}}
`;

/**
 * What a model is asked when nobody says otherwise. What to write and from which files stands here; in which form to
 * answer (JSON, fences) is asked for by the model's plugin, which knows what its provider can do.
 */
const texts: Readonly<Record<TaskKind, string>> = {
  generate: `Write {{language}} code that does what is asked below. It is judged by tests that you do not see.

{{prompt}}

${startFiles}The tests load {{entry}}. ${wholeFiles}`,
  fix: `This {{language}} code has a fault. Repair it; it is judged by tests that you do not see.

{{prompt}}

${startFiles}${wholeFiles}`,
  edit: `Change this {{language}} code as asked below. It is judged by tests that you do not see.

{{prompt}}

${startFiles}${wholeFiles}`,
  complete: `Complete this {{language}} code. It is judged by tests that you do not see.

{{code}}

${startFiles}Give the whole code, with what stands above.
`,
};

/** The template of assay's own for a kind of task. */
export function ownTemplate(kind: TaskKind): PromptTemplate {
  return { name: kind, text: texts[kind] };
}
