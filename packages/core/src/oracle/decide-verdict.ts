import type { AssertionTally, FailReason, Stop, Verdict } from '../domain/index.js';
import type { Evidence, JudgedAssertion, RaisedError } from './evidence.js';
import type { CandidateError } from './protocol.js';
import { shorten } from './render-value.js';

const maxMessage = 500;

/**
 * The verdict on a candidate (integrity rule C2): a pass needs that everything planned was answered, in order, rightly,
 * and that the candidate's side still answered at the end. Faults of ours come before all; then the first thing that went
 * wrong decides the reason.
 */
export function decideVerdict(evidence: Evidence): {
  readonly verdict: Verdict;
  readonly assertions: AssertionTally;
} {
  const tally = {
    ...(evidence.shares ?? {
      planned: evidence.assertions.length,
      passed: evidence.assertions.filter(({ status }) => status === 'pass').length,
    }),
    results: evidence.assertions.map(({ id, status, message }) =>
      message === undefined ? { id, status } : { id, status, message },
    ),
  };
  return { verdict: decide(evidence), assertions: tally };
}

function decide(evidence: Evidence): Verdict {
  if (evidence.fault !== null) return { status: 'error', fault: evidence.fault };
  if (evidence.tampering !== null) return fail('tamper', evidence.tampering);
  if (evidence.unloadable !== null) return unloadable(evidence.unloadable);
  const wrong = evidence.assertions.find(({ status }) => status === 'fail' || status === 'error');
  if (wrong !== undefined) return wrongAssertion(wrong);
  if (evidence.stop !== null) return stopped(evidence.stop);
  if (evidence.assertions.length === 0) return noAssertions();
  const missing = evidence.assertions.filter(({ status }) => status === 'not-reached');
  if (missing.length > 0) {
    const message = missing[0]!.message ?? 'not reached';
    return fail(
      'assertion',
      `${missing[0]!.id}: ${message} (${missing.length} of ${evidence.assertions.length})`,
    );
  }
  if (!evidence.alive)
    return fail('runtime', 'the candidate answered no more after its last assertion');
  return { status: 'pass' };
}

function fail(reason: FailReason, message: string): Verdict {
  return { status: 'fail', reason, message: shorten(message, maxMessage) };
}

function noAssertions(): Verdict {
  return {
    status: 'error',
    fault: {
      origin: 'task',
      code: 'no-assertions',
      message: 'the task has no assertion: nothing could be judged',
    },
  };
}

function wrongAssertion(assertion: JudgedAssertion): Verdict {
  const reason = assertion.raised === undefined ? 'assertion' : reasonOfError(assertion.raised);
  return fail(reason, `${assertion.id}: ${assertion.message ?? assertion.status}`);
}

/** What the tests' own code raised was raised over a wrong answer. */
function reasonOfError({ mro, byCandidate }: RaisedError): FailReason {
  if (!byCandidate) return 'assertion';
  return mro.includes('MemoryError') ? 'memory' : 'runtime';
}

function unloadable(error: CandidateError): Verdict {
  const place =
    error.location === undefined ? '' : ` (${error.location.path}:${error.location.line})`;
  const message = `${error.type}: ${error.message}${place}`;
  if (error.mro.includes('MemoryError')) return fail('memory', message);
  return fail(error.phase === 'compile' ? 'compile' : 'runtime', message);
}

function stopped(stop: Stop): Verdict {
  switch (stop.cause) {
    case 'timeout':
      return fail('timeout', `not done within ${stop.limitMs} ms`);
    case 'memory':
      return fail('memory', `more than ${stop.limitMb} MiB`);
    case 'output':
      return fail('output', `printed more than ${stop.limitBytes} bytes`);
    case 'exit':
      return fail('runtime', `it ended its own interpreter: ${stop.detail}`);
    case 'crash':
      return fail('runtime', `its interpreter crashed: ${stop.detail}`);
  }
}
