import type { z } from 'zod';
import { InputError } from '../errors/index.js';
import { validate } from './schema-problems.js';

export interface JsonReading<Output> {
  /** The file's name as problems show it. */
  readonly file: string;
  /** What it should hold, with its article: `a baseline`. */
  readonly what: string;
  readonly schema: z.ZodType<Output>;
}

/** Parses JSON that another program wrote. Throws InputError `json-invalid` with every problem at once. */
export function parseJson<Output>(
  text: string,
  { file, what, schema }: JsonReading<Output>,
): Output {
  const summary = `${file} does not hold ${what} that can be used:`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const message = `not JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new InputError('json-invalid', summary, [{ file, message }], { cause });
  }
  const checked = validate(schema, { file, value, locate: () => undefined });
  if ('problems' in checked) throw new InputError('json-invalid', summary, checked.problems);
  return checked.value;
}
