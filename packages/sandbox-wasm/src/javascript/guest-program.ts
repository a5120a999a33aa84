import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { GuestMachine } from './guest-machine.js';
import { failureOf, guarded, type GuestFailure, type GuestOutcome } from './guest-outcome.js';
import type { Surroundings } from './surroundings.js';

/** One program in an interpreter: prelude evaluated, driver evaluated and called with `host`. */
export interface GuestProgram {
  /** Calls a function of the driver and runs the interpreter's jobs and timers until its answer is there. */
  call(member: 'handle' | 'main', argument: string | null): GuestOutcome;
  memoryBytes(): number;
  /** Gives the interpreter back; may be called twice. */
  end(): void;
}

/** Under which names a machine keeps what a program is called by. */
export const keptNames = { program: 'program', runNextTimer: 'runNextTimer' } as const;

/** How many jobs run between two looks at the limits. */
const jobsAtOnce = 64;

/** `giveBack` is called at the end when the machine may serve another program. */
export function runningProgram(
  machine: GuestMachine,
  surroundings: Surroundings,
  giveBack: () => void,
): GuestProgram {
  const { context, runtime } = machine;
  const program = machine.kept(keptNames.program);
  const runNextTimer = machine.kept(keptNames.runNextTimer);
  let depth = 0;
  let ended = false;
  let broken: GuestFailure | null = null;

  function failed(thrown: QuickJSHandle): GuestFailure {
    return failureOf(context, thrown, surroundings.shouldInterrupt());
  }

  /** Null once the promise is settled or nothing is left that could settle it. */
  function runJobsAndTimers(promise: QuickJSHandle): GuestFailure | null {
    for (;;) {
      if (surroundings.shouldInterrupt()) return { kind: 'interrupted' };
      if (runtime.hasPendingJob()) {
        const jobs = runtime.executePendingJobs(jobsAtOnce);
        if (jobs.error) return failed(jobs.error);
        continue;
      }
      const state = context.getPromiseState(promise);
      if (state.type !== 'pending') return null;
      const timer = context.callFunction(runNextTimer, context.undefined);
      if (timer.error) return failed(timer.error);
      if (context.getNumber(timer.value) < 0) return null;
    }
  }

  function settle(promise: QuickJSHandle): GuestOutcome {
    if (depth > 1)
      return { kind: 'threw', detail: 'a call inside a call cannot wait for a promise' };
    const failure = runJobsAndTimers(promise);
    if (failure !== null) return failure;
    const state = context.getPromiseState(promise);
    if (state.type === 'pending') return stalled();
    if (state.type === 'rejected') return failed(state.error);
    const text = context.getString(state.value);
    state.value.dispose();
    return { kind: 'answer', text };
  }

  /** A driver may have an answer for this case: it gives it in `idle()`. */
  function stalled(): GuestOutcome {
    const idle = context.getProp(program, 'idle');
    if (context.typeof(idle) !== 'function') return { kind: 'stalled' };
    const answer = context.callFunction(idle, program);
    if (answer.error) return failed(answer.error);
    const text = context.getString(answer.value);
    answer.value.dispose();
    return { kind: 'answer', text };
  }

  function enter(member: string, argument: string | null): GuestOutcome {
    const argumentHandle = argument === null ? context.undefined : context.newString(argument);
    const called = context.callFunction(context.getProp(program, member), program, argumentHandle);
    argumentHandle.dispose();
    if (called.error) return failed(called.error);
    if (context.typeof(called.value) === 'object') return settle(called.value);
    const text = context.getString(called.value);
    called.value.dispose();
    return { kind: 'answer', text };
  }

  return {
    call(member, argument) {
      if (broken !== null) return broken;
      if (ended) return { kind: 'crash', detail: 'the program was ended' };
      depth += 1;
      const outcome = surroundings.clock.during(() => guarded(() => enter(member, argument)));
      depth -= 1;
      if (outcome.kind !== 'answer' && outcome.kind !== 'stalled') broken = outcome;
      return outcome;
    },
    memoryBytes: () => machine.memoryBytes,
    end() {
      if (ended) return;
      ended = true;
      // a call that never returned, or a trap: more than memory is in doubt
      if (depth === 0 && broken?.kind !== 'crash' && !machine.hasGrown) giveBack();
    },
  };
}
