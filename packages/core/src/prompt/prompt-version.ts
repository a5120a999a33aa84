import { createHash } from 'node:crypto';
import type { PromptTemplate } from '../domain/index.js';

/** `fix@4f1c09ab33de`: a template's name, and the first 48 bits of the sha256 of its text. Two texts never share one. */
export function promptVersion({ name, text }: PromptTemplate): string {
  const hash = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
  return `${name}@${hash}`;
}
