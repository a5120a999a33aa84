import { describe, expect, test } from 'vitest';
import { group, groupNames, near } from '../../test/statistics-vectors.js';
import {
  benjaminiHochberg,
  bootstrapInterval,
  chanceToSee,
  clopperPearson,
  fewestTasksForMargin,
  holm,
  itemStatistics,
  noneSeenUpperBound,
  posteriorInterval,
  rankModels,
  smallestDetectable,
  tasksToShowDifference,
  tasksToShowMeanDifference,
  tasksToShowNonInferiority,
  trialsToSee,
  wilsonContinuity,
} from './index.js';

interface Share {
  x: number;
  n: number;
  lower: number;
  upper: number;
}

function shares(name: string, interval: (x: number, n: number) => readonly [number, number]): void {
  group<Share>(name, ({ x, n, lower, upper }) => {
    const [low, high] = interval(x, n);
    near(low, lower);
    near(high, upper);
  });
}

describe('reference values of decisions', () => {
  shares('wilson_cc', (x, n) => wilsonContinuity(x, n));
  shares('clopper_pearson', (x, n) => clopperPearson(x, n));
  shares('jeffreys', (x, n) => posteriorInterval(x, n, 0.5));
  shares('beta_binomial_uniform_prior', (x, n) => posteriorInterval(x, n, 1));
  group<{ n: number; conf: number; upper_one_sided: number }>('rule_of_zero', (entry) => {
    near(noneSeenUpperBound(entry.n, entry.conf), entry.upper_one_sided);
  });
  group<{ flake_rate: number; runs_for_95pct_detection: number; p_detect_10_runs: number }>(
    'flaky',
    (entry) => {
      expect(trialsToSee(entry.flake_rate)).toBe(entry.runs_for_95pct_detection);
      near(chanceToSee(entry.flake_rate, 10), entry.p_detect_10_runs);
    },
  );
  for (const [name, adjust] of [
    ['holm', holm],
    ['bh', benjaminiHochberg],
  ] as const) {
    group<{ p: number[]; adj: number[] }>(name, ({ p, adj }) => {
      for (const [i, value] of adjust(p).entries()) near(value, adj[i]!);
    });
  }
  group<{
    delta: number;
    psi: number;
    alpha: number;
    power: number;
    two_sided: boolean;
    n: number;
  }>('power_paired_binary_n', ({ delta, psi, alpha, power, two_sided, n }) => {
    const level = { discordant: psi, alpha, power, twoSided: two_sided };
    near(tasksToShowDifference(delta, level), n);
  });
  group<{
    margin: number;
    psi: number;
    true_delta: number;
    alpha: number;
    power: number;
    n: number;
  }>('power_noninferiority_paired_binary_n', ({ margin, psi, true_delta, alpha, power, n }) => {
    const level = { discordant: psi, alpha, power, trueDifference: true_delta };
    near(tasksToShowNonInferiority(margin, level), n);
  });
  group<{ margin: number; alpha: number; n: number }>(
    'ni_min_tasks_zero_discordance',
    ({ margin, alpha, n }) => {
      near(fewestTasksForMargin(margin, alpha), n);
    },
  );
  group<Miller>('miller_power', checkMiller);
  group<Leaderboard>('leaderboard', checkLeaderboard);
  group<Items>('item_stats', ({ matrix_rows_models_cols_items, items }) => {
    const actual = itemStatistics(matrix_rows_models_cols_items);
    for (const { item, p, item_rest } of items) {
      near(actual[item]!.difficulty, p);
      if (item_rest === null) expect(actual[item]!.itemRest).toBeNull();
      else near(actual[item]!.itemRest, item_rest);
    }
  });
  group<{ d: number[]; B: number; seed: number; ci95: [number, number] }>(
    'bootstrap_percentile',
    ({ d, B, seed, ci95 }) => {
      const [low, high] = bootstrapInterval(d, { seed, resamples: B });
      near(low, ci95[0]);
      near(high, ci95[1]);
    },
  );
});

/** Groups that tests in other files reproduce: see vectors.test, comparison-vectors.test and gate's own. */
const elsewhere = [
  ...['normal_quantile', 't_quantile', 't_cdf', 'beta_reg_inc', 'beta_quantile', 'mulberry32'],
  ...['wilson', 'wilson_conf90', 'pass_at_k', 'pass_hat_k', 'cluster_se_unequal'],
  ...['suite_single', 'suite_single_degenerate', 'mcnemar', 'paired_binary_ci', 'gate'],
  ...['tango_noninferiority_z', 'bayes_paired_dirichlet', 'paired_suite', 'cost_log_ratio'],
  ...['paired_t_wilson_floor', 'cmh_exact_equals_mcnemar_when_n1', 'cmh_exact_unequal_n'],
  ...['signflip_exact', 'fisher_exact'],
];
const here = [
  ...['wilson_cc', 'clopper_pearson', 'jeffreys', 'beta_binomial_uniform_prior', 'rule_of_zero'],
  ...['flaky', 'holm', 'bh', 'power_paired_binary_n', 'power_noninferiority_paired_binary_n'],
  ...['ni_min_tasks_zero_discordance', 'miller_power', 'leaderboard', 'item_stats'],
  'bootstrap_percentile',
];

test('no group of reference values is forgotten', () => {
  expect(groupNames.filter((name) => !elsewhere.includes(name) && !here.includes(name))).toEqual(
    [],
  );
});

interface Miller {
  omega2: number;
  sigma2_a: number;
  sigma2_b: number;
  k: number;
  alpha: number;
  power: number;
  delta?: number;
  n?: number;
  T?: number;
  mde_two?: number;
  mde_one?: number;
}

function checkMiller(entry: Miller): void {
  const { omega2, sigma2_a, sigma2_b, k: samples, alpha, power } = entry;
  const variance = { ofTasks: omega2, ofBaselineSample: sigma2_a, ofCandidateSample: sigma2_b };
  if (entry.delta !== undefined) {
    const level = { samples, alpha, power, twoSided: true };
    near(tasksToShowMeanDifference(entry.delta, variance, level), entry.n!);
    return;
  }
  for (const [twoSided, expected] of [
    [true, entry.mde_two],
    [false, entry.mde_one],
  ] as const) {
    near(smallestDetectable(entry.T!, variance, { samples, alpha, power, twoSided }), expected!);
  }
}

interface Leaderboard {
  scores: Record<string, number[]>;
  means: Record<string, number>;
  pairs: { a: string; b: string; delta: number; p_signflip_two: number; p_holm: number }[];
  rank_ci: Record<string, [number, number]>;
  letters: Record<string, string>;
}

/** Scores of the reference are fifths. */
function checkLeaderboard({ scores, means, pairs, rank_ci, letters }: Leaderboard): void {
  const ranking = rankModels(
    Object.entries(scores).map(([model, values]) => ({
      model,
      tasks: values.map((value) => ({ passed: Math.round(5 * value), judged: 5 })),
    })),
  );
  for (const { model, rate, ranks, letters: shown } of ranking.models) {
    near(rate, means[model]!);
    expect(ranks).toEqual(rank_ci[model]);
    expect(shown).toBe(letters[model]);
  }
  for (const { a, b, delta, p_signflip_two, p_holm } of pairs) {
    const pair = ranking.pairs.find(({ better, worse }) => better === a && worse === b)!;
    near(pair.difference, delta);
    near(pair.pValue, p_signflip_two);
    near(pair.adjusted, p_holm);
  }
}

interface Items {
  matrix_rows_models_cols_items: number[][];
  items: { item: number; p: number; item_rest: number | null }[];
}
