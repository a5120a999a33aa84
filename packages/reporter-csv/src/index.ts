import { definePlugin, type Plugin } from '@assay/core/plugin';
import { reporterOptions, type ReporterOptions } from './options.js';
import { renderCsv } from './render-csv.js';

/** `csv`: one line a sample, safe to open in a spreadsheet. */
const plugin: Plugin<'reporter', ReporterOptions> = definePlugin({
  kind: 'reporter',
  name: 'csv',
  options: reporterOptions,
  shorthand: 'file',
  create: ({ file }) => ({ render: (report) => [{ path: file, content: renderCsv(report) }] }),
});

export default plugin;
export type { ReporterOptions } from './options.js';
