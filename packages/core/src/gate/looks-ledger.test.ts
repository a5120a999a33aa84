import { describe, expect, test } from 'vitest';
import { recordLook, takeLook, type LookEntry, type LooksLedger } from './looks-ledger.js';

const empty: LooksLedger = { schemaVersion: 1, looks: [] };
const wish = { comparison: 'change', rules: 'rules', runId: 'run-1', looks: null, samples: 5 };
const entry: LookEntry = {
  comparison: 'change',
  rules: 'rules',
  runId: 'run-1',
  at: '2026-11-21T12:00:00.000Z',
  outcome: 'inconclusive',
};
const codes = (ledger: LooksLedger, changes: object) =>
  takeLook(ledger, { ...wish, ...changes }).invalid.map(({ code }) => code);

describe('looks', () => {
  test('one look takes the whole level, two take 0.0304 each', () => {
    expect(takeLook(empty, wish).look).toEqual({ number: 1, of: 1, level: 0.05 });
    const { look } = takeLook(empty, { ...wish, looks: [3, 10] });
    expect(look).toMatchObject({ number: 1, of: 2 });
    expect(look.level).toBeCloseTo(0.0304, 4);
  });
  test('the same run looked at again is the same look', () => {
    const ledger = recordLook(recordLook(empty, entry), entry);
    expect(ledger.looks).toHaveLength(1);
    expect(takeLook(ledger, wish)).toMatchObject({ look: { number: 1 }, invalid: [] });
  });
  test('nobody looks until it passes', () => {
    const ledger = recordLook(empty, { ...entry, outcome: 'fail' });
    expect(codes(ledger, { runId: 'run-2' })).toEqual(['looks-used-up']);
    expect(codes(ledger, { runId: 'run-2', comparison: 'another change' })).toEqual([]);
    expect(codes(ledger, { runId: 'run-2', looks: [3, 10], samples: 10 })).toEqual([]);
  });
  test('an invalid look showed nothing, and does not count', () => {
    const ledger = recordLook(empty, { ...entry, outcome: 'invalid' });
    expect(codes(ledger, { runId: 'run-2' })).toEqual([]);
  });
  test('a look has the samples it was registered with, and the rules of the first', () => {
    expect(codes(empty, { looks: [3, 10], samples: 2 })).toEqual(['too-few-samples']);
    const ledger = recordLook(empty, entry);
    expect(codes(ledger, { runId: 'run-2', looks: [3, 10], samples: 10, rules: 'easier' })).toEqual(
      ['rules-changed'],
    );
  });
});
