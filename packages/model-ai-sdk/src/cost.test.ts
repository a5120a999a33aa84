import { describe, expect, test } from 'vitest';
import { costOf, type CostFacts } from './cost.js';
import { priceCatalogue } from './price-catalogue.js';

const facts: CostFacts = {
  said: undefined,
  usage: { inputTokens: 1_000_000, outputTokens: 100_000, cachedInputTokens: 400_000 },
  price: undefined,
  service: 'openai',
  model: 'gpt-4o-mini-2024-07-18',
};

describe('the cost', () => {
  test('is what the provider says, before all else', () => {
    expect(costOf({ ...facts, said: 0, price: { input: 1, output: 1 } })).toEqual({
      costUsd: 0,
      costSource: { kind: 'provider' },
    });
  });
  test('else tokens times the price of the config, cached ones apart', () => {
    const cost = costOf({ ...facts, price: { input: 1, cachedInput: 0.5, output: 10 } });
    expect(cost).toEqual({ costUsd: 0.6 + 0.2 + 1, costSource: { kind: 'config' } });
  });
  test('else tokens times the list price, with its date', () => {
    const cost = costOf(facts);
    expect(cost?.costUsd).toBeCloseTo(0.6 * 0.15 + 0.4 * 0.075 + 0.1 * 0.6, 12);
    expect(cost?.costSource).toEqual({ kind: 'catalogue', date: priceCatalogue.date });
  });
  test.each<[string, Partial<CostFacts>]>([
    ['no tokens are counted', { usage: {} }],
    ['only some are', { usage: { inputTokens: 5 } }],
    ['the model is not listed', { model: 'gpt-4o-mini-audio' }],
    ['the model has the name of a method', { model: 'constructor' }],
    ['the service is at another address', { service: null }],
    ['the service has no list', { service: 'ollama' }],
  ])('is unknown where %s', (_why, other) => {
    expect(costOf({ ...facts, ...other })).toBeNull();
  });
});
