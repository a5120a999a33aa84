import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { HeatMap } from './heat-map.js';
import { data } from './page-data.js';
import { shareColour, currentScheme } from './colour.js';

export function HeatMapView(): JSX.Element {
  const [byDifficulty, setByDifficulty] = useState(true);
  const tasks = useMemo(() => {
    const order = data.tasks.map((_, i) => i);
    const ease = (i: number) => data.tasks[i]!.difficulty ?? -1;
    return byDifficulty ? order.sort((a, b) => ease(b) - ease(a)) : order;
  }, [byDifficulty]);
  return (
    <section aria-labelledby="view-title">
      <h2 id="view-title">Models by tasks</h2>
      <p class="lead">
        Each cell is one model at one task, coloured by the share of its samples that passed. Arrow
        keys move, Enter opens. The same numbers are in the tables of each model and task.
      </p>
      <div class="controls">
        <label>
          Tasks{' '}
          <select
            value={byDifficulty ? 'ease' : 'suite'}
            onChange={(event) => {
              setByDifficulty(event.currentTarget.value === 'ease');
            }}
          >
            <option value="ease">easiest first</option>
            <option value="suite">in the order of the suite</option>
          </select>
        </label>
        <Legend />
      </div>
      {data.tasks.length === 0 || data.leaderboard.length === 0 ? (
        <p>There is no sample to show.</p>
      ) : (
        <HeatMap tasks={tasks} />
      )}
    </section>
  );
}

function Legend(): JSX.Element {
  const scheme = currentScheme();
  return (
    <span class="legend">
      none passed
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <i key={share} style={{ background: shareColour(share, scheme) }} aria-hidden="true" />
      ))}
      all passed
      <i class="hatched" aria-hidden="true" /> not judged
    </span>
  );
}
