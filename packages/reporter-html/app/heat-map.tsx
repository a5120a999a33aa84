import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { currentScheme, shareColour, type Scheme } from './colour.js';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { tally } from './verdict.js';
import { visible } from './words.js';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly width: number;
  readonly height: number;
  /** Of one cell, in CSS pixels. */
  readonly cell: readonly [width: number, height: number];
}

/** The cells on one canvas: fifteen thousand elements would take a phone seconds. Keyboard and screen reader have the cursor. */
export function HeatMap({ tasks }: { readonly tasks: readonly number[] }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(800);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [scheme, setScheme] = useState(currentScheme);
  const grid = layOut(room, tasks.length);
  useLayoutEffect(() => {
    const measure = () => {
      setRoom(frame.current?.clientWidth ?? 800);
      setScheme(currentScheme());
    };
    measure();
    addEventListener('resize', measure);
    const media = matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', measure);
    return () => {
      removeEventListener('resize', measure);
      media.removeEventListener('change', measure);
    };
  }, []);
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, { grid, tasks, scheme, at });
  }, [grid.width, grid.height, tasks, scheme, at]);
  const open = (place: Place) => {
    location.hash = routeTo('task', tasks[place.column]!, place.row);
  };
  return (
    <div class="heat">
      <ol class="heat-names" aria-hidden="true" style={{ lineHeight: `${grid.cell[1]}px` }}>
        {data.leaderboard.map(({ model }, i) => (
          <li key={model} class={i === at.row ? 'current' : ''}>
            {visible(model)}
          </li>
        ))}
      </ol>
      <div class="heat-frame" ref={frame}>
        <canvas
          ref={canvas}
          tabIndex={0}
          role="application"
          aria-label="Map of models by tasks. Arrow keys move, Enter opens the task."
          aria-describedby="heat-place"
          style={{ width: `${grid.width}px`, height: `${grid.height}px` }}
          onPointerMove={(event) => {
            setAt(placeAt(event, grid, tasks.length));
          }}
          onClick={(event) => {
            open(placeAt(event, grid, tasks.length));
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') open(at);
            const next = moved(at, event.key, tasks.length);
            if (next === null) return;
            event.preventDefault();
            setAt(next);
          }}
        />
      </div>
      <p id="heat-place" class="heat-place" aria-live="polite">
        {describe(at, tasks)}
      </p>
    </div>
  );
}

function layOut(room: number, tasks: number): Grid {
  const models = data.leaderboard.length;
  const width = Math.max(5, Math.min(26, Math.floor(room / Math.max(1, tasks))));
  const height = models > 40 ? 14 : 20;
  return { width: width * tasks, height: height * models, cell: [width, height] };
}

function placeAt(event: MouseEvent, { cell }: Grid, tasks: number): Place {
  const within = (value: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(value)));
  return {
    row: within(event.offsetY / cell[1], data.leaderboard.length),
    column: within(event.offsetX / cell[0], tasks),
  };
}

function moved({ row, column }: Place, key: string, tasks: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(data.leaderboard.length - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(tasks - 1, column + 1) };
    default:
      return null;
  }
}

function describe({ row, column }: Place, tasks: readonly number[]): string {
  const task = tasks[column];
  if (task === undefined) return '';
  const { passed, judged } = tally(data.outcomes[row]?.[task] ?? '');
  const name = visible(data.tasks[task]!.task);
  const result = judged === 0 ? 'not judged' : `${passed} of ${judged} passed`;
  return `${visible(data.leaderboard[row]!.model)} at ${name}: ${result}`;
}

interface Drawing {
  readonly grid: Grid;
  readonly tasks: readonly number[];
  readonly scheme: Scheme;
  readonly at: Place;
}

function draw(canvas: HTMLCanvasElement, { grid, tasks, scheme, at }: Drawing): void {
  const density = Math.min(2, devicePixelRatio || 1);
  canvas.width = grid.width * density;
  canvas.height = grid.height * density;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(density, density);
  const [width, height] = grid.cell;
  const gap = width > 8 ? 1 : 0.5;
  for (const [row, cells] of data.outcomes.entries()) {
    for (const [column, task] of tasks.entries()) {
      const { passed, judged } = tally(cells[task] ?? '');
      const [x, y] = [column * width, row * height];
      if (judged > 0) {
        context.fillStyle = shareColour(passed / judged, scheme);
        context.fillRect(x, y, width - gap, height - 1);
      } else drawUnjudged(context, { x, y, width: width - gap, height: height - 1 }, scheme);
    }
  }
  context.lineWidth = 2;
  context.strokeStyle = scheme === 'dark' ? '#fff' : '#000';
  context.strokeRect(at.column * width, at.row * height, width - gap, height - 1);
}

function drawUnjudged(
  context: CanvasRenderingContext2D,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  scheme: Scheme,
): void {
  context.strokeStyle = scheme === 'dark' ? '#8a8d94' : '#8a8578';
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(box.x, box.y + box.height);
  context.lineTo(box.x + box.width, box.y);
  context.stroke();
}
