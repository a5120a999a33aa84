import type { AssertionResult, Fault, Stop } from '../domain/index.js';
import type { Shares } from './count-shares.js';
import type { CandidateError } from './protocol.js';

/** What came of testing one candidate, before anything is decided. */
export interface Evidence {
  /** Every planned or executed assertion once, in order; those that were planned and not reached last. */
  readonly assertions: readonly JudgedAssertion[];
  /** Partial credit; where there is none, each assertion counts. */
  readonly shares?: Shares;
  /** Why the candidate could not be loaded. */
  readonly unloadable: CandidateError | null;
  /** Why the candidate's interpreter stopped. */
  readonly stop: Stop | null;
  /** What was answered that is no answer. */
  readonly tampering: string | null;
  /** A fault of the task or of ours: nothing is said about the candidate. */
  readonly fault: Fault | null;
  /** The driver answered the last request. */
  readonly alive: boolean;
}

export interface JudgedAssertion extends AssertionResult {
  /** For `error`: what was raised and by whom. */
  readonly raised?: RaisedError;
}

export interface RaisedError {
  readonly mro: readonly string[];
  /** The candidate's own code raised it; else the tests did, working with what the candidate returned. */
  readonly byCandidate: boolean;
}
