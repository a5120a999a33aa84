import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a container is for: a candidate, once; or programs of tests, never with a candidate's code in it. */
export type Role = 'candidate' | 'trusted';

/** How a language's interpreter is started with a text of ours as its program. */
const interpreters = {
  // neither variables nor the user's own packages nor the folder of the program, and nothing written beside the sources
  python: { file: 'py', command: ['python3', '-s', '-P', '-B', '-X', 'utf8', '-c'] },
} as const;

export type GuestLanguage = keyof typeof interpreters;

const texts = new Map<string, string>();

/** The command of a container: an interpreter of its image, and the program of ours that speaks with us (guests/). */
export function guestCommand(language: GuestLanguage, role: Role): readonly string[] {
  const { file, command } = interpreters[language];
  return [...command, guestText(`${role}.${file}`)];
}

function guestText(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(packageFolder(), 'guests', name), 'utf8');
  texts.set(name, text);
  return text;
}

/** The same file is used by `dist` and, under vitest, by `src`. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
