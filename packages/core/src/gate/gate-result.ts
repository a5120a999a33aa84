import type { PartDifference, TaskChange } from '../compare/index.js';

export type GateOutcome = 'pass' | 'fail' | 'inconclusive' | 'invalid';

/** The gate's answer: text, JSON, Markdown, JUnit and the exit code are all made from this and nothing else. */
export interface GateResult {
  readonly outcome: GateOutcome;
  /** Whether the build is to stop: a failed or invalid gate, and an inconclusive one unless it only warns. */
  readonly blocks: boolean;
  readonly candidate: ArmName;
  /** Null where only floors were asked. */
  readonly baseline:
    (ArmName & { readonly blessedAt: string; readonly commit: string | null }) | null;
  readonly tasks: number;
  /** Judged samples a task, on average; of the candidate. */
  readonly samples: number;
  readonly look: Look;
  /** Why nothing can be decided; empty unless the outcome is `invalid`. */
  readonly invalid: readonly InvalidReason[];
  readonly checks: readonly GateCheck[];
  readonly warnings: readonly string[];
  /** Tasks whose results differ from the baseline's. */
  readonly changes: readonly TaskChange[];
  /** In what candidate and baseline differ themselves. */
  readonly subjects: readonly PartDifference[];
}

export interface ArmName {
  readonly model: string;
  readonly runId: string;
}

export interface Look {
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
  /** One-sided level of this look. */
  readonly level: number;
}

export interface InvalidReason {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** One rule and how it ended. */
export interface GateCheck {
  /** `pass@1`, `floor of pass@1`, `must pass: suite/task`, `critical findings`, `cost`. */
  readonly name: string;
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  /** What was found and what was asked, on one line, without the name. */
  readonly message: string;
  /** The numbers behind it, where there are any; shares, or ratios for the cost. */
  readonly measured: {
    readonly value: number;
    readonly interval: readonly [low: number, high: number] | null;
    readonly limit: number;
  } | null;
}
