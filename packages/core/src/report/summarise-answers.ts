import type { Completion, SampleResult } from '../domain/index.js';
import type { LeaderboardRow } from './report.js';

type Answers = Pick<LeaderboardRow, 'extraction' | 'answers'>;

/** How code was found in what a model returned, and how its answers ended. */
export function summariseAnswers(results: readonly SampleResult[]): Answers {
  const extraction = { verbatim: 0, structured: 0, fenced: 0, raw: 0, none: 0 };
  const answers = {
    asked: 0,
    truncated: 0,
    reasoningBudget: 0,
    refused: 0,
    filtered: 0,
    cached: 0,
  };
  for (const { candidate, completion, cached } of results) {
    if (completion === null) continue;
    extraction[candidate?.extraction ?? 'none'] += 1;
    answers.cached += Number(cached === true);
    if (completion.finishReason === 'recorded') continue;
    answers.asked += 1;
    if (reasoningAteAll(completion)) answers.reasoningBudget += 1;
    else if (completion.finishReason === 'length') answers.truncated += 1;
    else if (completion.finishReason === 'refusal') answers.refused += 1;
    else if (completion.finishReason === 'content-filter') answers.filtered += 1;
  }
  return { extraction, answers };
}

/** Some models reason in the text itself: cut off there, they had no room left to answer either. */
function reasoningAteAll({ finishReason, text }: Completion): boolean {
  if (finishReason === 'reasoning-budget') return true;
  return finishReason === 'length' && /^\s*<think(?:ing)?>/u.test(text) && !/<\/think/u.test(text);
}
