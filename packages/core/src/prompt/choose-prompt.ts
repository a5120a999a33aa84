import type { PromptSet, PromptTemplate, TaskKind } from '../domain/index.js';
import { ownTemplate, plainTemplate } from './own-templates.js';

/** Who has a say in what a model is sent. */
export interface PromptWish {
  readonly kind: TaskKind;
  /** The model only replays: nothing is sent, and the record shows what the task asks. */
  readonly recorded: boolean;
  /** Of the model's entry in the config. */
  readonly model?: PromptSet | undefined;
  /** Of the config. */
  readonly config?: PromptSet | undefined;
  readonly suite?: PromptSet | undefined;
}

/** The nearest word counts: the model's, then the config's, then the suite's, then assay's own. */
export function choosePrompt({ kind, recorded, model, config, suite }: PromptWish): PromptTemplate {
  if (recorded) return plainTemplate;
  return model?.[kind] ?? config?.[kind] ?? suite?.[kind] ?? ownTemplate(kind);
}
