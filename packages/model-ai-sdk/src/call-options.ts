import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { ModelRequest, RequestedForm } from '@assay/core/plugin';
import { formRequest } from './answer-form.js';
import type { LiveOptions } from './options.js';
import type { Feature, Refusals } from './route.js';

/** One request as the AI SDK takes it. */
export interface Call {
  readonly options: Omit<LanguageModelV4CallOptions, 'abortSignal'>;
  readonly stream: boolean;
  readonly asked: RequestedForm;
  /** Which of what a route may not take it carries. */
  readonly features: ReadonlySet<Feature>;
}

/** What is sent for a task, leaving out what its route was found not to take. */
export function callOptions(
  { task, prompt, seed }: ModelRequest,
  options: LiveOptions,
  refusals: Refusals,
): Call {
  const asked =
    options.answer === 'structured' && refusals.has('structured') ? 'fenced' : options.answer;
  const { instructions, schema } = formRequest(asked, task);
  const sendSeed = options.seed && !refusals.has('seed');
  const stream = options.stream && !refusals.has('stream');
  const text = instructions === '' ? prompt : `${prompt.trimEnd()}\n\n${instructions}`;
  const features: Feature[] = [
    ...(schema === null ? [] : (['structured'] as const)),
    ...(stream ? (['stream'] as const) : []),
    ...(sendSeed ? (['seed'] as const) : []),
  ];
  return {
    asked,
    stream,
    features: new Set(features),
    options: {
      prompt: [
        ...(options.system === undefined
          ? []
          : [{ role: 'system' as const, content: options.system }]),
        { role: 'user', content: [{ type: 'text', text }] },
      ],
      ...(options.temperature !== undefined && { temperature: options.temperature }),
      ...(options.topP !== undefined && { topP: options.topP }),
      ...(options.maxOutputTokens !== undefined && { maxOutputTokens: options.maxOutputTokens }),
      ...(options.reasoning !== undefined && { reasoning: options.reasoning }),
      // some services take 31 bits only
      ...(sendSeed && { seed: seed >>> 1 }),
      ...(schema !== null && {
        responseFormat: { type: 'json' as const, name: 'solution', schema },
      }),
    },
  };
}
