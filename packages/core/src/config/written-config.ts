import type { Limits, TaskKind } from '../domain/index.js';

/**
 * A plugin as it is written: `"wasm"`, the short form `"replay:answers.jsonl"`, or with options
 * `["replay", { file: "answers.jsonl", name: "my-model" }]`. A name that starts with `.` or `/` is a file; any other is
 * looked up as `@assay/<kind>-<name>`, then as the npm package of that very name.
 */
export type WrittenPlugin =
  | string
  | readonly [name: string]
  | readonly [name: string, options: Readonly<Record<string, unknown>>];

/**
 * What models are sent: `"plain"` (the bare prompt of the task), `"default"` (assay's own), the path of a template
 * (docs/prompts.md), or one of these for each kind of task.
 */
export type WrittenPrompt = string | Readonly<Partial<Record<TaskKind, string | undefined>>>;

/** assay.config.ts as a user writes it. Relative paths are relative to the config file. */
export interface WrittenConfig {
  /** For editors: the address of this file's JSON Schema. Not used. */
  readonly $schema?: string | undefined;
  /** What is measured: folders (`"./tasks/my-suite"`) and suite plugins (`"humaneval:HumanEval.jsonl.gz"`). */
  readonly suites: readonly WrittenPlugin[];
  /**
   * Who is measured. `prompt` among the options is assay's own: what this one is sent. So a model can be named twice, with
   * two prompts; without a `name` of its own it is then called after its prompt too.
   */
  readonly models: readonly WrittenPlugin[];
  /** Where candidates run. Default: `"wasm"`. */
  readonly sandbox?: WrittenPlugin | undefined;
  /** What else looks at each candidate. The tests always do, and are not named here. Default: `["typescript"]`. */
  readonly checkers?: readonly WrittenPlugin[] | undefined;
  /** What is written at the end. Default: `["json"]`. */
  readonly reporters?: readonly WrittenPlugin[] | undefined;
  /** Samples of each model at each task. Default: what a recording holds, and 1 of any other model. */
  readonly samples?: number | undefined;
  /** Score the samples that a recording holds, even where it lacks tasks or samples. Default: false. */
  readonly partial?: boolean | undefined;
  /** Seed of everything random, 0 to 4294967295. Default: 0. */
  readonly seed?: number | undefined;
  /** Samples at work at the same time. Default: what the sandbox runs well on this machine. */
  readonly concurrency?: number | undefined;
  /** Replaces the limits of every task, key by key. */
  readonly limits?: Partial<Limits> | undefined;
  /** Only tasks whose id matches one of these, `*` standing for anything. Default: all. */
  readonly tasks?: readonly string[] | undefined;
  /** How code is taken from completions, where it should not be as the suite says. */
  readonly extractor?: 'auto' | 'verbatim' | undefined;
  /** What models are sent, where it should not be as the suite says. */
  readonly prompt?: WrittenPrompt | undefined;
  /** US dollars that a run may cost: when its known costs reach this, nothing more is asked. Default: no limit. */
  readonly spendLimitUsd?: number | undefined;
  /** Folder of the run. Default: a new one below `.assay/runs`. */
  readonly out?: string | undefined;
  /** How often a sample is tried again after a fault of ours. Default: 2. */
  readonly retries?: number | undefined;
}
