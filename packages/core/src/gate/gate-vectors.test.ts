import { describe, expect } from 'vitest';
import { group, near } from '../../test/statistics-vectors.js';
import { comparePassRates, tango } from '../stats/index.js';
import { decideDifference } from './decide-difference.js';

interface Entry {
  method: 'tango90' | 'paired_t_wilson_floor90';
  b?: number;
  c?: number;
  n?: number;
  tasks?: [number, number, number, number][];
  margin: number;
  lower: number;
  upper: number;
  verdict: string;
  worse_within_margin?: boolean;
}

describe('reference values', () => {
  group<Entry>('gate', (entry) => {
    const estimate =
      entry.method === 'tango90'
        ? tango({ gained: entry.b!, lost: entry.c!, tasks: entry.n! })
        : comparePassRates(
            entry.tasks!.map(([passed, judged, basePassed, baseJudged]) => ({
              candidate: { passed, judged },
              baseline: { passed: basePassed, judged: baseJudged },
            })),
          );
    const rule = { margin: entry.margin, level: 0.05, betterHigh: true };
    const { outcome, worseWithinMargin, interval } = decideDifference(estimate, rule);
    near(interval[0], entry.lower);
    near(interval[1], entry.upper);
    expect(outcome.toUpperCase()).toBe(entry.verdict);
    expect(worseWithinMargin).toBe(entry.worse_within_margin ?? false);
  });
});
