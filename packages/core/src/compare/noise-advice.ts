import {
  comparePassRates,
  noiseParts,
  tasksToShowDifference,
  tasksToShowMeanDifference,
  type NoiseParts,
  type TaskPair,
} from '../stats/index.js';

/** Why the interval is as wide as it is, and what would make it narrower. */
export interface NoiseAdvice {
  /** Null with one sample a task in an arm: the parts cannot be seen. */
  readonly parts: NoiseParts | null;
  readonly buy: 'samples' | 'tasks';
  /**
   * Tasks like these, with as many samples, that would show the observed difference (two-sided 5 %, power 80 %); null where
   * none was observed.
   */
  readonly tasksNeeded: number | null;
}

const LEVEL = { alpha: 0.05, power: 0.8, twoSided: true } as const;

export function noiseAdvice(pairs: readonly TaskPair[]): NoiseAdvice {
  const parts = noiseParts(pairs);
  return {
    parts,
    buy: parts !== null && parts.ofSamples > parts.ofTasks ? 'samples' : 'tasks',
    tasksNeeded: tasksNeeded(pairs),
  };
}

function tasksNeeded(pairs: readonly TaskPair[]): number | null {
  const { method, difference, standardError } = comparePassRates(pairs);
  if (difference === 0) return null;
  if (method === 'tango') {
    const discordant =
      pairs.filter(({ candidate, baseline }) => candidate.passed !== baseline.passed).length /
      pairs.length;
    return Math.ceil(tasksToShowDifference(difference, { discordant, ...LEVEL }));
  }
  if (standardError === null || standardError === 0) return null;
  const variance = {
    ofTasks: standardError ** 2 * pairs.length,
    ofBaselineSample: 0,
    ofCandidateSample: 0,
  };
  const needed = tasksToShowMeanDifference(difference, variance, { samples: 1, ...LEVEL });
  return Math.max(2, Math.ceil(needed));
}
