import { createHash } from 'node:crypto';
import { canonicalJson } from '../document/index.js';
import type { SampleSlot } from '../domain/index.js';
import type { PlanParts } from './run-plan.js';

/** sha256 of the parts, written with sorted keys so that the order in which they were put together has no say. */
export function hashPlanParts(parts: PlanParts): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex');
}

/** sha256 over every slot, in order. */
export function hashSlots(slots: readonly SampleSlot[]): string {
  const hash = createHash('sha256');
  for (const slot of slots) {
    hash.update(JSON.stringify([slot.suite, slot.task, slot.model, slot.index, slot.seed]));
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** 32-bit seed of a slot: the first four bytes of a sha256 over the run's seed and the slot's name. */
export function slotSeed(runSeed: number, slotName: string): number {
  return createHash('sha256')
    .update(JSON.stringify([runSeed, slotName]))
    .digest()
    .readUInt32BE(0);
}
