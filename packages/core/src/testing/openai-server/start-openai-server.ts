import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatAnswer, ChatBehaviour, SeenRequest } from './chat-behaviour.js';
import { streamedResponse, wholeResponse } from './chat-response.js';

export interface OpenAiServer {
  /** `http://127.0.0.1:<port>/v1`. */
  readonly baseUrl: string;
  /** Every request so far, in the order in which they came. */
  readonly requests: readonly SeenRequest[];
  /** Most that were being answered at the same time. */
  readonly mostInFlight: number;
  /** Ends it, and every connection that is still open. */
  close(): Promise<void>;
}

/** Decides what the server does with a request. */
export type ChatScript = (request: SeenRequest) => ChatBehaviour | Promise<ChatBehaviour>;

/**
 * A server on the loopback interface that speaks the chat completions of OpenAI's protocol, streamed or not as the request
 * asks, and misbehaves as it is told. For tests of models and of runs.
 */
export async function startOpenAiServer(script: ChatScript): Promise<OpenAiServer> {
  const requests: SeenRequest[] = [];
  const gauge = { inFlight: 0, most: 0 };
  const server = createServer((request, response) => {
    gauge.inFlight += 1;
    gauge.most = Math.max(gauge.most, gauge.inFlight);
    response.on('close', () => (gauge.inFlight -= 1));
    response.on('error', () => undefined);
    void serve(request, response, async (body) => {
      const seen = seenRequest(request, body, requests.length);
      requests.push(seen);
      return { seen, behaviour: await script(seen) };
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get mostInFlight() {
      return gauge.most;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

type Decide = (body: string) => Promise<{ seen: SeenRequest; behaviour: ChatBehaviour }>;

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  decide: Decide,
): Promise<void> {
  try {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { seen, behaviour } = await decide(Buffer.concat(parts).toString());
    await behave(behaviour, seen, response);
  } catch (error) {
    // a fault of the test's script must not look like one of the service
    send(response, 418, { error: { message: `the script threw: ${String(error)}` } });
  }
}

async function behave(
  behaviour: ChatBehaviour,
  { body }: SeenRequest,
  response: ServerResponse,
): Promise<void> {
  const streamed = body['stream'] === true;
  switch (behaviour.kind) {
    case 'hang':
      return;
    case 'status':
      send(response, behaviour.status, behaviour.body, behaviour.headers);
      return;
    case 'reset':
      if (behaviour.after === 'first-piece') await begin(response, streamed);
      response.destroy();
      return;
    case 'answer':
      if (streamed && behaviour.neverStream !== true) await stream(response, behaviour, body);
      else send(response, 200, wholeResponse(behaviour, body['model']));
      return;
    case 'cut':
      if (streamed) await stream(response, behaviour, body, { cut: true });
      else {
        const text = JSON.stringify(wholeResponse(behaviour, body['model']));
        send(response, 200, text.slice(0, text.length / 2), { 'content-type': 'application/json' });
      }
      return;
    case 'drip':
      await stream(response, behaviour, body, behaviour);
  }
}

async function begin(response: ServerResponse, streamed: boolean): Promise<void> {
  response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' });
  response.write(streamed ? 'data: {"id":"chatcmpl-1","choices":[]}\n\n' : '{"id":');
  // let it reach the other side before the connection goes
  await delay(20);
}

interface StreamManner {
  readonly everyMs?: number;
  readonly endless?: boolean;
  readonly cut?: boolean;
}

async function stream(
  response: ServerResponse,
  answer: ChatAnswer,
  body: SeenRequest['body'],
  { everyMs = 0, endless = false, cut = false }: StreamManner = {},
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const events = streamedResponse(answer, body['model']);
  const sent = cut || endless ? events.slice(0, Math.ceil(events.length / 2)) : events;
  const write = async (event: object | undefined) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    if (everyMs > 0) await delay(everyMs);
  };
  for (const event of sent) await write(event);
  while (endless && !response.destroyed) await write(sent.at(-1));
  if (!cut) response.write('data: [DONE]\n\n');
  response.end();
}

function send(
  response: ServerResponse,
  status: number,
  body: string | object,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function seenRequest({ url, headers }: IncomingMessage, text: string, number: number): SeenRequest {
  const body = JSON.parse(text) as Record<string, unknown>;
  return { number, path: url ?? '', headers, body, prompt: promptOf(body['messages']) };
}

function promptOf(messages: unknown): string {
  if (!Array.isArray(messages)) return '';
  return messages
    .map((message: { content?: unknown }) =>
      Array.isArray(message.content)
        ? message.content.map(({ text }: { text?: string }) => text ?? '').join('')
        : String(message.content),
    )
    .join('\n');
}
