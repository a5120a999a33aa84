import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxError } from '@assay/core/plugin';
import type Dockerode from 'dockerode';

/** How long an engine may take to say that it is there, in milliseconds. */
const pingMs = 10_000;

/**
 * A client of the engine at `host` (default: DOCKER_HOST, then the engine's own socket), once it has answered. The library
 * is loaded here, on first use: it takes 0.3 s. Throws SandboxError `engine-unreachable`.
 */
export async function connectEngine(host: string | undefined): Promise<Dockerode> {
  const { default: Docker } = await import('dockerode');
  const engine = new Docker(host === undefined ? undefined : addressOf(host));
  try {
    await Promise.race([engine.ping(), silence()]);
  } catch (cause) {
    throw unreachable(cause, host);
  }
  return engine;
}

async function silence(): Promise<never> {
  await sleep(pingMs, undefined, { ref: false });
  throw new Error(`no answer within ${pingMs / 1000} seconds`);
}

function unreachable(cause: unknown, host: string | undefined): SandboxError {
  const where = host ?? process.env['DOCKER_HOST'] ?? 'its usual socket';
  const why = cause instanceof Error ? cause.message : String(cause);
  const hint =
    'Start it (Docker Desktop, or `sudo systemctl start docker`) until `docker version` shows a server; or run without it: --sandbox wasm.';
  return new SandboxError(
    'engine-unreachable',
    `the Docker engine does not answer at ${where}: ${why}`,
    { cause, hint },
  );
}

function addressOf(host: string): Dockerode.DockerOptions {
  if (host.startsWith('unix://')) return { socketPath: host.slice('unix://'.length) };
  const { protocol, hostname, port } = new URL(host);
  return { protocol: protocol === 'https:' ? 'https' : 'http', host: hostname, port: Number(port) };
}
