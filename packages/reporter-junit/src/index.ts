import { definePlugin, type Plugin } from '@assay/core/plugin';
import { reporterOptions, type ReporterOptions } from './options.js';
import { renderJunit } from './render-junit.js';

/** `junit`: JUnit XML, as CI systems show test results. */
const plugin: Plugin<'reporter', ReporterOptions> = definePlugin({
  kind: 'reporter',
  name: 'junit',
  options: reporterOptions,
  shorthand: 'file',
  create: ({ file }) => ({ render: (report) => [{ path: file, content: renderJunit(report) }] }),
});

export default plugin;
export type { ReporterOptions } from './options.js';
