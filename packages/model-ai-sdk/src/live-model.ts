import { createHash } from 'node:crypto';
import { ModelError, type Completion, type Model, type ModelRequest } from '@assay/core/plugin';
import { askWithRetries, type Line, type Outcome } from './ask-with-retries.js';
import { connect } from './connect.js';
import { filteredPrompt } from './filtered-prompt.js';
import type { LiveOptions } from './options.js';
import { Pacer } from './pacer.js';
import { readKey } from './read-key.js';
import { redactorOf, type Redactor } from './redactor.js';
import { Route } from './route.js';
import type { Service } from './service.js';
import type { Timing } from './timing.js';
import { toCompletion } from './to-completion.js';

export interface LiveModelParts {
  readonly service: Service;
  readonly options: LiveOptions;
  /** That of the config, where a `.env` may lie. */
  readonly baseFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timing: Timing;
}

/** What needs the key, made at the first use. */
interface Access {
  readonly line: Line;
  readonly redactor: Redactor;
}

/** A model that answers over the network. */
export function liveModel(parts: LiveModelParts): Model {
  const { service, options } = parts;
  let access: Promise<Access> | null = null;
  const open = () => (access ??= openAccess(parts));
  return {
    name: options.name ?? options.model,
    concurrency: options.concurrency,
    async complete(request: ModelRequest, signal: AbortSignal): Promise<Completion> {
      signal.throwIfAborted();
      const { line, redactor } = await open();
      const outcome = await askWithRetries(request, line, signal);
      const context = { service, options, redactor };
      if (outcome.kind === 'answer') return toCompletion(outcome, context);
      const filtered = filteredPrompt(outcome, context);
      if (filtered !== null) return filtered;
      throw modelError(outcome, context);
    },
    /** Asks for the key, so that a run without one does not begin. */
    async describe() {
      await open();
      return settings(service, options);
    },
    dispose() {
      access = null;
      return Promise.resolve();
    },
  };
}

async function openAccess(parts: LiveModelParts): Promise<Access> {
  const { service, options, baseFolder, environment, timing } = parts;
  const { apiKeyEnv, baseUrl, model, concurrency, requestsPerMinute } = options;
  const place = {
    variable: apiKeyEnv,
    // who names a variable means it
    required: service.key.required || apiKeyEnv !== service.key.variable,
    baseFolder,
    service: service.name,
  };
  const key = await readKey(place, environment);
  return {
    redactor: redactorOf(key),
    line: {
      options,
      connect: await connect({ service, baseUrl, model, key }),
      body: { ...service.body, ...options.body },
      pacer: new Pacer({ concurrency, requestsPerMinute }, timing),
      route: new Route(),
      timing,
    },
  };
}

/** What can change an answer. Where the service is asked, and how fast, cannot be told apart from who answers. */
function settings(service: Service, options: LiveOptions): Readonly<Record<string, string>> {
  const { model, baseUrl, temperature, topP, maxOutputTokens, reasoning, system } = options;
  const named = {
    service: service.name,
    baseUrl,
    model,
    temperature,
    topP,
    maxOutputTokens,
    reasoning,
    seed: options.seed ? 'per sample' : 'none',
    answer: options.answer,
    systemSha256: system === undefined ? undefined : sha256(system),
    body: Object.keys(options.body).length === 0 ? undefined : JSON.stringify(options.body),
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function modelError(
  { fault, failed }: Extract<Outcome, { readonly kind: 'fault' }>,
  { service, options, redactor }: { service: Service; options: LiveOptions; redactor: Redactor },
): ModelError {
  const tries = failed.length === 0 ? '' : ` (after ${failed.length + 1} requests)`;
  const where = fault.code === 'provider-unreachable' ? ` at ${options.baseUrl}` : '';
  const hint = hints[fault.code];
  // the thrown error of the SDK holds headers and bodies: it is no cause to pass on
  return new ModelError(
    fault.code,
    redactor.text(`${service.name}${where} ${fault.message}${tries}`),
    { ...(hint !== undefined && { hint: hint(options) }) },
  );
}

const hints: Readonly<Record<string, (options: LiveOptions) => string>> = {
  'provider-unreachable': ({ baseUrl }) => `is the server running, and is ${baseUrl} its address?`,
  'provider-key-refused': ({ apiKeyEnv }) => `check the key in ${apiKeyEnv}`,
  'provider-no-credit': () => 'the account has no credit left: nothing that a retry can mend',
  'provider-timeout': () => 'raise timeoutSeconds, or lower maxOutputTokens',
};
