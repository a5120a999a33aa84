import type { CostSource, Usage } from '@assay/core/plugin';
import { listPrice, priceCatalogue, type Price } from './price-catalogue.js';

export interface Cost {
  readonly costUsd: number;
  readonly costSource: CostSource;
}

export interface CostFacts {
  /** US dollars, as the provider says. */
  readonly said: number | undefined;
  readonly usage: Usage;
  /** From the config. */
  readonly price: Price | undefined;
  /** Null where the service is not asked at its own address: another may charge other prices. */
  readonly service: string | null;
  readonly model: string;
}

/** What an answer cost; null when nobody knows. */
export function costOf({ said, usage, price, service, model }: CostFacts): Cost | null {
  if (said !== undefined) return { costUsd: said, costSource: { kind: 'provider' } };
  if (price !== undefined) return priced(usage, price, { kind: 'config' });
  const listed = service === null ? null : listPrice(service, model);
  if (listed === null) return null;
  return priced(usage, listed, { kind: 'catalogue', date: priceCatalogue.date });
}

function priced(usage: Usage, price: Price, costSource: CostSource): Cost | null {
  const { inputTokens, outputTokens, cachedInputTokens = 0 } = usage;
  if (inputTokens === undefined || outputTokens === undefined) return null;
  const cached = Math.min(cachedInputTokens, inputTokens);
  const perMillion =
    (inputTokens - cached) * price.input +
    cached * (price.cachedInput ?? price.input) +
    outputTokens * price.output;
  return { costUsd: perMillion / 1_000_000, costSource };
}
