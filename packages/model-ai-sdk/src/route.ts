import type { ProviderFault } from './provider-fault.js';

/** What a request may carry that not every model, server or route takes. */
export type Feature = 'structured' | 'stream' | 'seed';

/** What a route was found not to take, and in which words it said so. */
export type Refusals = ReadonlyMap<Feature, string>;

const mentions: readonly (readonly [Feature, RegExp])[] = [
  [
    'structured',
    /response.?format|json.?schema|structured.?output|guided|grammar|output_(?:config|format)/iu,
  ],
  ['seed', /\bseed\b/iu],
  ['stream', /\bstream(?:ing|_options)?\b/iu],
];

/**
 * The feature that a request should be sent without, given why it failed; null when it would fail all the same. A service
 * that names the feature is believed. One that only says "bad request" to a schema gets the same request without it: if that
 * goes well, the schema was the reason.
 */
export function refusedFeature(
  { status, body, notAStream }: ProviderFault,
  used: ReadonlySet<Feature>,
): Feature | null {
  if (notAStream) return 'stream';
  if (status === null || ![400, 404, 405, 415, 422, 500, 501].includes(status)) return null;
  const named = mentions.find(
    ([feature, mention]) =>
      used.has(feature) &&
      mention.test(body) &&
      // a 500 that speaks of a stream is one that broke
      (feature === 'structured' || status !== 500),
  );
  if (named !== undefined) return named[0];
  return (status === 400 || status === 422) && used.has('structured') ? 'structured' : null;
}

/** Remembers, for all requests of a model, what its route does not take. */
export class Route {
  readonly #refusals = new Map<Feature, string>();

  get refusals(): Refusals {
    return new Map(this.#refusals);
  }

  /** Called after a request went well without these: only then they were the reason. */
  learn(refusals: Refusals): void {
    for (const [feature, reason] of refusals) this.#refusals.set(feature, reason);
  }
}
