import type { Completion, Usage } from '@assay/core/plugin';
import type { Outcome } from './ask-with-retries.js';
import type { RawAnswer } from './ask.js';
import { costOf } from './cost.js';
import { finishReason } from './finish-reason.js';
import type { LiveOptions } from './options.js';
import type { Redactor } from './redactor.js';
import { responseFacts } from './response-facts.js';
import type { Service } from './service.js';

export interface CompletionContext {
  readonly service: Service;
  readonly options: LiveOptions;
  readonly redactor: Redactor;
}

/** An answer as the completion that goes on record, without secrets. */
export function toCompletion(
  outcome: Extract<Outcome, { readonly kind: 'answer' }>,
  { service, options, redactor }: CompletionContext,
): Completion {
  const { answer, call, wire, refusals, failed } = outcome;
  const facts = responseFacts(answer.body);
  const usage = usageOf(answer);
  const cost = costOf({
    said: facts.cost,
    usage,
    price: options.price,
    service: options.baseUrl === service.baseUrl ? service.name : null,
    model: facts.model ?? options.model,
  });
  const reason = refusals.get('structured');
  return {
    text: redactor.answer(answer.text === '' ? (facts.refusal ?? '') : answer.text),
    finishReason: finishReason(answer, facts.refusal),
    ...(Object.keys(usage).length > 0 && { usage }),
    ...cost,
    latencyMs: answer.latencyMs,
    ...(answer.firstTokenMs !== null && { firstTokenMs: answer.firstTokenMs }),
    form: {
      wanted: options.answer,
      asked: call.asked,
      ...(call.asked !== options.answer &&
        reason !== undefined && { reason: redactor.text(reason) }),
    },
    ...(redactor.json({
      origin: withoutUndefined({
        service: service.name,
        requestedModel: options.model,
        returnedModel: facts.model,
        upstream: facts.provider,
        systemFingerprint: facts.system_fingerprint,
        responseId: facts.id,
      }),
      exchange: {
        request: wire.request,
        response: { status: wire.status, headers: wire.headers, body: answer.body ?? null },
      },
      record: {
        streamed: call.stream,
        ...(facts.choices > 1 && { choices: facts.choices }),
        ...(refusals.size > 0 && { sentWithout: Object.fromEntries(refusals) }),
        ...(failed.length > 0 && { failedTries: failed }),
        ...(answer.warnings.length > 0 && { warnings: answer.warnings }),
      },
    }) as Pick<Completion, 'origin' | 'exchange' | 'record'>),
  };
}

/** Tokens, as far as the service counts them: the AI SDK says 0 for kinds that the service does not name. */
function usageOf({ usage }: RawAnswer): Usage {
  const named = JSON.stringify(usage.raw ?? {});
  const ofKind = (kind: string, tokens: number | undefined) =>
    named.includes(kind) ? count(tokens) : undefined;
  return withoutUndefined({
    inputTokens: count(usage.inputTokens.total),
    outputTokens: count(usage.outputTokens.total),
    reasoningTokens: ofKind('reasoning', usage.outputTokens.reasoning),
    cachedInputTokens: ofKind('cache', usage.inputTokens.cacheRead),
  });
}

function count(tokens: number | undefined): number | undefined {
  return Number.isInteger(tokens) && Number(tokens) >= 0 ? tokens : undefined;
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  ) as Value;
}
