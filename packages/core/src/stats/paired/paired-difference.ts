/** An estimated difference, candidate minus baseline, that can be asked for intervals and tests at any level. */
export interface PairedDifference {
  readonly method: 'tango' | 'paired-t';
  readonly difference: number;
  /** Of the mean difference over units; null where a single unit says nothing of the spread. */
  readonly standardError: number | null;
  /** How many independent units: tasks, or clusters of tasks. */
  readonly units: number;
  /** Two-sided, within [-1, 1] up to the reach of the method; never of zero width. */
  readonly interval: (confidence: number) => readonly [low: number, high: number];
  /** One-sided p of the null "the true difference is `bound` or more": small is evidence that it is below. */
  readonly pBelow: (bound: number) => number;
  /** One-sided p of the null "the true difference is `bound` or less": small is evidence that it is above. */
  readonly pAbove: (bound: number) => number;
}
