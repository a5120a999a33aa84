import { StreamError } from './ask.js';
import { retryAfterMs } from './retry-after.js';
import { NotAStream, statusInside, UnreadableResponse, type WireRecord } from './wire.js';

/** Why a request brought no answer. Nothing here is the model's doing. */
export interface ProviderFault {
  /** Stable; ends up in the sample's fault. */
  readonly code:
    | 'provider-unreachable'
    | 'provider-timeout'
    | 'provider-busy'
    | 'provider-failed'
    | 'provider-unreadable'
    | 'provider-refused'
    | 'provider-key-refused'
    | 'option-not-taken'
    | 'provider-no-credit';
  /** To be read behind the name of the service; not yet redacted. */
  readonly message: string;
  readonly retryable: boolean;
  /** The service asks everybody to send less. */
  readonly slowDown: boolean;
  readonly retryAfterMs: number | null;
  /** HTTP status, where one came. */
  readonly status: number | null;
  /** What the service said, whole. */
  readonly body: string;
  /** It answered in one piece, though a stream was asked for. */
  readonly notAStream: boolean;
}

/** Says what a rejected request means, from what crossed the wire rather than from the SDK's error classes. */
export function providerFault(
  thrown: unknown,
  wire: WireRecord,
  at: { readonly timedOut: boolean; readonly timeoutSeconds: number; readonly now: number },
): ProviderFault {
  if (at.timedOut) {
    const message = `gave no complete answer in ${at.timeoutSeconds} s`;
    return { ...transport, status: wire.status, code: 'provider-timeout', message };
  }
  if (wire.errorBody !== null && wire.status !== null)
    return httpFault(wire.status, wire.errorBody, retryAfterMs(wire.headers, at.now));
  if (thrown instanceof StreamError) {
    const body = JSON.stringify({ error: thrown.error }) ?? '';
    return httpFault(statusInside(thrown.error), body, null);
  }
  if (wire.status === null && !(thrown instanceof UnreadableResponse))
    return {
      ...transport,
      code: 'provider-unreachable',
      message: `gave no answer: ${innermost(thrown)}`,
    };
  return {
    ...transport,
    status: wire.status,
    code: 'provider-unreadable',
    message: unreadable(thrown),
    notAStream: thrown instanceof NotAStream,
  };
}

const transport = {
  retryable: true,
  slowDown: false,
  retryAfterMs: null,
  status: null,
  body: '',
  notAStream: false,
} as const;

function httpFault(status: number, body: string, wait: number | null): ProviderFault {
  const rest = {
    ...transport,
    retryAfterMs: wait,
    status,
    body,
    message: `answered ${status}: ${status < 400 ? 'a redirect, which is not followed' : gist(body)}`,
  };
  const noCredit = status === 402 || (status === 429 && /insufficient_quota|billing/u.test(body));
  if (noCredit) return { ...rest, code: 'provider-no-credit', retryable: false };
  if (status === 401 || status === 403)
    return { ...rest, code: 'provider-key-refused', retryable: false };
  // 529 is Anthropic's "overloaded"
  if (status === 429 || status === 503 || status === 529)
    return { ...rest, code: 'provider-busy', slowDown: true };
  const passing = status === 408 || status === 409 || status === 425 || status >= 500;
  return {
    ...rest,
    code: passing ? 'provider-failed' : 'provider-refused',
    retryable: passing,
  };
}

const longestGist = 400;

/** What a body says, on one line: the message of an error in JSON, else the text without its markup. */
function gist(body: string): string {
  const text = messageIn(body) ?? body.slice(0, 20_000).replace(/<[^<>]{0,1000}>/gu, ' ');
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return '(nothing more)';
  return line.length > longestGist ? `${line.slice(0, longestGist)}...` : line;
}

function messageIn(body: string): string | null {
  try {
    const { error, message } = Object(JSON.parse(body)) as { error?: unknown; message?: unknown };
    const inner =
      typeof error === 'object' && error !== null
        ? (error as { message?: unknown }).message
        : error;
    const found = inner ?? message;
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

function unreadable(thrown: unknown): string {
  return thrown instanceof UnreadableResponse
    ? thrown.message
    : `sent an answer that cannot be read: ${innermost(thrown)}`;
}

/** The message of the innermost cause: `connect ECONNREFUSED 127.0.0.1:11434` rather than `fetch failed`. */
function innermost(thrown: unknown): string {
  let error = thrown;
  for (let depth = 0; depth < 8; depth += 1) {
    if (!(error instanceof Error) || error.cause === undefined || error.cause === null) break;
    error = error.cause;
  }
  const { message, code } = Object(error) as { message?: unknown; code?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(code ?? thrown);
  const line = text.replace(/\s+/gu, ' ');
  return line.length > longestGist ? `${line.slice(0, longestGist)}...` : line;
}
