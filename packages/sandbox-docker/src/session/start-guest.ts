import { SandboxError } from '@assay/core/plugin';
import { ContainedProcess } from '../container/contained-process.js';
import type { ContainerSettings } from '../container/container-settings.js';
import type { Engine } from '../engine/engine.js';

/** A loaded machine may be slow to start an interpreter, in milliseconds. */
const startMs = 120_000;
const never = new AbortController().signal;

/** Starts a container and runs a driver in it, up to where it waits for its program. Throws SandboxError. */
export async function startGuest(
  engine: Engine,
  settings: ContainerSettings,
  driver: string,
): Promise<ContainedProcess> {
  const process = await ContainedProcess.start(engine, settings);
  process.send(JSON.stringify({ driver }));
  const heard = await process.receive(startMs, never);
  if (heard.kind === 'line' && heard.line.startsWith('{"ready"')) return process;
  const why = heard.kind === 'line' ? heard.line : process.printed.trim() || heard.kind;
  await process.remove();
  throw new SandboxError(
    'guest-start',
    `an interpreter in the image ${settings.image} does not start: ${why.slice(-2_000)}`,
    { hint: 'Python must be 3.11 or newer, Node 22.18 or newer, each on the PATH of its image.' },
  );
}
