import type { Fault, SampleResult } from '../domain/index.js';
import type { Answer } from './answer.js';
import type { Spent } from './spending.js';

/** What a run tells while it works. `planned` comes first, `finished` last. */
export type RunEvent =
  /** `resumed` of the `total` samples were finished before; `spent`: what the run has cost so far. */
  | {
      readonly kind: 'planned';
      readonly total: number;
      readonly resumed: number;
      readonly spent: Spent;
    }
  /** A model that is asked (not one that replays) has answered. It is on record already, and waits for its verdict. */
  | { readonly kind: 'answered'; readonly answer: Answer; readonly spent: Spent }
  /** It is on record already. */
  | { readonly kind: 'sample-finished'; readonly result: SampleResult }
  | {
      readonly kind: 'finished';
      readonly outcome: RunOutcome;
      readonly total: number;
      readonly done: number;
      readonly spent: Spent;
    };

export type RunOutcome =
  | { readonly kind: 'complete' }
  /** By the caller's signal; the run can be resumed. */
  | { readonly kind: 'aborted' }
  /** The limit was reached: nothing more was asked, what was in flight was judged. The run can be resumed. */
  | { readonly kind: 'spend-limit'; readonly limitUsd: number }
  /** Every sample so far ended in this fault of ours: going on would only repeat it. The run can be resumed. */
  | { readonly kind: 'stopped'; readonly fault: Fault; readonly samples: number };
