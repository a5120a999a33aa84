import type { RateBelief } from './rate-belief.js';
import { simulateGate, type DropPattern, type SimulatedOutcomes } from './simulate-gate.js';

export interface SelfTestRow extends SimulatedOutcomes {
  readonly drop: number;
  readonly pattern: DropPattern;
}

export interface SelfTestQuestion {
  readonly beliefs: readonly RateBelief[];
  readonly samples: number;
  readonly margin: number;
  readonly level: number;
  readonly runs: number;
  readonly seed: number;
}

/** How often this gate would cry wolf (no change), and how often it would catch losses of one to three margins. */
export function selfTest(question: SelfTestQuestion): readonly SelfTestRow[] {
  const { margin } = question;
  const cases: readonly (readonly [number, DropPattern])[] = [
    [0, 'even'],
    ...[margin, 2 * margin, 3 * margin].flatMap((drop) =>
      (['even', 'broken'] as const).map((pattern) => [drop, pattern] as const),
    ),
  ];
  return cases.map(([drop, pattern]) => ({
    drop,
    pattern,
    ...simulateGate({ ...question, drop, pattern }),
  }));
}
