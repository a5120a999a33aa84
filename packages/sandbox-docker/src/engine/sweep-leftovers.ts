import type Dockerode from 'dockerode';
import { connectionLabel, ownerLabel, ownerLives } from './owner.js';
import { statusOf } from './engine-fault.js';

/** Removes the containers of processes that are gone: a harness that was killed could not do it. Gives how many. */
export async function sweepLeftovers(engine: Dockerode): Promise<number> {
  const found = await engine.listContainers({ all: true, filters: { label: [ownerLabel] } });
  let removed = 0;
  for (const { Id, Labels } of found) {
    if (await ownerLives(Labels[ownerLabel] ?? '')) continue;
    await removeContainer(engine, Id);
    removed += 1;
  }
  return removed;
}

/** Removes everything that was made over one connection. */
export async function sweepConnection(engine: Dockerode, connection: string): Promise<void> {
  const filters = { label: [`${connectionLabel}=${connection}`] };
  const found = await engine.listContainers({ all: true, filters });
  await Promise.all(found.map(({ Id }) => removeContainer(engine, Id)));
}

/** Kills and removes it; one that is gone, or is being removed, is as good. */
export async function removeContainer(engine: Dockerode, id: string): Promise<void> {
  try {
    await engine.getContainer(id).remove({ force: true, v: true });
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 409) throw error;
  }
}
