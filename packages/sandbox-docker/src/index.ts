import { definePlugin } from '@assay/core/plugin';
import { dockerOptions } from './docker-options.js';
import { DockerSandbox } from './docker-sandbox.js';

/** Candidates in containers of a Docker engine: a fresh one for every run, without network. */
export default definePlugin({
  kind: 'sandbox',
  name: 'docker',
  options: dockerOptions,
  create: (options) => new DockerSandbox(options),
});
