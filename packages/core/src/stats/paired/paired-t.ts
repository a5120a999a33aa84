import { clusteredMean, type ClusteredValue } from '../clustered-mean.js';
import { tCdf, tQuantile } from '../student-t.js';
import type { PairedDifference } from './paired-difference.js';

/**
 * Mean of per-task differences with a t-interval that has a floor: half = sqrt(t^2 SE^2 + (t^2 / (units * samples))^2).
 * The floor is what Wilson's interval has where no spread was seen, so that equal results never look like certainty.
 * The unit is the task, or the cluster of tasks where tasks declare one (cluster-robust SE, one degree of freedom less
 * than clusters).
 *
 * `samples`: the harmonic mean over tasks of the samples in the smaller arm. A single unit says nothing of the spread:
 * its interval is [-1, 1], its p-values are 1.
 *
 * Source: Miller 2024 for the paired, clustered standard error; the floor is assay's own (docs/statistics.md measures its
 * coverage). RangeError for no differences.
 */
export function pairedT(differences: readonly ClusteredValue[], samples: number): PairedDifference {
  const { mean: difference, standardError, clusters: units } = clusteredMean(differences);
  if (standardError === null) return nothingKnown(difference);
  const df = units - 1;
  const floor = 1 / (units * samples);
  const half = (t: number) => Math.hypot(t * standardError, t * t * floor);
  /** The t at which the interval's half-width is `distance`: a quadratic in t^2. */
  const reach = (distance: number) => {
    const variance = standardError * standardError;
    const root = Math.hypot(variance, 2 * distance * floor);
    // (root - variance) / (2 floor^2), written without cancellation
    return distance === 0 ? 0 : Math.sqrt((2 * distance * distance) / (root + variance));
  };
  const pBeyond = (distance: number) =>
    distance >= 0 ? 1 - tCdf(reach(distance), df) : tCdf(reach(-distance), df);
  return {
    method: 'paired-t',
    difference,
    standardError,
    units,
    interval: (confidence) => {
      const width = half(tQuantile((1 + confidence) / 2, df));
      return [difference - width, difference + width];
    },
    pBelow: (bound) => pBeyond(bound - difference),
    pAbove: (bound) => pBeyond(difference - bound),
  };
}

function nothingKnown(difference: number): PairedDifference {
  return {
    method: 'paired-t',
    difference,
    standardError: null,
    units: 1,
    interval: () => [-1, 1],
    pBelow: () => 1,
    pAbove: () => 1,
  };
}

/** Harmonic mean over tasks. */
export function harmonicMean(values: readonly number[]): number {
  return values.length / values.reduce((sum, value) => sum + 1 / value, 0);
}
