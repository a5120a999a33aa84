import type { JSONSchema7 } from '@ai-sdk/provider';
import type { ModelRequest, RequestedForm } from '@assay/core/plugin';

/** What a form of answer adds to a request. */
export interface FormRequest {
  /** Goes behind the prompt; empty where nothing is said. */
  readonly instructions: string;
  /** What the service is asked to hold the answer to; null where it is not. */
  readonly schema: JSONSchema7 | null;
}

/**
 * The instructions stand in the prompt even where a schema is sent: some routes take a schema and then ignore it, and then
 * the words are all that the model knows of the form.
 */
export function formRequest(form: RequestedForm, task: ModelRequest['task']): FormRequest {
  const several = task.files.length > 1;
  switch (form) {
    case 'plain':
      return { instructions: '', schema: null };
    case 'fenced':
      return { instructions: several ? fencedFiles : fencedFile(task.entry), schema: null };
    case 'structured':
      return several
        ? { instructions: jsonFiles, schema: filesSchema }
        : { instructions: jsonFile(task.entry), schema: codeSchema };
  }
}

const jsonFile = (entry: string) =>
  `Answer with one JSON object and nothing else: {"solution_code": "..."}, whose text is the whole content of ${entry}.`;

const jsonFiles =
  'Answer with one JSON object and nothing else: {"files": [{"path": "...", "content": "..."}]}, with the whole content of ' +
  'every file that you change or add.';

const fencedFile = (entry: string) =>
  `Answer with one fenced code block that holds the whole content of ${entry}.`;

const fencedFiles =
  'Answer with one fenced code block for every file that you change or add. It holds the whole content of the file, and the ' +
  'line before it is the path of the file alone.';

const codeSchema: JSONSchema7 = {
  type: 'object',
  properties: {
    solution_code: { type: 'string', description: 'The whole content of the file.' },
  },
  required: ['solution_code'],
  additionalProperties: false,
};

const filesSchema: JSONSchema7 = {
  type: 'object',
  properties: {
    files: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          content: { type: 'string', description: 'The whole content of the file.' },
        },
        required: ['path', 'content'],
        additionalProperties: false,
      },
    },
  },
  required: ['files'],
  additionalProperties: false,
};
