import type { JSX } from 'preact';

/** A share and its interval on a scale from 0 to 100 %. The numbers stand beside it: to a screen reader it says nothing. */
export function IntervalBar(bar: {
  readonly share: number;
  readonly interval: readonly [number, number];
}): JSX.Element {
  const { share, interval } = bar;
  const at = (value: number) => 2 + 156 * value;
  return (
    <svg class="interval" viewBox="0 0 160 16" width="160" height="16" aria-hidden="true">
      <line class="axis" x1={at(0)} x2={at(1)} y1="8" y2="8" />
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <line key={tick} class="axis" x1={at(tick)} x2={at(tick)} y1="6" y2="10" />
      ))}
      <line class="range" x1={at(interval[0])} x2={at(interval[1])} y1="8" y2="8" />
      <circle class="mean" cx={at(share)} cy="8" r="3.2" />
    </svg>
  );
}
