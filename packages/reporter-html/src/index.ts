import { definePlugin, type Plugin } from '@assay/core/plugin';
import { reporterOptions, type ReporterOptions } from './options.js';
import { renderHtml } from './render-html.js';

/** `html`: one self-contained page, from the leaderboard down to what each sample answered. */
const plugin: Plugin<'reporter', ReporterOptions> = definePlugin({
  kind: 'reporter',
  name: 'html',
  options: reporterOptions,
  shorthand: 'file',
  create: ({ file, ...options }) => ({
    render: (report, sources) => [{ path: file, content: renderHtml(report, sources, options) }],
  }),
});

export default plugin;
export type { ReporterOptions } from './options.js';
