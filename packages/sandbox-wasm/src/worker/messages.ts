import type { RealmFacts } from './probe-realm.js';
import type { Execution, Limits, Program, Reply, TestRun } from '@assay/core/plugin';

/** What the pool asks of a worker process. One job at a time. */
export type Job<SomeProgram = Program> =
  | {
      readonly kind: 'open';
      readonly program: SomeProgram;
      readonly limits: Limits;
      readonly image: string | null;
    }
  | { readonly kind: 'request'; readonly message: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'probe' }
  | {
      readonly kind: 'run-tests';
      readonly tests: SomeProgram;
      readonly candidate: SomeProgram;
      readonly limits: Limits;
      readonly image: string | null;
    };

/**
 * What crosses to a worker process, as JSON on its private channel. Drivers are long and few: each crosses once, and
 * programs name it by its number.
 */
export type Message =
  { readonly kind: 'driver'; readonly driver: number; readonly text: string } | Job<SentProgram>;

export type SentProgram = Omit<Program, 'driver'> & { readonly driver: number };

/** A job with its programs in another form. */
export function withPrograms<From, To>(job: Job<From>, change: (program: From) => To): Job<To> {
  switch (job.kind) {
    case 'open':
      return { ...job, program: change(job.program) };
    case 'run-tests':
      return { ...job, tests: change(job.tests), candidate: change(job.candidate) };
    case 'request':
    case 'close':
    case 'probe':
      return job;
  }
}

/** What comes back. A `fault` is ours, never the candidate's: the pool then replaces the process. */
export type Outcome =
  | { readonly kind: 'opened' }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'closed'; readonly execution: Execution }
  | { readonly kind: 'tested'; readonly run: TestRun }
  | { readonly kind: 'probed'; readonly realm: RealmFacts }
  | { readonly kind: 'fault'; readonly message: string };
