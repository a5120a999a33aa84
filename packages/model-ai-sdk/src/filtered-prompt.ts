import type { Completion } from '@assay/core/plugin';
import type { Outcome } from './ask-with-retries.js';
import type { CompletionContext } from './to-completion.js';

/**
 * Some services turn a prompt away before the model sees it, with an error that says so: Azure and OpenAI with
 * `content_filter` or `content_policy_violation`, OpenRouter with the input that it flagged. A user of the model would meet
 * the same, so it is an answer, an empty one. Null for every other fault.
 */
export function filteredPrompt(
  { fault, call, wire, failed }: Extract<Outcome, { readonly kind: 'fault' }>,
  { service, options, redactor }: CompletionContext,
): Completion | null {
  const isFiltered =
    (fault.status === 400 || fault.status === 403) &&
    /"(?:content_filter|content_policy_violation|flagged_input)"/u.test(fault.body);
  if (!isFiltered) return null;
  return {
    text: '',
    finishReason: 'content-filter',
    form: { wanted: options.answer, asked: call.asked },
    ...(redactor.json({
      origin: { service: service.name, requestedModel: options.model },
      exchange: {
        request: wire.request,
        response: { status: wire.status, headers: wire.headers, body: fault.body },
      },
      record: { streamed: call.stream, ...(failed.length > 0 && { failedTries: failed }) },
    }) as Pick<Completion, 'origin' | 'exchange' | 'record'>),
  };
}
