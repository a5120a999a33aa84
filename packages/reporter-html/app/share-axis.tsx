import type { JSX } from 'preact';
import { percent } from './words.js';

/** The lines of 0 to 100 % across a plot, with their numbers to the left. `y` gives the height of a share. */
export function ShareAxis({
  y,
  from,
  to,
}: {
  readonly y: (share: number) => number;
  readonly from: number;
  readonly to: number;
}): JSX.Element {
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="axis" x1={from} x2={to} y1={y(share)} y2={y(share)} />
          <text x={from - 8} y={y(share) + 4} text-anchor="end">
            {percent(share, 0)}
          </text>
        </g>
      ))}
    </>
  );
}
