import type { Limits } from '../domain/index.js';

/** What the report says of a run beside its samples: facts of the plan, and the clock as the caller read it. */
export interface ReportFacts {
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** By component: `{ assay: '1.2.0', node: '24.11.1' }`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly planHash: string;
  readonly seed: number;
  /** Samples asked for each task and model; null means as many as are recorded, else 1. */
  readonly samplesAsked: number | null;
  /** How many sample slots the plan has. */
  readonly samplesPlanned: number;
  readonly limits: Partial<Limits>;
  readonly sandbox: { readonly name: string; readonly versions: Readonly<Record<string, string>> };
  /** Names of the checkers, the tests first. */
  readonly checkers: readonly string[];
  readonly models: readonly string[];
  readonly suites: readonly SuiteFacts[];
  /** What the plan left out on purpose. */
  readonly notes: readonly string[];
}

export interface SuiteFacts {
  readonly name: string;
  readonly version: string;
  readonly integrity: 'strong' | 'weak';
  /** The planned tasks, in the order of the suite. */
  readonly tasks: readonly TaskFacts[];
}

export interface TaskFacts {
  readonly id: string;
  /** Tasks of one family share a cluster. */
  readonly cluster?: string | undefined;
  /** The time limit that its samples ran under, in milliseconds. */
  readonly limitMs: number;
}
