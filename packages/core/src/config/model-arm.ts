import { basename, extname } from 'node:path';
import type { Model } from '../plugin/index.js';
import type { ModelEntry } from './config.js';

/**
 * The model under the name that it has in this run. One that is sent a prompt of its own, and has no name of its own, is
 * called after both: two prompts can then be compared as two arms of one model.
 */
export function modelArm(model: Model, { prompt, options }: ModelEntry): Model {
  const files = [...new Set(Object.values(prompt))];
  if (files.length === 0 || 'name' in options) return model;
  const prompts = files.map((file) => basename(file, extname(file))).join('+');
  return renamed(model, `${model.name} (${prompts})`);
}

/** Its methods are called on the model itself, whatever it is made of. */
function renamed(model: Model, name: string): Model {
  return {
    name,
    complete: (request, signal) => model.complete(request, signal),
    ...(model.recorded !== undefined && { recorded: () => model.recorded!() }),
    ...(model.describe !== undefined && { describe: () => model.describe!() }),
    ...(model.concurrency !== undefined && { concurrency: model.concurrency }),
    ...(model.dispose !== undefined && { dispose: () => model.dispose!() }),
  };
}
