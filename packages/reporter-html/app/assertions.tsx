import type { JSX } from 'preact';
import type { SampleDetails } from '../src/report-data.js';
import { visible } from './words.js';

const MARKS: Readonly<Record<string, readonly [code: string, word: string]>> = {
  pass: ['pass', '✓ passed'],
  fail: ['fail', '✕ failed'],
  error: ['fail', '✕ raised'],
  'not-reached': ['unjudged', '· not reached'],
};

/** Every assertion of the hidden tests, and how it ended. */
export function Assertions({ sample }: { readonly sample: SampleDetails }): JSX.Element | null {
  if (sample.tally === null) return null;
  const [planned, passed] = sample.tally;
  return (
    <>
      <h3>Assertions</h3>
      <p>
        {passed} of {planned} passed
        {sample.assertions.length < planned && sample.assertions.length > 0
          ? `; the first ${sample.assertions.length} are listed`
          : ''}
        .
      </p>
      <ol class="assertions">
        {sample.assertions.map(({ id, status, message }) => {
          const [code, word] = MARKS[status] ?? ['unjudged', status];
          return (
            <li key={id}>
              <span class={`verdict ${code}`}>{word}</span> <code>{visible(id)}</code>
              {message !== undefined && <span class="message">{visible(message)}</span>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
