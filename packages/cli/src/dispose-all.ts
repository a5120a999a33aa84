import { InputError, type ResolvedConfig } from '@assay/core';

/** Every plugin gets its chance to clean up; the first failure is told after all had it. */
export async function disposeAll({ models, checkers, sandbox }: ResolvedConfig): Promise<void> {
  const plugins = [...models, ...checkers, sandbox];
  const ended = await Promise.allSettled(plugins.map(async ({ instance }) => instance.dispose?.()));
  const failed = ended.findIndex(({ status }) => status === 'rejected');
  if (failed === -1) return;
  throw new InputError(
    'dispose-failed',
    `The ${plugins[failed]!.kind} plugin ${plugins[failed]!.name} could not clean up.`,
    [],
    {
      cause: (ended[failed] as PromiseRejectedResult).reason,
    },
  );
}
