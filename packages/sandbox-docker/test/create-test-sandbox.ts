import type { DockerOptions } from '../src/docker-options.js';
import { dockerOptions } from '../src/docker-options.js';
import { DockerSandbox } from '../src/docker-sandbox.js';
import { testImages } from './docker-engine.js';

export function createTestSandbox(options: Partial<DockerOptions> = {}): DockerSandbox {
  return new DockerSandbox(dockerOptions.parse({ images: testImages, workers: 2, ...options }));
}
