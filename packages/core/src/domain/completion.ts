/** What a model returned, raw. */
export interface Completion {
  readonly text: string;
  /** The text is known to be the whole entry file, whatever the task's kind (a recorded `solution`): it is taken as it is. */
  readonly wholeFile?: boolean;
  readonly finishReason: FinishReason;
  readonly usage?: Usage;
  /** US dollars; absent means unknown, never zero. */
  readonly costUsd?: number;
  /** Where `costUsd` comes from; absent where nobody wrote it down. */
  readonly costSource?: CostSource;
  /** Milliseconds from request to the last token. */
  readonly latencyMs?: number;
  /** Milliseconds from request to the first token; absent where the answer came in one piece. */
  readonly firstTokenMs?: number;
  readonly form?: AnswerForm;
  readonly origin?: CompletionOrigin;
  readonly exchange?: Exchange;
  /** What else the model plugin wants on record: warnings, tries, the file and line of a recording. */
  readonly record?: Readonly<Record<string, unknown>>;
}

/**
 * Why the model stopped:
 * - `length`: the answer was cut off at the token limit;
 * - `reasoning-budget`: the same, and reasoning had used up all of it before an answer was begun;
 * - `refusal`: the model declined;
 * - `content-filter`: its provider stepped in;
 * - `error`: the provider says that something broke while the model answered;
 * - `recorded`: nobody wrote it down.
 */
export type FinishReason =
  | 'stop'
  | 'length'
  | 'reasoning-budget'
  | 'refusal'
  | 'content-filter'
  | 'error'
  | 'recorded'
  | 'other';

/** Tokens. */
export interface Usage {
  readonly inputTokens?: number;
  /** All that the model wrote, its reasoning included. */
  readonly outputTokens?: number;
  readonly reasoningTokens?: number;
  /** Of the input. */
  readonly cachedInputTokens?: number;
}

export type CostSource =
  | { readonly kind: 'provider' }
  /** Tokens times list prices; `date` (YYYY-MM-DD) says of when. */
  | { readonly kind: 'catalogue'; readonly date: string }
  /** Tokens times the prices that the config gives. */
  | { readonly kind: 'config' };

/** Which form the model was asked to answer in. The form that it did answer in is the candidate's `extraction`. */
export interface AnswerForm {
  readonly wanted: RequestedForm;
  /** Another than `wanted` where the model or its route does not take that. */
  readonly asked: RequestedForm;
  /** Why they differ. */
  readonly reason?: string;
}

/** `structured`: JSON of a schema; `fenced`: a fenced block of code; `plain`: nothing is said of the form. */
export type RequestedForm = 'structured' | 'fenced' | 'plain';

/** Who was asked, and who answered. */
export interface CompletionOrigin {
  /** The service that was asked: `openrouter`, `openai`. */
  readonly service: string;
  readonly requestedModel: string;
  /** As the service says; may be a dated version of what was requested, or another model. */
  readonly returnedModel?: string;
  /** Who answered behind a service that routes, in its own words. */
  readonly upstream?: string;
  /** Changes when the service's backend does, where it tells. */
  readonly systemFingerprint?: string;
  /** The service's id of the answer. */
  readonly responseId?: string;
}

/** What crossed the wire, as JSON and without secrets. A streamed response is put together from its parts. */
export interface Exchange {
  readonly request: unknown;
  readonly response: unknown;
}
