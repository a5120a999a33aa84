import type { JSX } from 'preact';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { SortedTable, type Column } from './sorted-table.js';
import { tally, Verdict } from './verdict.js';
import { percent, visible } from './words.js';

interface Row {
  readonly model: number;
  readonly cell: string;
}

/** One task: how every model did, sample by sample. */
export function TaskView(props: {
  readonly task: number;
  readonly model: number | null;
}): JSX.Element {
  const { task, model } = props;
  const { suite, task: name, difficulty } = data.tasks[task]!;
  const rows = data.outcomes.flatMap((row, i) =>
    row[task] ? [{ model: i, cell: row[task] }] : [],
  );
  const chosen =
    model === null
      ? rows
      : [
          ...rows.filter((row) => row.model === model),
          ...rows.filter((row) => row.model !== model),
        ];
  return (
    <section aria-labelledby="view-title">
      <p class="crumbs">
        <a href={routeTo('tasks')}>Tasks</a> / {visible(suite)}
      </p>
      <h2 id="view-title">{visible(name)}</h2>
      <p class="lead">
        {difficulty === null
          ? 'Nothing was judged.'
          : `${percent(difficulty)} % of samples passed, averaged over models.`}{' '}
        {rows.length > 1 && (
          <a href={routeTo('pair', task, rows[0]!.model, rows.at(-1)!.model, 0)}>
            Compare two answers side by side
          </a>
        )}
      </p>
      <SortedTable
        caption="Models at this task"
        columns={columns(task)}
        rows={chosen}
        rowKey={(row) => row.model}
      />
    </section>
  );
}

function columns(task: number): readonly Column<Row>[] {
  return [
    {
      heading: 'Model',
      align: 'left',
      value: ({ model }) => data.leaderboard[model]!.model,
      cell: ({ model }) => (
        <a href={routeTo('model', model)}>{visible(data.leaderboard[model]!.model)}</a>
      ),
    },
    {
      heading: 'Passed',
      value: ({ cell }) => shareOf(cell),
      cell: ({ cell }) => {
        const { passed, judged } = tally(cell);
        return `${passed}/${judged}`;
      },
    },
    {
      heading: 'Samples',
      align: 'left',
      cell: ({ model, cell }) => <SampleLinks task={task} model={model} cell={cell} />,
    },
  ];
}

function shareOf(cell: string): number | null {
  const { passed, judged } = tally(cell);
  return judged === 0 ? null : passed / judged;
}

/** Every sample of one model at one task, as links to their details. */
export function SampleLinks(props: {
  readonly task: number;
  readonly model: number;
  readonly cell: string;
}): JSX.Element {
  const { task, model, cell } = props;
  return (
    <span class="samples">
      {Array.from(cell, (code, round) => (
        <a key={round} href={routeTo('sample', task, model, round)}>
          <span class="unseen">sample {round + 1}: </span>
          <Verdict code={code} />
        </a>
      ))}
    </span>
  );
}
