import type { Completion, ModelRequest } from '@assay/core/plugin';
import { startOpenAiServer, type ChatBehaviour, type SeenRequest } from '@assay/core/testing';
import type { z } from 'zod';
import { liveModel } from '../src/live-model.js';
import { optionsOf } from '../src/options.js';
import { openaiCompatibleService, type Service } from '../src/service.js';
import { quickTiming } from './quick-timing.js';

export const testKey = 'sk-test-3f9Qx7LmR2vT8bKd5WnZ';

export type WrittenOptions = Partial<z.input<ReturnType<typeof optionsOf>>>;

export interface Asking {
  readonly script: (request: SeenRequest) => ChatBehaviour;
  readonly options?: WrittenOptions;
  readonly service?: Service;
  readonly request?: ModelRequest;
  readonly key?: string;
}

export interface Asked {
  readonly outcome: { readonly completion: Completion } | { readonly error: unknown };
  readonly requests: readonly SeenRequest[];
  /** Milliseconds, as they would have been. */
  readonly slept: readonly number[];
}

export const addTask: ModelRequest = {
  task: { id: 'add', language: 'python', kind: 'generate', entry: 'solution.py', files: [] },
  prompt: 'Write a Python function add(a, b).',
  sample: 0,
  seed: 4_000_000_001,
};

/** Sends one request to a server that does as the script says. */
export async function askServer(asking: Asking): Promise<Asked> {
  const { service = openaiCompatibleService, request = addTask, key = testKey } = asking;
  const server = await startOpenAiServer(asking.script);
  const timing = quickTiming();
  try {
    const model = liveModel({
      service,
      options: optionsOf(service).parse({
        model: 'small-model',
        baseUrl: server.baseUrl,
        ...asking.options,
      }),
      baseFolder: '/nowhere',
      environment: { [service.key.variable]: key },
      timing,
    });
    const outcome = await model.complete(request, new AbortController().signal).then(
      (completion) => ({ completion }),
      (error: unknown) => ({ error }),
    );
    return { outcome, requests: server.requests, slept: timing.slept };
  } finally {
    await server.close();
  }
}
