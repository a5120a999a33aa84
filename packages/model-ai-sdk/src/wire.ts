/** What was seen of one request, whatever came of it. */
export interface WireRecord {
  /** The body that was sent. */
  request: unknown;
  /** Null until a response began. */
  status: number | null;
  /** Of the response; those worth keeping. */
  headers: Readonly<Record<string, string>>;
  /** What a response that is an error says. */
  errorBody: string | null;
}

export interface Wire {
  readonly fetch: typeof globalThis.fetch;
  readonly record: WireRecord;
}

/** More than any answer needs; a server that never stops does not fill the memory. */
const mostBytes = 32 * 1024 * 1024;
const keptHeaders =
  /^(?:x-request-id|request-id|retry-after(?:-ms)?|openai-processing-ms|content-type|x-ratelimit-.*)$/u;

/** The service sent what is no answer of the protocol. */
export class UnreadableResponse extends Error {
  override readonly name = 'UnreadableResponse';
}

/** An answer in one piece, where a stream was asked for. */
export class NotAStream extends UnreadableResponse {}

/**
 * A `fetch` for one request: puts `body` over the fields that the SDK sends, keeps what crosses, follows no redirect (it
 * would carry the key along), and reads no more than a bounded amount. A success that holds an error (as services that
 * route send it) becomes that error.
 */
export function openWire(body: Readonly<Record<string, unknown>>): Wire {
  const record: WireRecord = { request: null, status: null, headers: {}, errorBody: null };
  return {
    record,
    fetch: async (input, init) => {
      const sent = { ...parseObject(init?.body), ...body };
      record.request = sent;
      const response = await fetch(input, {
        ...init,
        body: JSON.stringify(sent),
        redirect: 'manual',
      });
      const headers = [...response.headers].filter(([name]) => keptHeaders.test(name));
      record.headers = Object.fromEntries(headers);
      const type = response.headers.get('content-type') ?? '';
      if (response.ok && type.includes('text/event-stream')) {
        record.status = response.status;
        return rewrap(response, response.body?.pipeThrough(limiter()) ?? null);
      }
      const text = await readText(response);
      const error = response.ok ? errorInside(text) : { status: response.status };
      record.status = error?.status ?? response.status;
      if (error !== null) record.errorBody = text;
      else if (/^\s*</u.test(text))
        throw new UnreadableResponse(`sent a page (${type || 'no content type'}), not an answer`);
      else if (sent['stream'] === true)
        throw new NotAStream(`sent ${type || 'no content type'}, not an event stream`);
      return rewrap(response, text, error?.status);
    },
  };
}

function rewrap(
  response: Response,
  body: string | ReadableStream | null,
  status = response.status,
): Response {
  const { statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  return new Response(response.body.pipeThrough(limiter())).text();
}

function limiter(): TransformStream<Uint8Array, Uint8Array> {
  let left = mostBytes;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new UnreadableResponse(`sent more than ${mostBytes} bytes`));
      else controller.enqueue(chunk);
    },
  });
}

/** `{ "error": { "code": 502, ... } }` under a status of 200, and no answer beside it. */
function errorInside(text: string): { readonly status: number } | null {
  const { error, choices, content } = parseObject(text);
  if (error === undefined || error === null || choices !== undefined || content !== undefined)
    return null;
  return { status: statusInside(error) };
}

/** The HTTP status that an error inside a body names; 502 where it names none. */
export function statusInside(error: unknown): number {
  const code =
    typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'number' && Number.isInteger(code) && code >= 400 && code <= 599
    ? code
    : 502;
}

function parseObject(text: unknown): Readonly<Record<string, unknown>> {
  if (typeof text !== 'string') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
