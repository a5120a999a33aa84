import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report, ReportSources } from '@assay/core/plugin';
import type { Browser, Page } from 'playwright-core';
import plugin from '../src/index.js';
import { reporterOptions } from '../src/options.js';

export interface OpenPage {
  readonly page: Page;
  /** Bytes of the file. */
  readonly size: number;
  /** Errors, warnings and requests other than for the file itself. */
  readonly complaints: string[];
}

export interface Rendered {
  readonly report: Report;
  readonly sources: ReportSources;
}

export interface Wish {
  readonly scheme?: 'light' | 'dark';
  /** Run in the page before its own, and not bound by its policy. */
  readonly script?: string;
}

/** Writes the page of a run into `folder` and opens it from there, as a reader would. */
export async function openPage(
  browser: Browser,
  folder: string,
  run: Rendered,
  wish: Wish = {},
): Promise<OpenPage> {
  const instance = plugin.create(reporterOptions.parse({ showTests: true }), { baseFolder: '/' });
  const [file] = await instance.render(run.report, run.sources);
  const target = path.join(folder, 'report.html');
  await writeFile(target, file!.content);
  const context = await browser.newContext({ colorScheme: wish.scheme ?? 'light' });
  if (wish.script !== undefined) await context.addInitScript(wish.script);
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = pathToFileURL(target).href;
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own)) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(own);
  await page.waitForSelector('h2');
  return { page, size: Buffer.byteLength(file!.content), complaints };
}

/** Goes to a view and waits until nothing of it is still being read. */
export async function visit(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
  await page.waitForFunction(
    (hash) => location.hash === hash && document.querySelector('[aria-busy]') === null,
    `#/${route}`,
  );
  // a frame for the new view, and one for what it draws after
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
