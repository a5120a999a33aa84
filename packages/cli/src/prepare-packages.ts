import { programNeeds, type ResolvedConfig, type RunPlan } from '@assay/core';
import type { Io } from './io.js';

/** Packages that cannot be had are told before the first sample, all at once. */
export async function preparePackages(
  plan: RunPlan,
  { sandbox: { instance } }: ResolvedConfig,
  io: Io,
): Promise<void> {
  const needs = [...plan.tasks.values()]
    .flatMap(({ task }) => programNeeds(task))
    .filter(({ packages }) => packages !== undefined);
  if (needs.length > 0) await instance.prepare?.(needs, io.signal);
}
