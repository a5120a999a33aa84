import type { FinishReason } from '@assay/core/plugin';
import type { RawAnswer } from './ask.js';

/** Why the model stopped, in assay's words. */
export function finishReason(
  { text, reasoning, finish, usage }: RawAnswer,
  refusal: string | undefined,
): FinishReason {
  if (finish.raw === 'refusal') return 'refusal';
  if (refusal !== undefined && text.trim() === '') return 'refusal';
  switch (finish.unified) {
    case 'stop':
    case 'content-filter':
    case 'error':
      return finish.unified;
    case 'length': {
      const reasoned = reasoning !== '' || (usage.outputTokens.reasoning ?? 0) > 0;
      const begun = text.trim() !== '' && !insideReasoning(text);
      return (reasoned || insideReasoning(text)) && !begun ? 'reasoning-budget' : 'length';
    }
    case 'tool-calls':
    case 'other':
      return 'other';
  }
}

/** Servers that do not know a model's reasoning leave it in the text. */
function insideReasoning(text: string): boolean {
  return /^\s*<think(?:ing)?>/u.test(text) && !/<\/think(?:ing)?>/u.test(text);
}
