/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** Absent: input from a cache costs what other input does, as far as we know. */
  readonly cachedInput?: number | undefined;
}

/**
 * List prices of services that do not say what an answer cost, as of `date`. Only of models whose price does not depend on
 * the length of the prompt or on a tier. An id also stands for its dated versions (`gpt-4o-mini-2024-07-18`).
 *
 * Collected from public price lists and announcements of the services, not row by row from their own pages: a cost from
 * here is marked `catalogue` in the record, with this date, and a `price` in the config goes before it.
 */
export const priceCatalogue: {
  readonly date: string;
  readonly prices: Readonly<Record<string, Readonly<Record<string, Price>>>>;
} = {
  date: '2026-11-22',
  prices: {
    openai: {
      'gpt-4o': { input: 2.5, cachedInput: 1.25, output: 10 },
      'gpt-4o-mini': { input: 0.15, cachedInput: 0.075, output: 0.6 },
      'gpt-4.1': { input: 2, cachedInput: 0.5, output: 8 },
      'gpt-4.1-mini': { input: 0.4, cachedInput: 0.1, output: 1.6 },
      'gpt-4.1-nano': { input: 0.1, cachedInput: 0.025, output: 0.4 },
      'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 },
      'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2 },
      'gpt-5-nano': { input: 0.05, cachedInput: 0.005, output: 0.4 },
      'gpt-5.1': { input: 1.25, cachedInput: 0.125, output: 10 },
      o3: { input: 2, cachedInput: 0.5, output: 8 },
      'o4-mini': { input: 1.1, cachedInput: 0.275, output: 4.4 },
    },
    anthropic: {
      'claude-opus-4-5': { input: 5, cachedInput: 0.5, output: 25 },
      'claude-opus-4-6': { input: 5, cachedInput: 0.5, output: 25 },
      'claude-opus-4-7': { input: 5, cachedInput: 0.5, output: 25 },
      'claude-opus-4-8': { input: 5, cachedInput: 0.5, output: 25 },
      'claude-opus-5': { input: 5, cachedInput: 0.5, output: 25 },
      'claude-sonnet-4-5': { input: 3, cachedInput: 0.3, output: 15 },
      'claude-haiku-4-5': { input: 1, cachedInput: 0.1, output: 5 },
    },
  },
};

/** The list price of a model at a service; null where the catalogue holds none. */
export function listPrice(service: string, model: string): Price | null {
  const id = model.replace(/-(?:\d{8}|\d{4}-\d{2}-\d{2}|latest)$/u, '');
  const prices = priceCatalogue.prices[service] ?? {};
  return Object.hasOwn(prices, id) ? (prices[id] ?? null) : null;
}
