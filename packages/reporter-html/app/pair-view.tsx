import { diffLines } from 'diff';
import type { JSX } from 'preact';
import type { SampleDetails } from '../src/report-data.js';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { Answer } from './sample-view.js';
import { useDetails } from './use-details.js';
import { Verdict } from './verdict.js';
import { visible } from './words.js';

export interface PairPlace {
  readonly task: number;
  readonly left: number;
  readonly right: number;
  readonly round: number;
}

/** Two models at one task: both answers, and what differs. */
export function PairView(place: PairPlace): JSX.Element {
  const { task, left, right, round } = place;
  const details = useDetails(task, round);
  const find = (model: number) =>
    details.state === 'there'
      ? details.details.samples.find((one) => one.model === model)
      : undefined;
  const [a, b] = [find(left), find(right)];
  return (
    <section aria-labelledby="view-title">
      <p class="crumbs">
        <a href={routeTo('task', task)}>{visible(data.tasks[task]!.task)}</a>
      </p>
      <h2 id="view-title">Side by side</h2>
      <div class="columns">
        <Side
          label="Left model"
          model={left}
          place={place}
          sample={a}
          reading={details.state === 'reading'}
          to={(model) => routeTo('pair', task, model, right, round)}
        />
        <Side
          label="Right model"
          model={right}
          place={place}
          sample={b}
          reading={details.state === 'reading'}
          to={(model) => routeTo('pair', task, left, model, round)}
        />
      </div>
      {a !== undefined && b !== undefined && <Difference left={a} right={b} />}
    </section>
  );
}

function Side(side: {
  readonly label: string;
  readonly model: number;
  readonly place: PairPlace;
  readonly sample: SampleDetails | undefined;
  readonly reading: boolean;
  readonly to: (model: number) => string;
}): JSX.Element {
  const { label, model, place, sample, reading, to } = side;
  const code = data.outcomes[model]?.[place.task]?.[place.round];
  return (
    <div>
      <p class="controls">
        <label>
          <span class="unseen">{label}</span>
          <select
            value={model}
            onChange={(event) => {
              location.hash = to(Number(event.currentTarget.value));
            }}
          >
            {data.leaderboard.map(({ model: name }, i) => (
              <option key={name} value={i}>
                {visible(name)}
              </option>
            ))}
          </select>
        </label>
        {code !== undefined && <Verdict code={code} />}
      </p>
      {sample !== undefined ? (
        <Answer sample={sample} owner={label.toLowerCase()} />
      ) : (
        <p class="quiet">{reading ? 'Reading.' : 'This page does not hold this sample.'}</p>
      )}
    </div>
  );
}

function Difference({
  left,
  right,
}: {
  readonly left: SampleDetails;
  readonly right: SampleDetails;
}): JSX.Element {
  const [a, b] = [joined(left), joined(right)];
  if (a === b) return <p>Both answers are the same.</p>;
  const parts = diffLines(a, b, { maxEditLength: 4000 });
  return (
    <>
      <h3>What differs, from left to right</h3>
      {parts === undefined ? (
        <p class="quiet">They differ too much to be set against each other.</p>
      ) : (
        <pre class="diff" tabIndex={0} role="region" aria-label="Difference of the two answers">
          {parts.flatMap((part, i) =>
            linesOf(part.value).map((line, j) => {
              const [kind, mark] = part.added
                ? ['added', '+']
                : part.removed
                  ? ['removed', '−']
                  : ['same', ' '];
              return <span key={`${i} ${j}`} class={kind}>{`${mark} ${line}\n`}</span>;
            }),
          )}
        </pre>
      )}
    </>
  );
}

function joined({ files, completion }: SampleDetails): string {
  return files.length === 0
    ? (completion ?? '')
    : files.map(({ content }) => `${content.trimEnd()}\n`).join('\n');
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}
