/** What the server does with one request. */
export type ChatBehaviour =
  | ({ readonly kind: 'answer' } & ChatAnswer)
  /** Any status with any body; an object is sent as JSON. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body: string | object;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Takes the request and never says anything. */
  | { readonly kind: 'hang' }
  /** An answer whose pieces come `everyMs` apart; with `endless` it never gets to its end. */
  | ({ readonly kind: 'drip'; readonly everyMs: number; readonly endless?: boolean } & ChatAnswer)
  /** Breaks the connection: before any response, or in the middle of one. */
  | { readonly kind: 'reset'; readonly after: 'request' | 'first-piece' }
  /** Ends the response in good order, but in the middle of the answer. */
  | ({ readonly kind: 'cut' } & ChatAnswer);

export interface ChatAnswer {
  readonly text: string;
  /** Default: `stop`. */
  readonly finish?: string;
  readonly reasoning?: string;
  readonly refusal?: string;
  /** A second choice beside the first, though only one was asked for. */
  readonly secondText?: string;
  /** Default: 10 prompt and 5 completion tokens; null: the server does not say. */
  readonly usage?: Readonly<Record<string, unknown>> | null;
  /** Further fields of the response: `model`, `provider`, `system_fingerprint`. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Answers in one piece even where a stream was asked for. */
  readonly neverStream?: boolean;
}

/** A request as the server saw it. */
export interface SeenRequest {
  /** Counts from 0, over all requests. */
  readonly number: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed body. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The texts of all messages, joined by a line break. */
  readonly prompt: string;
}
