import type { Model } from '../plugin/model.js';
import type { Sandbox } from '../plugin/sandbox.js';
import type { Clock } from './clock.js';
import type { CompletionCache } from './completion-cache.js';
import { Crew } from './crew.js';
import type { NamedChecker } from './judge-answer.js';
import type { RunEvent } from './run-events.js';
import type { RunPlan } from './run-plan.js';
import type { RunStore } from './run-store.js';

export interface RunWork {
  /** Models whose every slot has a stored answer need not be there. */
  readonly models: readonly Model[];
  readonly sandbox: Sandbox;
  /** The tests first. */
  readonly checkers: readonly [NamedChecker, ...NamedChecker[]];
  readonly store: RunStore;
  /** Samples that are judged at the same time. How many requests are in flight is each model's own number. */
  readonly concurrency: number;
  /** Further tries of a sample after a fault of ours. */
  readonly retries: number;
  /** Ends the run soon; what is finished stays, and the run can be resumed. */
  readonly signal: AbortSignal;
  /**
   * US dollars that the whole run may cost, parts before a resume included: once its known costs reach this, nothing more
   * is asked. Absent: no limit.
   */
  readonly spendLimitUsd?: number;
  /** Absent: every answer is asked for. */
  readonly cache?: CompletionCache;
  /** Stop when this many samples from the start all end in one fault of ours; 0 never does. Default 20. */
  readonly stopAfterFaults?: number;
  readonly clock?: Clock;
  /** Pause before try n + 1 of a model, in milliseconds. Default: 0.5 s, doubling, at most 30 s. */
  readonly retryPauseMs?: (attempt: number) => number;
}

/**
 * Runs every slot of the plan that the store has not finished, and tells what happens. Each answer is stored before it is
 * judged, and each result before it is told. Ends with one `finished` event; throws only when the run cannot go on (the
 * store cannot be written). The store stays open. A reader that leaves early aborts the run.
 */
export async function* runEval(
  plan: RunPlan,
  work: RunWork,
): AsyncGenerator<RunEvent, void, undefined> {
  const total = plan.slots.length;
  const slots = plan.slots.filter(({ id }) => !work.store.finished.has(id));
  const resumed = total - slots.length;
  const crew = new Crew(plan, work, slots);
  yield { kind: 'planned', total, resumed, spent: crew.spent };
  const settled = crew.run();
  // its rejection is thrown below, when the reader has had all events; until then it is not unhandled
  settled.catch(() => undefined);
  try {
    yield* crew.events();
    const outcome = await settled;
    yield { kind: 'finished', outcome, total, done: resumed + crew.done, spent: crew.spent };
  } finally {
    crew.stop();
    // thrown above already, unless the reader left early: then nobody wants it
    await settled.catch(() => undefined);
  }
}
