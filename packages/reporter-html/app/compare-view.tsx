import { comparePassRates } from '@assay/core/stats';
import type { JSX } from 'preact';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { tally } from './verdict.js';
import { counted, points, visible } from './words.js';

/** Two models over all tasks: the difference with its interval, and the tasks behind it. */
export function CompareView({
  left,
  right,
}: {
  readonly left: number;
  readonly right: number;
}): JSX.Element {
  const pairs = pairsOf(left, right);
  const name = (model: number) => visible(data.leaderboard[model]!.model);
  return (
    <section aria-labelledby="view-title">
      <h2 id="view-title">Compare two models</h2>
      <div class="controls">
        <Choice label="From" model={left} to={(model) => routeTo('compare', model, right)} />
        <Choice label="to" model={right} to={(model) => routeTo('compare', left, model)} />
      </div>
      {pairs.length === 0 ? (
        <p>These two have no task at which both were judged.</p>
      ) : (
        <>
          <Conclusion pairs={pairs} from={name(left)} to={name(right)} />
          <div class="columns">
            <Flips
              heading="Gained"
              pairs={pairs.filter(({ change }) => change > 0)}
              left={left}
              right={right}
            />
            <Flips
              heading="Lost"
              pairs={pairs.filter(({ change }) => change < 0)}
              left={left}
              right={right}
            />
          </div>
        </>
      )}
    </section>
  );
}

interface Pair {
  readonly task: number;
  readonly change: number;
  readonly before: { readonly passed: number; readonly judged: number };
  readonly after: { readonly passed: number; readonly judged: number };
}

function pairsOf(left: number, right: number): readonly Pair[] {
  return data.tasks.flatMap((_, task) => {
    const before = tally(data.outcomes[left]?.[task] ?? '');
    const after = tally(data.outcomes[right]?.[task] ?? '');
    if (before.judged === 0 || after.judged === 0) return [];
    return [
      { task, before, after, change: after.passed / after.judged - before.passed / before.judged },
    ];
  });
}

function Conclusion(props: {
  readonly pairs: readonly Pair[];
  readonly from: string;
  readonly to: string;
}): JSX.Element {
  const { pairs, from, to } = props;
  const found = comparePassRates(
    pairs.map(({ task, before, after }) => ({
      baseline: before,
      candidate: after,
      cluster: data.tasks[task]!.cluster ?? undefined,
    })),
  );
  const [low, high] = found.interval(0.95);
  const says =
    low > 0
      ? `${to} passes more often than ${from}`
      : high < 0
        ? `${to} passes less often than ${from}`
        : `On ${counted(pairs.length, 'task')} the two cannot be told apart`;
  return (
    <>
      <p class="headline">
        pass@1 <strong>{points(found.difference)} pt</strong>{' '}
        <span class="quiet">
          [{points(low)}, {points(high)}], 95 %, paired by task
        </span>
      </p>
      <p class="lead">
        {says}. That holds for this pair alone; chosen from many pairs after looking, it is weaker
        than it seems.
      </p>
    </>
  );
}

function Choice(props: {
  readonly label: string;
  readonly model: number;
  readonly to: (model: number) => string;
}): JSX.Element {
  return (
    <label>
      {props.label}{' '}
      <select
        value={props.model}
        onChange={(event) => {
          location.hash = props.to(Number(event.currentTarget.value));
        }}
      >
        {data.leaderboard.map(({ model }, i) => (
          <option key={model} value={i}>
            {visible(model)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Flips(props: {
  readonly heading: string;
  readonly pairs: readonly Pair[];
  readonly left: number;
  readonly right: number;
}): JSX.Element {
  const { heading, pairs, left, right } = props;
  return (
    <div>
      <h3>
        {heading}: {counted(pairs.length, 'task')}
      </h3>
      <ul class="flips">
        {pairs.map(({ task, before, after }) => (
          <li key={task}>
            <a href={routeTo('pair', task, left, right, 0)}>{visible(data.tasks[task]!.task)}</a>{' '}
            <span class="quiet">
              {before.passed}/{before.judged} → {after.passed}/{after.judged}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
