import { TextDecoder } from 'node:util';
import type { SampleResult } from '../domain/index.js';
import { InputError } from '../errors/index.js';
import { fileLines } from './file-lines.js';
import { parseSampleLine } from './sample-line.js';

/** Reads the finished samples, in the order in which they finished. A torn last line is not one. */
export async function* readSamples(path: string): AsyncGenerator<SampleResult> {
  for await (const { bytes, number, complete } of fileLines(path)) {
    if (!complete) return;
    const parsed = parseSampleLine(decodeLine(bytes));
    if (!parsed.ok) throw badLine(path, number, parsed.complaint);
    yield parsed.result;
  }
}

/** The text of a line; what is not UTF-8 is no JSON either. */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '(not UTF-8)';
  }
}

export function badLine(path: string, line: number, message: string): InputError {
  return new InputError(
    'samples-invalid',
    'A line of the stored samples cannot be used; nothing was changed:',
    [
      {
        file: path,
        line,
        message,
        fix: 'put the line back as it was, or delete it: its sample is then run again',
      },
    ],
  );
}
