import { definePlugin, type Plugin } from '@assay/core/plugin';
import { liveModel } from './live-model.js';
import { optionsOf, type LiveOptions } from './options.js';
import type { Service } from './service.js';
import { systemTiming } from './timing.js';

export type LivePlugin = Plugin<'model', LiveOptions>;

/** The plugin of a service: `openrouter:openai/gpt-4o-mini`. */
export function servicePlugin(service: Service): LivePlugin {
  return definePlugin({
    kind: 'model',
    name: service.name,
    options: optionsOf(service),
    shorthand: 'model',
    create: (options, { baseFolder }) =>
      liveModel({
        service,
        options,
        baseFolder,
        environment: process.env,
        timing: systemTiming,
      }),
  });
}
