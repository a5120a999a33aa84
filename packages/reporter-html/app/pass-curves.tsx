import type { JSX } from 'preact';
import { data } from './page-data.js';
import { ShareAxis } from './share-axis.js';
import { percent, visible } from './words.js';

/** Lines beyond this many cannot be told apart; the leaderboard has the numbers of all. */
const MOST_CURVES = 6;
const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 48;
const RIGHT = 200;
const TOP = 12;
const BOTTOM = 36;

interface Curve {
  readonly model: string;
  readonly points: readonly (readonly [k: number, share: number])[];
}

/** pass@k over k of the best models. */
export function PassCurves(): JSX.Element {
  const curves = data.leaderboard
    .map(({ model, passAt }): Curve => ({
      model,
      points: Object.entries(passAt)
        .map(([k, share]) => [Number(k), share] as const)
        .sort(([a], [b]) => a - b),
    }))
    .filter(({ points }) => points.length > 1)
    .slice(0, MOST_CURVES);
  const largest = Math.max(...curves.flatMap(({ points }) => points.map(([k]) => k)));
  if (curves.length === 0)
    return <p>Every task has one sample: pass@k beyond 1 cannot be estimated.</p>;
  const x = (k: number) => LEFT + (Math.log(k) / Math.log(largest)) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const ks = [...new Set(curves.flatMap(({ points }) => points.map(([k]) => k)))];
  const labels = spread(curves.map(({ points }) => y(points.at(-1)![1]) + 4));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Curves of pass@k">
      <svg
        class="plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="pass@k over k; the numbers are in the leaderboard"
      >
        <ShareAxis y={y} from={LEFT} to={WIDTH - RIGHT} />
        {ks.map((k) => (
          <text key={k} x={x(k)} y={HEIGHT - BOTTOM + 20} text-anchor="middle">
            {k}
          </text>
        ))}
        <text x={WIDTH - RIGHT + 24} y={HEIGHT - BOTTOM + 20}>
          samples (k)
        </text>
        {curves.map(({ model, points }, i) => (
          <g key={model} class={`curve curve-${i}`}>
            <polyline points={points.map(([k, share]) => `${x(k)},${y(share)}`).join(' ')} />
            {points.map(([k, share]) => (
              <circle key={k} cx={x(k)} cy={y(share)} r="3" />
            ))}
            <text
              x={WIDTH - RIGHT + 8}
              y={labels[i]}
            >{`${percent(points.at(-1)![1])} ${visible(model).slice(0, 22)}${points.at(-1)![0] === largest ? '' : ` (k ${points.at(-1)![0]})`}`}</text>
          </g>
        ))}
      </svg>
      {data.leaderboard.length > curves.length && (
        <p class="quiet">The {curves.length} models with the best pass@1.</p>
      )}
    </div>
  );
}

/** Heights of labels, moved down as far as needed not to touch. */
function spread(heights: readonly number[]): readonly number[] {
  const moved = [...heights];
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  for (const [place, i] of order.entries()) {
    const above = order[place - 1];
    if (above !== undefined) moved[i] = Math.max(moved[i]!, moved[above]! + 15);
  }
  return moved;
}
