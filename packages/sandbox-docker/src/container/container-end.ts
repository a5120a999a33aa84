import { SandboxError, type Stop } from '@assay/core/plugin';

/** What the engine knows of a container whose process is gone. Nothing of it comes from the candidate but the exit status. */
export interface ContainerEnd {
  readonly running: boolean;
  readonly exitCode: number;
  /** The kernel killed processes in it, as more was taken than the container has. */
  readonly oomKilled: boolean;
  /** Somebody else asked the engine to kill it. */
  readonly killedByOthers: boolean;
  /** The engine itself was ended or restarted meanwhile. */
  readonly engineLost: boolean;
}

/** A process that a signal ended has this much more than the signal's number as its exit status. */
const signalBase = 128;

/**
 * Why the candidate's process ended. Throws SandboxError where it was not the candidate's doing. An exit status alone
 * proves nothing: a candidate can end with 137 or 124 as it likes.
 */
export function stopOf(end: ContainerEnd, limits: { readonly memoryMb: number }): Stop {
  if (end.engineLost) {
    throw new SandboxError(
      'engine-lost',
      'the Docker engine was ended or restarted in the middle of a run',
    );
  }
  if (end.running) {
    throw new SandboxError(
      'channel-lost',
      'the connection to a container that still runs was lost',
    );
  }
  if (end.killedByOthers) {
    throw new SandboxError(
      'container-killed',
      'a container was killed from outside in the middle of a run',
    );
  }
  if (end.oomKilled && end.exitCode !== 0) return { cause: 'memory', limitMb: limits.memoryMb };
  if (end.exitCode <= signalBase) return { cause: 'exit', detail: `exit status ${end.exitCode}` };
  return { cause: 'crash', detail: `ended by signal ${end.exitCode - signalBase}` };
}
