import { z } from 'zod';

/**
 * What a response says of itself beyond the AI SDK's reading, in the words of OpenAI, OpenRouter and Anthropic. Whole or put
 * together from a stream. What is missing or of another type is as if it were not there.
 */
export interface ResponseFacts {
  readonly id?: string | undefined;
  readonly model?: string | undefined;
  /** OpenRouter: who answered. */
  readonly provider?: string | undefined;
  readonly system_fingerprint?: string | undefined;
  /** OpenRouter: US dollars. */
  readonly cost?: number | undefined;
  /** OpenAI: what the model says in place of an answer. */
  readonly refusal?: string | undefined;
  readonly choices: number;
}

const text = z.string().min(1).optional().catch(undefined);
const said = z.object({ refusal: text }).optional().catch(undefined);

const body = z.object({
  id: text,
  model: text,
  provider: text,
  system_fingerprint: text,
  usage: z
    .object({ cost: z.number().nonnegative().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  choices: z
    .array(z.object({ message: said, delta: said }))
    .optional()
    .catch(undefined),
  // Anthropic's stream begins with the message
  message: z.object({ id: text, model: text }).optional().catch(undefined),
});

export function responseFacts(response: unknown): ResponseFacts {
  const parsed = body.safeParse(response);
  if (!parsed.success) return { choices: 0 };
  const { id, model, provider, system_fingerprint, usage, choices = [], message } = parsed.data;
  const first = choices[0];
  return {
    id: id ?? message?.id,
    model: model ?? message?.model,
    provider,
    system_fingerprint,
    cost: usage?.cost,
    refusal: first?.message?.refusal ?? first?.delta?.refusal,
    choices: choices.length,
  };
}
