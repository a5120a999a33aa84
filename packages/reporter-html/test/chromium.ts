import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian's package puts it; `ASSAY_CHROMIUM` names another. */
const executable = process.env['ASSAY_CHROMIUM'] ?? '/usr/bin/chromium';

/** Why tests in a browser cannot run here; null when they can. Where `ASSAY_BROWSER` is `required` they must. */
export const noBrowser: string | null =
  existsSync(executable) || process.env['ASSAY_BROWSER'] === 'required'
    ? null
    : `no Chromium at ${executable}: apt-get install chromium, or set ASSAY_CHROMIUM`;

/** For the name of a group of tests. */
export const skipNote = noBrowser === null ? '' : ` (skipped: ${noBrowser})`;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
