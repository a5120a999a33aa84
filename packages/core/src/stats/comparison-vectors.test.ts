import { describe, expect } from 'vitest';
import { group, near } from '../../test/statistics-vectors.js';
import {
  comparePassRates,
  fisherExact,
  mcnemar,
  noiseParts,
  pairedT,
  posteriorAbove,
  signFlip,
  stratifiedPermutation,
  tango,
  tangoZ,
  normalCdf,
  tCdf,
  logRatio,
  type TaskPair,
  type Tails,
} from './index.js';

type Quad = readonly [passed: number, judged: number, basePassed: number, baseJudged: number];

const pairsOf = (tasks: readonly Quad[]): TaskPair[] =>
  tasks.map(([passed, judged, basePassed, baseJudged]) => ({
    candidate: { passed, judged },
    baseline: { passed: basePassed, judged: baseJudged },
  }));

function nearInterval(
  [low, high]: readonly [number, number],
  [expectedLow, expectedHigh]: readonly number[],
): void {
  near(low, expectedLow!);
  near(high, expectedHigh!);
}

interface Exact {
  S: number;
  E: number;
  V: number;
  worse: number;
  worse_mid: number;
  better: number;
  two_minlik: number;
}

function checkExact(tasks: readonly Quad[], expected: Exact): void {
  const actual = stratifiedPermutation(pairsOf(tasks));
  expect(actual.passes).toBe(expected.S);
  near(actual.expected, expected.E);
  near(actual.variance, expected.V);
  near(actual.atMost, expected.worse);
  near(actual.atMostMid, expected.worse_mid);
  near(actual.atLeast, expected.better);
  near(actual.twoSided, expected.two_minlik);
}

function checkMcnemar(
  actual: Tails,
  expected: { two: number; midp: number; worse_one: number; worse_mid: number },
): void {
  near(actual.twoSided, expected.two);
  near(actual.twoSidedMid, expected.midp);
  near(actual.atMost, expected.worse_one);
  near(actual.atMostMid, expected.worse_mid);
}

describe('reference values of comparisons', () => {
  group<{ b: number; c: number; two: number; midp: number; worse_one: number; worse_mid: number }>(
    'mcnemar',
    ({ b, c, ...expected }) => {
      checkMcnemar(mcnemar(b, c), expected);
    },
  );
  group<{
    b: number;
    c: number;
    n: number;
    delta: number;
    tango: number[];
    tango90: number[];
  }>('paired_binary_ci', (entry) => {
    const actual = tango({ gained: entry.b, lost: entry.c, tasks: entry.n });
    near(actual.difference, entry.delta);
    nearInterval(actual.interval(0.95), entry.tango);
    nearInterval(actual.interval(0.9), entry.tango90);
  });
  group<{ b: number; c: number; n: number; margin: number; z: number; p_one_sided: number }>(
    'tango_noninferiority_z',
    ({ b, c, n, margin, z, p_one_sided }) => {
      const counts = { gained: b, lost: c, tasks: n };
      near(tangoZ(counts, -margin), z);
      near(tango(counts).pAbove(-margin), p_one_sided);
      near(1 - normalCdf(z), p_one_sided);
    },
  );
  group<Record<'a' | 'b' | 'c' | 'd' | 'tol', number> & Record<string, number>>(
    'bayes_paired_dirichlet',
    (entry) => {
      const counts = {
        gained: entry.b,
        lost: entry.c,
        tasks: entry.a + entry.b + entry.c + entry.d,
      };
      near(posteriorAbove(counts, 0), entry['P_candidate_better']!, entry.tol);
      near(posteriorAbove(counts, -0.05), entry['P_delta_gt_minus_0.05']!, entry.tol);
      near(posteriorAbove(counts, -0.1), entry['P_delta_gt_minus_0.10']!, entry.tol);
    },
  );
  group<PairedSuite>('paired_suite', checkPairedSuite);
  group<{ tasks: Quad[]; delta: number; se: number; lower: number; upper: number; conf: number }>(
    'paired_t_wilson_floor',
    ({ tasks, delta, se, lower, upper, conf }) => {
      const actual = comparePassRates(pairsOf(tasks));
      near(actual.difference, delta);
      near(actual.standardError, se);
      nearInterval(actual.interval(conf), [lower, upper]);
    },
  );
  group<{ tasks: Quad[] } & Exact>('cmh_exact_unequal_n', ({ tasks, ...expected }) => {
    checkExact(tasks, expected);
  });
  group<{ tasks: Quad[]; mcnemar: Parameters<typeof checkMcnemar>[1] } & Exact>(
    'cmh_exact_equals_mcnemar_when_n1',
    ({ tasks, mcnemar: same, ...expected }) => {
      checkExact(tasks, expected);
      checkMcnemar(stratifiedPermutation(pairsOf(tasks)), same);
    },
  );
  group<{ d: number[]; S: number; worse: number; worse_mid: number; two: number }>(
    'signflip_exact',
    ({ d, S, worse, worse_mid, two }) => {
      const actual = signFlip(d);
      expect(actual.sum).toBe(S);
      near(actual.worse, worse);
      near(actual.worseMid, worse_mid);
      near(actual.twoSided, two);
    },
  );
  group<{ x1: number; n1: number; x2: number; n2: number; two: number; worse: number }>(
    'fisher_exact',
    ({ x1, n1, x2, n2, two, worse }) => {
      const actual = fisherExact({ passed: x1, judged: n1 }, { passed: x2, judged: n2 });
      near(actual.twoSided, two);
      near(actual.atMost, worse);
    },
  );
  group<{ cand: number[]; base: number[]; geo_ratio: number; ci95: number[] }>(
    'cost_log_ratio',
    ({ cand, base, geo_ratio, ci95 }) => {
      const pairs = cand.map((candidate, i) => ({ candidate, baseline: base[i]! }));
      const { ratio, interval } = logRatio(pairs, 0.95);
      near(ratio, geo_ratio);
      nearInterval(interval!, ci95);
    },
  );
});

interface PairedSuite {
  tasks: Quad[];
  delta: number;
  se_paired: number;
  t: number;
  df: number;
  p_t_one_sided_worse: number;
  p_t_two_sided: number;
  t_ci95: number[];
  t_ci90: number[];
  ni_margin: number;
  ni_p: number;
  decomposition: { se_total: number; se_pred: number; se_data: number };
  cmh_exact: Exact;
  signflip_on_fifths: { S: number; worse: number; worse_mid: number; two: number };
}

/** The plain paired t of the reference is the floored one with so many samples that its floor is nothing. */
function checkPairedSuite(entry: PairedSuite): void {
  const pairs = pairsOf(entry.tasks);
  const differences = pairs.map(({ candidate, baseline }) => ({
    value: candidate.passed / candidate.judged - baseline.passed / baseline.judged,
  }));
  const plain = pairedT(differences, 1e15);
  near(plain.difference, entry.delta);
  near(plain.standardError, entry.se_paired);
  expect(plain.units - 1).toBe(entry.df);
  near(tCdf(entry.t, entry.df), entry.p_t_one_sided_worse);
  near(plain.pBelow(0), entry.p_t_one_sided_worse);
  near(2 * plain.pBelow(0), entry.p_t_two_sided);
  near(plain.pAbove(-entry.ni_margin), entry.ni_p);
  nearInterval(plain.interval(0.95), entry.t_ci95);
  nearInterval(plain.interval(0.9), entry.t_ci90);
  const parts = noiseParts(pairs)!;
  near(parts.total, entry.decomposition.se_total);
  near(parts.ofSamples, entry.decomposition.se_pred);
  near(parts.ofTasks, entry.decomposition.se_data);
  checkExact(entry.tasks, entry.cmh_exact);
  const fifths = signFlip(entry.tasks.map(([passed, , basePassed]) => passed - basePassed));
  expect(fifths.sum).toBe(entry.signflip_on_fifths.S);
  near(fifths.worse, entry.signflip_on_fifths.worse);
  near(fifths.worseMid, entry.signflip_on_fifths.worse_mid);
  near(fifths.twoSided, entry.signflip_on_fifths.two);
}
