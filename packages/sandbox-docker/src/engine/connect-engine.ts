import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxError } from '@assay/core/plugin';
import type Dockerode from 'dockerode';

/** How long an engine may take to answer a simple question, in milliseconds. */
const answerMs = 30_000;

/**
 * A client of the engine at `host` (default: DOCKER_HOST, then the engine's own socket), once it has answered. The library
 * is loaded here, on first use: it takes 0.3 s. Throws SandboxError `engine-unreachable`.
 */
export async function connectEngine(host: string | undefined): Promise<Dockerode> {
  const { default: Docker } = await import('dockerode');
  const engine = new Docker(host === undefined ? undefined : addressOf(host));
  try {
    await answered(engine.ping());
  } catch (cause) {
    throw unreachable(cause, host);
  }
  return engine;
}

/** What the engine answers, unless that takes too long: an answer that was cut off never comes. */
export async function answered<Result>(call: Promise<Result>): Promise<Result> {
  const waiting = new AbortController();
  const silence = sleep(answerMs, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`no answer within ${answerMs / 1000} seconds`);
  });
  try {
    return await Promise.race([call, silence]);
  } finally {
    silence.catch(() => undefined);
    waiting.abort();
  }
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
