import { availableParallelism } from 'node:os';
import { z } from 'zod';

const image = z.string().min(1);

/** Official images, small, of the versions that the WebAssembly sandbox speaks too. */
const defaultImages = { python: 'python:3.14-slim', javascript: 'node:24-slim' } as const;

export const dockerOptions = z.strictObject({
  /** By language, in any form that `docker run` takes. What runs is what the name means at the start, by digest. */
  images: z
    .strictObject({
      python: image.default(defaultImages.python),
      javascript: image.default(defaultImages.javascript),
    })
    .default(defaultImages),
  /** `unix:///path` or `tcp://host:port`; without it DOCKER_HOST, and then the engine's own socket. */
  host: z.string().optional(),
  /** A runtime that the engine knows, such as gVisor's `runsc`; without it the engine's own choice. */
  runtime: z.string().optional(),
  /** Candidates at the same time. */
  workers: z.int().min(1).max(64).default(availableParallelism),
  /** Processors for each container; a fraction is a share. */
  cpus: z.number().positive().max(64).default(1),
  /** Processes and threads in a container. */
  processes: z.int().min(8).max(4096).default(64),
  /** Files that a container may hold, in mebibytes; they are kept in its memory. */
  workspaceMb: z.int().min(1).max(4096).default(64),
});

export type DockerOptions = z.output<typeof dockerOptions>;
