import type Dockerode from 'dockerode';
import type { DockerOptions } from '../docker-options.js';
import { connectEngine } from './connect-engine.js';
import { EngineEvents } from './engine-events.js';
import { engineFault } from './engine-fault.js';
import { thisProcess } from './owner.js';
import { sweepLeftovers } from './sweep-leftovers.js';

/** A connection to a running engine, for as long as that runs. */
export interface Engine {
  readonly client: Dockerode;
  readonly events: EngineEvents;
  /** Value of the label of our containers. */
  readonly owner: string;
  readonly options: DockerOptions;
  /** Counts connections: what was started over an earlier one is lost. */
  readonly number: number;
}

let connections = 0;

/** Connects, clears away what killed processes left, and listens. Throws SandboxError. */
export async function openEngine(options: DockerOptions): Promise<Engine> {
  const client = await connectEngine(options.host);
  try {
    const owner = await thisProcess();
    await sweepLeftovers(client);
    const events = await EngineEvents.follow(client, owner);
    connections += 1;
    return { client, events, owner, options, number: connections };
  } catch (cause) {
    throw engineFault('list containers', cause);
  }
}
