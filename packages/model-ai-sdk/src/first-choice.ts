import { z } from 'zod';

const choice = z.object({
  index: z.literal(0),
  delta: z.object({ content: z.string().nullish() }),
  finish_reason: z.string().nullish(),
});
const severalChoices = z.object({ choices: z.array(z.unknown()).min(2) });

/**
 * The first of several choices of a stream that was put together; null when it has but one. One is all that is asked for;
 * where a server streams more, the AI SDK joins the texts of all of them.
 */
export function firstChoice(
  body: unknown,
): { readonly text: string; readonly finish: string | undefined } | null {
  const several = severalChoices.safeParse(body);
  if (!several.success) return null;
  for (const one of several.data.choices) {
    const first = choice.safeParse(one);
    if (first.success)
      return {
        text: first.data.delta.content ?? '',
        finish: first.data.finish_reason ?? undefined,
      };
  }
  return null;
}
