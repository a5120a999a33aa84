import type { MetricDifference } from './measure-difference.js';
import type { NoiseAdvice } from './noise-advice.js';

export interface ToSay {
  readonly names: { readonly baseline: string; readonly candidate: string };
  /** Of pass@1; null where nothing could be compared. */
  readonly passes: MetricDifference | null;
  readonly noise: NoiseAdvice | null;
}

/**
 * The result for somebody who does not read intervals. "Fewer" and "more" are said only where the interval over tasks
 * leaves out no difference at all; otherwise that it cannot be told, and what would tell.
 */
export function sayDifference({ names, passes, noise }: ToSay): string {
  const { baseline, candidate } = names;
  if (passes === null) return `${candidate} and ${baseline} have no judged task in common.`;
  const { difference, interval, tasks } = passes;
  const [low, high] = interval;
  const rates = `${percent(passes.candidate)} instead of ${percent(passes.baseline)}`;
  if (high < 0)
    return `${candidate} solves fewer of such tasks than ${baseline}: ${rates}, a loss of between ${points(-high)} and ${points(-low)} points.`;
  if (low > 0)
    return `${candidate} solves more of such tasks than ${baseline}: ${rates}, a gain of between ${points(low)} and ${points(high)} points.`;
  const cannot = `${tasks} task${tasks === 1 ? '' : 's'} cannot tell ${candidate} (${percent(passes.candidate)}) from ${baseline} (${percent(passes.baseline)}): the true difference may lie anywhere from ${signed(low)} to ${signed(high)} points.`;
  if (difference === 0 || noise?.tasksNeeded == null) return cannot;
  const more =
    noise.buy === 'samples' ? ' (or more samples of each: most of the noise is theirs)' : '';
  return `${cannot} If ${signed(difference)} points is the truth, about ${noise.tasksNeeded} tasks like these would show it${more}.`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function points(share: number): string {
  return (100 * share).toFixed(1);
}

function signed(share: number): string {
  const text = points(share);
  return share > 0 ? `+${text}` : text;
}
