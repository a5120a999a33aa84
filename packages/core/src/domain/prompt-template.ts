import type { TaskKind } from './task.js';

/** The text around what a task asks: what is sent to a model is made from it. The syntax: docs/prompts.md. */
export interface PromptTemplate {
  /** For people: the name of the file without its ending, or that of a template of assay's own. */
  readonly name: string;
  readonly text: string;
}

/** Templates by kind of task; kinds that are absent have assay's own. */
export type PromptSet = Readonly<Partial<Record<TaskKind, PromptTemplate>>>;
