import type { JSX } from 'preact';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { SortedTable, type Column } from './sorted-table.js';
import { counted, NONE, percent, visible } from './words.js';

type Row = (typeof data.tasks)[number] & { readonly index: number };

const rows: readonly Row[] = data.tasks.map((task, index) => ({ ...task, index }));

/** Below this many models a correlation over them says next to nothing (statistics: item analysis). */
const MODELS_FOR_DISCRIMINATION = 10;

export function TasksView(): JSX.Element {
  const judged = rows.filter(({ difficulty }) => difficulty !== null);
  const separating = judged.filter(({ separates }) => separates).length;
  const all = judged.filter(({ difficulty }) => difficulty === 1).length;
  const none = judged.filter(({ difficulty }) => difficulty === 0).length;
  const suspects = judged.filter(({ itemRest }) => itemRest !== null && itemRest < 0).length;
  const enough = data.leaderboard.length >= MODELS_FOR_DISCRIMINATION;
  return (
    <section aria-labelledby="view-title">
      <h2 id="view-title">Tasks</h2>
      <p class="lead">
        {data.leaderboard.length > 1
          ? `${separating} of ${counted(judged.length, 'task')} tell any two models apart: only these are measuring anything here.`
          : 'With one model no task can tell models apart; its failures are listed first.'}
      </p>
      <dl class="facts">
        <div>
          <dt>Effective tasks</dt>
          <dd>{separating}</dd>
        </div>
        <div>
          <dt>Passed by all, always</dt>
          <dd>{all}</dd>
        </div>
        <div>
          <dt>Passed by none</dt>
          <dd>{none}</dd>
        </div>
        {enough && (
          <div>
            <dt>Against the trend</dt>
            <dd>{suspects}</dd>
          </div>
        )}
      </dl>
      {enough && suspects > 0 && (
        <p class="quiet">
          Against the trend: better models pass these less often. It is a reason to read the task
          and its tests, not proof that they are wrong.
        </p>
      )}
      <SortedTable
        caption="Tasks, hardest first"
        columns={columns(enough)}
        rows={hardestFirst}
        rowKey={({ index }) => index}
      />
    </section>
  );
}

const hardestFirst = [...rows].sort((a, b) => (a.difficulty ?? 2) - (b.difficulty ?? 2));

function columns(enough: boolean): readonly Column<Row>[] {
  return [
    {
      heading: 'Task',
      align: 'left',
      value: ({ task }) => task,
      cell: ({ index, task }) => <a href={routeTo('task', index)}>{visible(task)}</a>,
    },
    ...(data.suites.length > 1
      ? [
          {
            heading: 'Suite',
            align: 'left',
            value: ({ suite }: Row) => suite,
            cell: ({ suite }: Row) => visible(suite),
          } as const,
        ]
      : []),
    {
      heading: 'Passed %',
      title: 'Mean share of passed samples over models',
      value: ({ difficulty }) => difficulty,
      cell: ({ difficulty }) => percent(difficulty),
    },
    {
      heading: 'Share',
      align: 'left',
      cell: ({ difficulty }) => (difficulty === null ? NONE : <Share share={difficulty} />),
    },
    ...(enough
      ? [
          {
            heading: 'Discrimination',
            title: 'Correlation of the task with the models’ scores on the other tasks',
            value: ({ itemRest }: Row) => itemRest,
            cell: ({ itemRest }: Row) => (itemRest === null ? NONE : itemRest.toFixed(2)),
          },
        ]
      : []),
    {
      heading: 'Tells apart',
      align: 'left',
      title: 'Whether any two models score differently',
      value: ({ separates }) => Number(separates),
      cell: ({ separates, difficulty }) =>
        separates
          ? 'yes'
          : difficulty === 1
            ? 'no: all pass'
            : difficulty === 0
              ? 'no: none passes'
              : 'no',
    },
  ];
}

function Share({ share }: { readonly share: number }): JSX.Element {
  return (
    <svg class="share" viewBox="0 0 100 8" width="100" height="8" aria-hidden="true">
      <rect class="rest" width="100" height="8" />
      <rect class="part" width={100 * share} height="8" />
    </svg>
  );
}
