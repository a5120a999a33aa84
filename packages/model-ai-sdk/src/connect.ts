import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Service } from './service.js';

export interface Connection {
  readonly service: Service;
  readonly baseUrl: string;
  readonly model: string;
  readonly key: string | null;
}

/** Makes the AI SDK's model for one request. */
export type Connect = (fetch: typeof globalThis.fetch) => LanguageModelV4;

/**
 * The only place that loads the AI SDK, and only the package of the protocol that is spoken: it takes a while. The models of
 * its provider packages are used as they are, without the `ai` package above them (docs/decisions say why).
 */
export async function connect({ service, baseUrl, model, key }: Connection): Promise<Connect> {
  switch (service.protocol) {
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return (fetch) => createOpenAI({ baseURL: baseUrl, apiKey: key ?? '', fetch }).chat(model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return (fetch) => createAnthropic({ baseURL: baseUrl, apiKey: key ?? '', fetch })(model);
    }
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      return (fetch) =>
        createOpenAICompatible({
          name: service.name,
          baseURL: baseUrl,
          ...(key !== null && { apiKey: key }),
          fetch,
          includeUsage: true,
          // else the schema is silently dropped
          supportsStructuredOutputs: true,
        })(model);
    }
  }
}
