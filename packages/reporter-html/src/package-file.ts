import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AssayError } from '@assay/core/plugin';

const texts = new Map<string, string>();

/** Text of a file that ships with this package, by its path from the package's root; `src` and `dist` are both one below. */
export function packageFile(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  try {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    texts.set(path, text);
    return text;
  } catch (cause) {
    throw new AssayError(
      'page-missing',
      `@assay/reporter-html is incomplete: cannot read ${file}`,
      { cause, hint: 'install @assay/reporter-html again; inside its repository, npm run build' },
    );
  }
}
