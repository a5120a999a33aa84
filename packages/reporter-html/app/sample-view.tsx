import type { JSX } from 'preact';
import type { SampleDetails } from '../src/report-data.js';
import { Assertions } from './assertions.js';
import { CodeBlock, TextBlock } from './code-block.js';
import { Findings } from './findings.js';
import { data } from './page-data.js';
import { routeTo } from './route.js';
import { useDetails } from './use-details.js';
import { Verdict } from './verdict.js';
import { dollars, duration, NONE, visible } from './words.js';

export interface SamplePlace {
  readonly task: number;
  readonly model: number;
  readonly round: number;
}

/** One sample, from the prompt to what was found in the answer. */
export function SampleView(place: SamplePlace): JSX.Element {
  const { task, model, round } = place;
  const details = useDetails(task, round);
  const { task: name } = data.tasks[task]!;
  const cell = data.outcomes[model]?.[task] ?? '';
  const others = data.outcomes.findIndex((row, i) => i !== model && (row[task] ?? '') !== '');
  const sample =
    details.state === 'there'
      ? details.details.samples.find((one) => one.model === model)
      : undefined;
  return (
    <section aria-labelledby="view-title">
      <p class="crumbs">
        <a href={routeTo('task', task)}>{visible(name)}</a> /{' '}
        <a href={routeTo('model', model)}>{visible(data.leaderboard[model]!.model)}</a>
      </p>
      <h2 id="view-title">
        Sample {round + 1} of {cell.length}{' '}
        {cell[round] !== undefined && <Verdict code={cell[round]} />}
      </h2>
      <nav class="samples" aria-label="Samples of this model at this task">
        {Array.from(cell, (code, i) => (
          <a
            key={i}
            href={routeTo('sample', task, model, i)}
            aria-current={i === round ? 'true' : undefined}
          >
            <span class="unseen">sample {i + 1}: </span>
            <Verdict code={code} />
          </a>
        ))}
        {others >= 0 && <a href={routeTo('pair', task, model, others, round)}>Side by side</a>}
      </nav>
      {details.state === 'reading' && <p aria-busy="true">Reading the sample.</p>}
      {details.state !== 'reading' && sample === undefined && (
        <p>
          This page does not hold the details of this sample: <code>assay show</code> prints them
          from the run’s folder.
        </p>
      )}
      {details.state === 'there' && sample !== undefined && (
        <Sample sample={sample} prompt={details.details.prompts[sample.prompt] ?? ''} />
      )}
    </section>
  );
}

function Sample({
  sample,
  prompt,
}: {
  readonly sample: SampleDetails;
  readonly prompt: string;
}): JSX.Element {
  const withheld = !data.showsTests && sample.message === null && sample.status !== 'pass';
  return (
    <>
      {sample.message !== null && <p class="message">{visible(sample.message)}</p>}
      {withheld && (
        <p class="quiet">What went wrong quotes the hidden tests, and is left out of this page.</p>
      )}
      <Facts sample={sample} />
      <div class="columns">
        <div>
          <h3>Prompt</h3>
          <TextBlock label="Prompt" text={prompt} />
        </div>
        <div>
          <h3>Candidate</h3>
          <Answer sample={sample} />
        </div>
      </div>
      <Assertions sample={sample} />
      {data.showsTests && <Output sample={sample} />}
      <Findings checks={sample.checks} />
    </>
  );
}

/** What the model answered: its files, or where there are none, its words. */
export function Answer(answer: {
  readonly sample: SampleDetails;
  /** Whose, where two answers are on the page. */
  readonly owner?: string;
}): JSX.Element {
  const { sample, owner } = answer;
  return (
    <>
      {sample.files.map((file) => (
        <CodeBlock key={file.path} file={file} {...(owner === undefined ? {} : { owner })} />
      ))}
      {sample.completion !== undefined && (
        <>
          <p class="quiet">No code was found in the answer:</p>
          <TextBlock
            label={owner === undefined ? 'Completion' : `Completion, ${owner}`}
            text={sample.completion}
          />
        </>
      )}
      {sample.files.length === 0 && sample.completion === undefined && (
        <p class="quiet">There is no answer on record.</p>
      )}
      {sample.notes.map((note) => (
        <p key={note} class="quiet">
          {visible(note)}
        </p>
      ))}
    </>
  );
}

function Facts({ sample }: { readonly sample: SampleDetails }): JSX.Element {
  const { usage } = sample;
  const facts: readonly (readonly [string, string])[] = [
    ['Time', duration(sample.durationMs)],
    ['Latency', duration(sample.latencyMs)],
    [
      'Cost',
      sample.costUsd === null
        ? 'unknown'
        : `${dollars(sample.costUsd)}${sample.cached ? ' (cached)' : ''}`,
    ],
    [
      'Tokens in, out',
      usage === null ? NONE : `${usage.inputTokens ?? NONE}, ${usage.outputTokens ?? NONE}`,
    ],
    ['Ended by', sample.finishReason ?? NONE],
    ['Code found', sample.extraction ?? 'none'],
    ['Tries', String(sample.attempts)],
    ...(sample.promptVersion === undefined
      ? []
      : [['Prompt version', visible(sample.promptVersion)] as const]),
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Output({ sample }: { readonly sample: SampleDetails }): JSX.Element {
  return (
    <>
      <h3>Output</h3>
      {sample.stdout === '' && sample.stderr === '' && <p class="quiet">It printed nothing.</p>}
      {sample.stdout !== '' && <TextBlock label="Standard output" text={sample.stdout} />}
      {sample.stderr !== '' && <TextBlock label="Standard error" text={sample.stderr} />}
    </>
  );
}
