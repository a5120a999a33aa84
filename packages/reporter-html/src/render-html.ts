import { createHash } from 'node:crypto';
import type { Report, ReportSources } from '@assay/core/plugin';
import { collectData } from './collect-data.js';
import type { ReporterOptions } from './options.js';
import { packageFile } from './package-file.js';
import { packDetails } from './pack-details.js';
import type { ReportData } from './report-data.js';

/** The whole report as one page that needs nothing else: no server, no network, no file beside it. */
export function renderHtml(
  report: Report,
  sources: ReportSources,
  options: Omit<ReporterOptions, 'file'>,
): string {
  const collected = collectData(report, sources, options);
  const { chunks, rounds } = packDetails(collected, sources.samples, options);
  const data: ReportData = {
    ...collected,
    tasks: collected.tasks.map((task, i) => ({ ...task, rounds: rounds[i]! })),
    omissions: [...collected.omissions, ...detailOmission(collected, rounds)],
  };
  const style = packageFile('app/report.css');
  const program = packageFile('dist/page/page.js').trim();
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(program, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<title>assay report</title>',
    `<style>${style}</style>`,
    '<div id="page"></div>',
    '<noscript>This report is drawn by a script inside the file. report.json holds the same numbers.</noscript>',
    `<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>`,
    ...[...chunks].map(
      ([name, text]) => `<script type="text/plain" id="details-${name}">${text}</script>`,
    ),
    `<script>${program}</script>`,
    '',
  ].join('\n');
}

/** Nothing is loaded, nothing is sent, and only the two texts of ours run or style: by their hashes. */
function contentPolicy(program: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${sha256(program)}'`,
    `style-src '${sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** JSON that cannot end the element it is in, nor begin a comment: `<` is written as its escape. */
function inScript(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function detailOmission({ outcomes }: ReportData, rounds: readonly number[]): readonly string[] {
  const all = outcomes.flat().reduce((sum, cell) => sum + cell.length, 0);
  const shown = outcomes
    .flatMap((row) => row.map((cell, task) => Math.min(cell.length, rounds[task]!)))
    .reduce((sum, count) => sum + count, 0);
  return shown === all
    ? []
    : [
        `To keep this page small it holds prompt and candidate of ${shown} of ${all} samples; assay show prints the others.`,
      ];
}
