import { SandboxError } from '@assay/core/plugin';

/** What went wrong between us and the engine, as a fault of ours. `what` was being done: `start a container`. */
export function engineFault(what: string, cause: unknown): SandboxError {
  if (cause instanceof SandboxError) return cause;
  const status = statusOf(cause);
  const why = cause instanceof Error ? cause.message.trim() : String(cause);
  if (status === undefined) {
    return new SandboxError(
      'engine-unreachable',
      `the Docker engine is gone: cannot ${what}: ${why}`,
      {
        cause,
        hint: 'Is it running? `docker version` must show a server.',
      },
    );
  }
  const full = /no space left on device/iu.test(why);
  return new SandboxError(
    full ? 'engine-disk-full' : 'engine-refused',
    `the Docker engine cannot ${what}: ${why}`,
    {
      cause,
      ...(full && {
        hint: 'Free disk space where it keeps its containers: `docker system df` shows what takes it.',
      }),
    },
  );
}

/** Status of the engine's answer; undefined when there was none. */
export function statusOf(cause: unknown): number | undefined {
  const status = (cause as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
