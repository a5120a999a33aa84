import type { Judge, Judgement, PublicTask } from '@assay/core';

/** A model, as far as this loop needs one: gets what was said so far, gives its next answer. */
export type Ask = (messages: readonly string[]) => Promise<string>;

export interface Repair {
  readonly solved: boolean;
  /** What the judge said of each answer, in order. */
  readonly judgements: readonly Judgement[];
  /** Everything that the model was told. */
  readonly messages: readonly string[];
}

/** Asks a model for an answer, and tells it what is wrong with it, until it is right or `rounds` are over. */
export async function repair(
  judge: Judge,
  task: PublicTask,
  { ask, rounds }: { readonly ask: Ask; readonly rounds: number },
): Promise<Repair> {
  const messages = [firstMessage(task)];
  const judgements: Judgement[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const text = await ask(messages);
    const judgement = await judge.judge({ task: `${task.suite}/${task.id}`, answer: { text } });
    judgements.push(judgement);
    const { status } = judgement.verdict;
    if (status === 'pass') return { solved: true, judgements, messages };
    // the sandbox or the task is at fault: no answer could mend that
    if (status === 'error') break;
    messages.push(feedback(judgement));
  }
  return { solved: false, judgements, messages };
}

function firstMessage({ prompt, files }: PublicTask): string {
  const sources = files.map(({ path, content }) => `${path}:\n${content}`);
  return [prompt, ...sources].join('\n\n');
}

/** What a model is told of its answer. A judgement holds nothing of the hidden tests, so all of it may be said. */
function feedback({ verdict, assertions }: Judgement): string {
  const why = verdict.status === 'fail' ? `${verdict.reason}: ${verdict.message}` : verdict.status;
  if (assertions === null) return `That is not right yet. ${why}`;
  const { passed, planned } = assertions;
  return `That is not right yet. ${why}. ${passed} of ${planned} hidden assertions hold.`;
}
