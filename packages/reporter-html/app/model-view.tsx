import type { JSX } from 'preact';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { SampleLinks } from './task-view.js';
import { SortedTable, type Column } from './sorted-table.js';
import { tally } from './verdict.js';
import { counted, dollars, duration, percent, visible } from './words.js';

interface Row {
  readonly task: number;
  readonly cell: string;
}

/** One model: its numbers, and every task. */
export function ModelView({ model }: { readonly model: number }): JSX.Element {
  const row = data.leaderboard[model]!;
  const rows = data.tasks.flatMap((_, task) => {
    const cell = data.outcomes[model]?.[task] ?? '';
    return cell === '' ? [] : [{ task, cell }];
  });
  const failures = Object.entries(row.failures).filter(([, count]) => count > 0);
  return (
    <section aria-labelledby="view-title">
      <p class="crumbs">
        <a href={routeTo('leaderboard')}>Leaderboard</a>
      </p>
      <h2 id="view-title">{visible(row.model)}</h2>
      <dl class="facts">
        <div>
          <dt>pass@1</dt>
          <dd>{percent(row.passAt['1'])} %</dd>
        </div>
        {row.interval !== null && (
          <div>
            <dt>95 % interval</dt>
            <dd>
              {percent(row.interval[0])}–{percent(row.interval[1])}
            </dd>
          </div>
        )}
        <div>
          <dt>Passed</dt>
          <dd>
            {row.passed}/{row.judged}
          </dd>
        </div>
        <div>
          <dt>Tasks solved</dt>
          <dd>
            {row.tasksSolved}/{row.tasks}
          </dd>
        </div>
        <div>
          <dt>Cost</dt>
          <dd>{dollars(row.costUsd)}</dd>
        </div>
        <div>
          <dt>Latency</dt>
          <dd>{duration(row.meanLatencyMs)}</dd>
        </div>
      </dl>
      {failures.length > 0 && (
        <p class="quiet">
          Failed: {failures.map(([reason, count]) => `${reason} ${count}`).join(', ')}.
          {row.errored > 0 && ` ${counted(row.errored, 'error')} of ours, in no rate.`}
        </p>
      )}
      <SortedTable
        caption="Tasks, failures first"
        columns={columns(model)}
        rows={[...rows].sort((a, b) => share(a) - share(b))}
        rowKey={({ task }) => task}
      />
    </section>
  );
}

function share({ cell }: Row): number {
  const { passed, judged } = tally(cell);
  return judged === 0 ? -1 : passed / judged;
}

function columns(model: number): readonly Column<Row>[] {
  return [
    {
      heading: 'Task',
      align: 'left',
      value: ({ task }) => data.tasks[task]!.task,
      cell: ({ task }) => (
        <a href={routeTo('task', task, model)}>{visible(data.tasks[task]!.task)}</a>
      ),
    },
    {
      heading: 'Passed',
      value: share,
      cell: ({ cell }) => {
        const { passed, judged } = tally(cell);
        return `${passed}/${judged}`;
      },
    },
    {
      heading: 'All models %',
      value: ({ task }) => data.tasks[task]!.difficulty,
      cell: ({ task }) => percent(data.tasks[task]!.difficulty),
    },
    {
      heading: 'Samples',
      align: 'left',
      cell: ({ task, cell }) => <SampleLinks task={task} model={model} cell={cell} />,
    },
  ];
}
