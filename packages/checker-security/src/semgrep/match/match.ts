import type { Bindings } from './bindings.js';

/** A place in the file where a pattern holds. Offsets in UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly bindings: Bindings;
}

/** Whether the inner lies within the outer. */
export function isWithin(
  inner: Pick<Match, 'start' | 'end'>,
  outer: Pick<Match, 'start' | 'end'>,
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
