import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Marks every container of ours; its value names the process that is answerable for it. */
export const ownerLabel = 'assay.sandbox.owner';

/** Tells the containers of one connection to the engine from all others, of the same process too. */
export const connectionLabel = 'assay.sandbox.connection';

/** This process, as a text that no other process has: machine, id, and on Linux the start. */
export async function thisProcess(): Promise<string> {
  return `${hostname()}/${process.pid}/${await startOf(process.pid)}`;
}

/** Whether the owner lives; one on another machine, or that cannot be read, counts as living. */
export async function ownerLives(owner: string): Promise<boolean> {
  const [machine, id = '', ...start] = owner.split('/');
  if (machine !== hostname() || !/^[1-9]\d*$/u.test(id)) return true;
  return processExists(Number(id)) && (await startOf(Number(id))) === start.join('/');
}

/** Boot and start in clock ticks since then (proc(5), field 22 of `stat`); empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    return `${boot.trim()}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
