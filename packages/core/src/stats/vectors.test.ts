import { describe, expect } from 'vitest';
import { group, near } from '../../test/statistics-vectors.js';
import {
  betaQuantile,
  clusteredMean,
  incompleteBeta,
  meanShare,
  mulberry32,
  normalQuantile,
  passAtK,
  passHatK,
  passRate,
  tCdf,
  tInterval,
  tQuantile,
  wilsonInterval,
} from './index.js';

interface WilsonEntry {
  x: number;
  n: number;
  conf?: number;
  lower: number;
  upper: number;
}

interface Families {
  clusters: number[][];
  mean: number;
  se_C_over_Cminus1: number;
  se_miller: number;
  se_iid: number;
}

interface Draw {
  n: number;
  c: number;
  k: number;
  value: number;
}

const tasksOf = (successes: number[], n: number) =>
  successes.map((passed) => ({ passed, judged: n }));

describe('reference values', () => {
  group<{ p: number; z: number }>('normal_quantile', ({ p, z }) => {
    near(normalQuantile(p), z);
  });
  group<{ p: number; df: number; t: number }>('t_quantile', ({ p, df, t }) => {
    near(tQuantile(p, df), t);
  });
  group<{ t: number; df: number; p: number }>('t_cdf', ({ t, df, p }) => {
    near(tCdf(t, df), p);
  });
  group<{ a: number; b: number; x: number; I: number }>('beta_reg_inc', ({ a, b, x, I }) => {
    near(incompleteBeta(x, a, b), I);
  });
  group<{ p: number; a: number; b: number; q: number }>('beta_quantile', ({ p, a, b, q }) => {
    near(betaQuantile(p, a, b), q);
  });
  for (const name of ['wilson', 'wilson_conf90'] as const) {
    group<WilsonEntry>(name, ({ x, n, conf, lower, upper }) => {
      const [low, high] = wilsonInterval(x, n, conf);
      near(low, lower);
      near(high, upper);
    });
  }
  group<Draw>('pass_at_k', ({ n, c, k, value }) => {
    near(passAtK(n, c, k), value);
  });
  group<Draw>('pass_hat_k', ({ n, c, k, value }) => {
    near(passHatK(n, c, k), value);
  });
  group<Single>('suite_single', checkSingle);
  group<Degenerate>('suite_single_degenerate', checkDegenerate);
  group<Families>('cluster_se_unequal', (entry) => {
    const values = entry.clusters.flatMap((cluster, i) =>
      cluster.map((value) => ({ value, cluster: `family ${i}` })),
    );
    const { mean, standardError, clusters } = clusteredMean(values);
    near(mean, entry.mean);
    near(standardError, entry.se_C_over_Cminus1);
    near(standardError! * Math.sqrt((clusters - 1) / clusters), entry.se_miller);
    near(clusteredMean(values.map(({ value }) => ({ value }))).standardError, entry.se_iid);
  });
  group<{ seed: number; first5: number[] }>('mulberry32', ({ seed, first5 }) => {
    const next = mulberry32(seed);
    first5.forEach((value) => {
      near(next(), value);
    });
  });
});

interface Single {
  k: number;
  successes: number[];
  pass_at_k: Record<string, { mean: number; se_task: number; t_ci95: [number, number] }>;
  wilson_n_eff: {
    p: number;
    se: number;
    n_eff: number;
    n_adj: number;
    lower: number;
    upper: number;
  };
}

function checkSingle({ k: n, successes, pass_at_k, wilson_n_eff }: Single): void {
  const rate = passRate(tasksOf(successes, n));
  near(rate.rate, wilson_n_eff.p);
  near(rate.standardError, wilson_n_eff.se);
  near(rate.effectiveSamples, wilson_n_eff.n_eff);
  near(rate.adjustedSamples, wilson_n_eff.n_adj);
  near(rate.interval[0], wilson_n_eff.lower);
  near(rate.interval[1], wilson_n_eff.upper);
  for (const [k, expected] of Object.entries(pass_at_k)) {
    const values = successes.map((c) => ({ value: passAtK(n, c, Number(k))! }));
    const { mean, standardError, clusters } = clusteredMean(values);
    near(mean, expected.mean);
    near(standardError, expected.se_task);
    const [low, high] = tInterval(mean, standardError!, clusters - 1);
    near(low, expected.t_ci95[0]);
    near(high, expected.t_ci95[1]);
    expect(meanShare(values).interval).toEqual([Math.max(0, low), Math.min(1, high)]);
  }
}

interface Degenerate {
  k: number;
  successes: number[];
  p: number;
  T: number;
  se: number;
  n_eff: number;
  n_adj: number;
  lower: number;
  upper: number;
}

function checkDegenerate({
  k: n,
  successes,
  p,
  T,
  se,
  n_eff,
  n_adj,
  lower,
  upper,
}: Degenerate): void {
  const rate = passRate(tasksOf(successes, n));
  near(rate.rate, p);
  near(rate.standardError, se);
  near(rate.effectiveSamples, n_eff);
  if (n === 1) {
    // the entry shows the t allowance; with one sample a task a report prints Wilson of passes over tasks instead
    const passes = successes.reduce((sum, c) => sum + c, 0);
    expect(rate.interval).toEqual(wilsonInterval(passes, T));
    const allowance = (normalQuantile(0.975) / tQuantile(0.975, T - 1)) ** 2;
    near(T * allowance, n_adj);
    return;
  }
  near(rate.adjustedSamples, n_adj);
  near(rate.interval[0], lower);
  near(rate.interval[1], upper);
}
