import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4Usage,
  SharedV4Warning,
} from '@ai-sdk/provider';
import { firstChoice } from './first-choice.js';
import { mergeChunk } from './merge-chunk.js';
import type { Timing } from './timing.js';

/** What came back for one request. */
export interface RawAnswer {
  readonly text: string;
  readonly reasoning: string;
  readonly finish: LanguageModelV4FinishReason;
  readonly usage: LanguageModelV4Usage;
  readonly warnings: readonly SharedV4Warning[];
  /** The response as JSON; a stream is put together. */
  readonly body: unknown;
  readonly latencyMs: number;
  /** Null where it came in one piece. */
  readonly firstTokenMs: number | null;
}

/** The service broke off a stream with an error of its own. */
export class StreamError extends Error {
  override readonly name = 'StreamError';
  /** As the service sent it. */
  readonly error: unknown;

  constructor(error: unknown) {
    super('the stream holds an error');
    this.error = error;
  }
}

/** Sends one request and reads its answer to the end. Rejects with whatever the SDK, the network or the abort throws. */
export async function ask(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  how: { readonly stream: boolean; readonly timing: Timing },
): Promise<RawAnswer> {
  return how.stream ? askStream(model, options, how.timing) : askWhole(model, options, how.timing);
}

async function askWhole(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  timing: Timing,
): Promise<RawAnswer> {
  const startedAt = timing.now();
  const { content, finishReason, usage, warnings, response } = await model.doGenerate(options);
  const latencyMs = timing.now() - startedAt;
  const join = (type: 'text' | 'reasoning') =>
    content.map((part) => (part.type === type ? part.text : '')).join('');
  return {
    text: join('text'),
    reasoning: join('reasoning'),
    finish: finishReason,
    usage,
    warnings,
    body: response?.body,
    latencyMs,
    firstTokenMs: null,
  };
}

async function askStream(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  timing: Timing,
): Promise<RawAnswer> {
  const startedAt = timing.now();
  const { stream } = await model.doStream({ ...options, includeRawChunks: true });
  let body: unknown;
  const texts = { text: '', reasoning: '' };
  let warnings: readonly SharedV4Warning[] = [];
  let firstTokenMs: number | null = null;
  let finish: { reason: LanguageModelV4FinishReason; usage: LanguageModelV4Usage } | null = null;
  for await (const part of stream) {
    if (part.type === 'stream-start') warnings = part.warnings;
    else if (part.type === 'raw') body = mergeChunk(body, part.rawValue);
    else if (part.type === 'text-delta' || part.type === 'reasoning-delta') {
      firstTokenMs ??= timing.now() - startedAt;
      texts[part.type === 'text-delta' ? 'text' : 'reasoning'] += part.delta;
    } else if (part.type === 'error')
      throw part.error instanceof Error ? part.error : new StreamError(part.error);
    else if (part.type === 'finish') finish = { reason: part.finishReason, usage: part.usage };
  }
  const latencyMs = timing.now() - startedAt;
  if (finish === null) throw new Error('the stream ended before the answer did');
  const first = firstChoice(body);
  return {
    ...texts,
    ...(first !== null && { text: first.text }),
    finish: first === null ? finish.reason : unified(first.finish),
    usage: finish.usage,
    warnings,
    body,
    latencyMs,
    firstTokenMs,
  };
}

function unified(raw: string | undefined): LanguageModelV4FinishReason {
  if (raw === 'stop' || raw === 'length') return { unified: raw, raw };
  return { unified: raw === 'content_filter' ? 'content-filter' : 'other', raw };
}
