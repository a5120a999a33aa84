import { z } from 'zod';
import type { Service } from './service.js';

const tokens = z.int().positive();
const usdPerMillion = z.number().nonnegative();

/** A key in a config ends up in a repository. */
const noKeyHere = z.undefined({
  error: 'a key is never written in a config: put it in the environment or in .env, see apiKeyEnv',
});

const baseUrl = z
  .url({
    protocol: /^https?$/u,
    error: ({ input }) =>
      input === undefined
        ? 'is missing: where the server is, such as http://127.0.0.1:8000/v1'
        : 'expected an http or https address',
  })
  .refine(
    (url) => {
      const { username, password, search } = new URL(url);
      return username === '' && password === '' && search === '';
    },
    { error: 'holds a name, a password or a query: a key goes into the environment or into .env' },
  );

const common = {
  /** As the service names it. */
  model: z.string().min(1),
  /** The name in reports; absent, `model`. */
  name: z.string().min(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  topP: z.number().min(0).max(1).optional(),
  /** Send the seed that the run derives for each sample. */
  seed: z.boolean().default(true),
  maxOutputTokens: tokens.optional(),
  reasoning: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).optional(),
  /** System instructions. */
  system: z.string().min(1).optional(),
  /** Which form of answer is asked for first. */
  answer: z.enum(['structured', 'fenced', 'plain']).default('structured'),
  /** Fields put over those of every request's body. */
  body: z.record(z.string(), z.json()).default({}),
  stream: z.boolean().default(true),
  /** Of one request, from its start to the last token. */
  timeoutSeconds: z.number().positive().max(86_400).default(300),
  /** Requests in flight. */
  concurrency: z.int().min(1).max(256).default(8),
  requestsPerMinute: z.number().positive().optional(),
  /** Further tries of a request after faults of the network or the service. */
  retries: z.int().min(0).max(20).default(6),
  /** US dollars for a million tokens, over those of the kept catalogue. */
  price: z
    .strictObject({
      input: usdPerMillion,
      output: usdPerMillion,
      cachedInput: usdPerMillion.optional(),
    })
    .optional(),
  apiKey: noKeyHere.optional(),
};

export type LiveOptions = z.output<ReturnType<typeof optionsOf>>;

/** The options of a service's plugin as the user writes them. */
export function optionsOf(service: Service) {
  return z.strictObject({
    ...common,
    baseUrl: service.baseUrl === null ? baseUrl : baseUrl.default(service.baseUrl),
    /** The variable that holds the key. */
    apiKeyEnv: z
      .string()
      .regex(/^[A-Za-z_]\w*$/u, { error: 'expected the name of a variable, not a key' })
      .default(service.key.variable),
  });
}
