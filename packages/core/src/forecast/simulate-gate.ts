import { decideDifference } from '../gate/index.js';
import { comparePassRates, drawBeta, mulberry32, type TaskPair } from '../stats/index.js';
import { beliefMoments, type RateBelief } from './rate-belief.js';

/** `even`: every task loses the same share of its rate. `broken`: some tasks stop working, the others stay. */
export type DropPattern = 'even' | 'broken';

export interface Simulation {
  readonly beliefs: readonly RateBelief[];
  readonly samples: number;
  readonly margin: number;
  /** One-sided. */
  readonly level: number;
  /** What the candidate truly loses of the mean rate; 0 is an A/A run. */
  readonly drop: number;
  readonly pattern: DropPattern;
  readonly runs: number;
  readonly seed: number;
}

/** Shares of the simulated runs. */
export interface SimulatedOutcomes {
  readonly pass: number;
  readonly fail: number;
  readonly inconclusive: number;
}

/** How often a gate on pass@1 would pass, fail, and not tell, if this were the truth. The same seed gives the same shares. */
export function simulateGate(simulation: Simulation): SimulatedOutcomes {
  const { runs, seed, margin, level } = simulation;
  const next = mulberry32(seed);
  const counts = { pass: 0, fail: 0, inconclusive: 0 };
  for (let run = 0; run < runs; run++) {
    const estimate = comparePassRates(drawRun(simulation, next));
    counts[decideDifference(estimate, { margin, level, betterHigh: true }).outcome] += 1;
  }
  return {
    pass: counts.pass / runs,
    fail: counts.fail / runs,
    inconclusive: counts.inconclusive / runs,
  };
}

/** One run of both arms. */
export function drawRun(
  simulation: Pick<Simulation, 'beliefs' | 'samples' | 'drop' | 'pattern'>,
  next: () => number,
): readonly TaskPair[] {
  const { beliefs, samples, drop, pattern } = simulation;
  const lost = Math.min(1, drop / beliefMoments(beliefs).rate);
  return beliefs.map(({ a, b, cluster }) => {
    const rate = drawBeta(a, b, next);
    const left = pattern === 'even' ? 1 - lost : Number(next() >= lost);
    return {
      baseline: drawPasses(rate, samples, next),
      candidate: drawPasses(rate * left, samples, next),
      cluster,
    };
  });
}

function drawPasses(rate: number, samples: number, next: () => number) {
  let passed = 0;
  for (let i = 0; i < samples; i++) if (next() < rate) passed += 1;
  return { passed, judged: samples };
}
