import { smallestDetectable } from '../stats/index.js';
import { beliefMoments, type RateBelief } from './rate-belief.js';
import { simulateGate } from './simulate-gate.js';

export interface ForecastQuestion {
  readonly beliefs: readonly RateBelief[];
  readonly samples: number;
  readonly margin: number;
  /** One-sided. */
  readonly level: number;
  /** US dollars of a sample; null: unknown. */
  readonly costUsd: number | null;
  readonly seed: number;
}

/** What a run would be worth, before it is paid for. */
export interface Forecast {
  readonly tasks: number;
  readonly samples: number;
  readonly rate: number;
  readonly margin: number;
  /** Of the gate, if the candidate were exactly as good as the baseline. */
  readonly chanceToPass: number;
  /** The smallest true loss of pass@1 that is called a fail four times out of five. */
  readonly smallestDrop: number;
  readonly requests: number;
  readonly costUsd: number | null;
  readonly simulatedRuns: number;
  readonly seed: number;
}

const RUNS = 2000;
const POWER = 0.8;

/** A run that would not pass even if nothing changed is not worth its money. */
export const LEAST_CHANCE = 0.5;

export function forecastGate(question: ForecastQuestion): Forecast {
  const { beliefs, samples, margin, level, costUsd, seed } = question;
  const { rate, ofSample } = beliefMoments(beliefs);
  const { pass } = simulateGate({ ...question, drop: 0, pattern: 'even', runs: RUNS });
  const variance = { ofTasks: 0, ofBaselineSample: ofSample, ofCandidateSample: ofSample };
  const detectable = smallestDetectable(beliefs.length, variance, {
    samples,
    alpha: level,
    power: POWER,
    twoSided: false,
  });
  const requests = beliefs.length * samples;
  return {
    tasks: beliefs.length,
    samples,
    rate,
    margin,
    chanceToPass: pass,
    // what lies within the margin passes, however well it is shown
    smallestDrop: Math.max(margin, detectable),
    requests,
    costUsd: costUsd === null ? null : costUsd * requests,
    simulatedRuns: RUNS,
    seed,
  };
}
