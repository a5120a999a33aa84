import type { JSX } from 'preact';
import { routeTo } from './route.js';
import { ShareAxis } from './share-axis.js';
import { dollars, percent, roughDollars, visible } from './words.js';

export interface PricedModel {
  readonly index: number;
  readonly model: string;
  readonly rate: number;
  readonly interval: readonly [number, number];
  /** US dollars a sample; above 0. */
  readonly cost: number;
}

const WIDTH = 760;
const HEIGHT = 400;
const LEFT = 48;
const RIGHT = 120;
const TOP = 12;
const BOTTOM = 44;

/** pass@1 with its interval over the logarithm of the cost, and the front through the best. */
export function CostPlot(plot: {
  readonly models: readonly PricedModel[];
  readonly front: readonly PricedModel[];
}): JSX.Element {
  const { models, front } = plot;
  const logs = models.map(({ cost }) => Math.log10(cost));
  const low = Math.floor(Math.min(...logs) * 2 - 0.2) / 2;
  const high = Math.max(Math.ceil(Math.max(...logs) * 2 + 0.2) / 2, low + 0.5);
  const x = (cost: number) =>
    LEFT + ((Math.log10(cost) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const ticks = Array.from(
    { length: Math.round((high - low) * 2) + 1 },
    (_, i) => 10 ** (low + i / 2),
  );
  const placed = models.map((model) => ({ model, x: x(model.cost), y: y(model.rate) }));
  const labelled = roomForLabels([
    ...placed.filter(({ model }) => front.includes(model)),
    ...placed.filter(({ model }) => !front.includes(model)),
  ]);
  const path = front
    .map(({ cost, rate }, i) => `${i === 0 ? 'M' : 'L'}${x(cost).toFixed(1)},${y(rate).toFixed(1)}`)
    .join('');
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Plot of cost and quality">
      <svg
        class="plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label="pass@1 over dollars a sample; every point is also in the leaderboard"
      >
        <ShareAxis y={y} from={LEFT} to={WIDTH - RIGHT} />
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 20} text-anchor="middle">
            {roughDollars(tick)}
          </text>
        ))}
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} text-anchor="end">
          US dollars a sample (logarithmic)
        </text>
        <path class="front" d={path} />
        {models.map((model) => (
          <a
            key={model.index}
            href={routeTo('model', model.index)}
            aria-label={`${visible(model.model)}: ${percent(model.rate)} % at ${dollars(model.cost)}`}
          >
            <line
              class="range"
              x1={x(model.cost)}
              x2={x(model.cost)}
              y1={y(model.interval[0])}
              y2={y(model.interval[1])}
            />
            <circle
              class={front.includes(model) ? 'mean' : 'mean dominated'}
              cx={x(model.cost)}
              cy={y(model.rate)}
              r="5"
            />
            {labelled.has(model) && (
              <text {...besides(x(model.cost), y(model.rate))}>
                {shortened(visible(model.model))}
              </text>
            )}
          </a>
        ))}
      </svg>
    </div>
  );
}

/** Up and to the left, where no model of the front has others; to the right where there is no room. */
function besides(
  x: number,
  y: number,
): {
  readonly x: number;
  readonly y: number;
  readonly 'text-anchor': 'start' | 'end';
} {
  return x > 240
    ? { x: x - 8, y: y - 6, 'text-anchor': 'end' }
    : { x: x + 9, y: y + 4, 'text-anchor': 'start' };
}

interface Placed {
  readonly model: PricedModel;
  readonly x: number;
  readonly y: number;
}

/** The models whose names fit without touching one that came before. */
function roomForLabels(points: readonly Placed[]): ReadonlySet<PricedModel> {
  const named: Placed[] = [];
  for (const point of points) {
    const touches = named.some(
      (other) => Math.abs(other.y - point.y) < 14 && Math.abs(other.x - point.x) < 150,
    );
    if (!touches) named.push(point);
  }
  return new Set(named.map(({ model }) => model));
}

function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
