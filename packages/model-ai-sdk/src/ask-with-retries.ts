import type { ModelRequest } from '@assay/core/plugin';
import { ask, type RawAnswer } from './ask.js';
import { callOptions, type Call } from './call-options.js';
import { ignoredOption } from './ignored-option.js';
import type { Connect } from './connect.js';
import type { LiveOptions } from './options.js';
import type { Pacer } from './pacer.js';
import { providerFault, type ProviderFault } from './provider-fault.js';
import { refusedFeature, type Refusals, type Route } from './route.js';
import type { Timing } from './timing.js';
import { openWire, type WireRecord } from './wire.js';

/** What the requests of one model share. */
export interface Line {
  readonly options: LiveOptions;
  readonly connect: Connect;
  /** Fields of every request's body. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly pacer: Pacer;
  readonly route: Route;
  readonly timing: Timing;
}

/** A request that brought no answer, and was followed by another. */
export interface FailedTry {
  readonly code: ProviderFault['code'];
  readonly message: string;
  /** How long the next one waited for it; 0 after one that was sent again in another form. */
  readonly waitedMs: number;
}

export type Outcome =
  | {
      readonly kind: 'answer';
      readonly answer: RawAnswer;
      readonly call: Call;
      readonly wire: WireRecord;
      readonly refusals: Refusals;
      readonly failed: readonly FailedTry[];
    }
  | {
      readonly kind: 'fault';
      readonly fault: ProviderFault;
      readonly call: Call;
      readonly wire: WireRecord;
      readonly failed: readonly FailedTry[];
    };

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A service that wants a longer rest is out of reach for this run. */
const longestWaitMs = 10 * 60_000;

/**
 * Sends a request until it is answered. Tries again only for faults of the network and the service, a bounded number of
 * times; a request that its route does not take in this form is sent in another, once for each feature. Rejects only when
 * the signal is aborted.
 */
export async function askWithRetries(
  request: ModelRequest,
  line: Line,
  signal: AbortSignal,
): Promise<Outcome> {
  const { options, route, timing } = line;
  const failed: FailedTry[] = [];
  const refusals = new Map(route.refusals);
  let first: ProviderFault | null = null;
  for (let left = options.retries; ;) {
    const call = callOptions(request, options, refusals);
    const tried = await attempt(call, line, { signal, before: options.retries - left });
    if (tried.kind === 'answer') {
      route.learn(refusals);
      return { ...tried, call, refusals, failed };
    }
    const { fault, wire, pauseMs: waitedMs } = tried;
    const feature = refusedFeature(fault, call.features);
    if (feature !== null) {
      refusals.set(feature, fault.message);
      first ??= fault;
      failed.push({ code: fault.code, message: fault.message, waitedMs: 0 });
      continue;
    }
    if (!fault.retryable || left === 0 || waitedMs > longestWaitMs)
      return { kind: 'fault', fault: refusedEitherWay(first, fault), call, wire, failed };
    left -= 1;
    failed.push({ code: fault.code, message: fault.message, waitedMs });
    // when all are asked to slow down, the pacer holds them, this one too
    if (!fault.slowDown) await timing.sleep(waitedMs, signal);
  }
}

/** Where leaving something out did not help, what the service said to the request as it was wanted says more. */
function refusedEitherWay(first: ProviderFault | null, last: ProviderFault): ProviderFault {
  return first !== null && last.code === 'provider-refused' ? first : last;
}

type Tried =
  | { readonly kind: 'answer'; readonly answer: RawAnswer; readonly wire: WireRecord }
  | {
      readonly kind: 'fault';
      readonly fault: ProviderFault;
      readonly wire: WireRecord;
      /** Until another try. */
      readonly pauseMs: number;
    };

async function attempt(
  call: Call,
  line: Line,
  { signal, before }: { readonly signal: AbortSignal; /** Tries. */ readonly before: number },
): Promise<Tried> {
  const { options, connect, pacer, timing } = line;
  const turn = await pacer.turn(signal);
  const wire = openWire(line.body);
  const timeout = AbortSignal.timeout(options.timeoutSeconds * 1000);
  try {
    const answer = await ask(
      connect(wire.fetch),
      { ...call.options, abortSignal: AbortSignal.any([signal, timeout]) },
      { stream: call.stream, timing },
    );
    if (answer.finish.raw === 'error') throw new Error('the service says that the answer failed');
    const ignored = ignoredOption(answer, options);
    if (ignored !== null) return { kind: 'fault', fault: ignored, wire: wire.record, pauseMs: 0 };
    turn.succeeded();
    return { kind: 'answer', answer, wire: wire.record };
  } catch (thrown) {
    signal.throwIfAborted();
    const fault = providerFault(thrown, wire.record, {
      timedOut: timeout.aborted,
      timeoutSeconds: options.timeoutSeconds,
      now: Date.now(),
    });
    const pauseMs = pauseAfter(fault, before, timing);
    if (fault.slowDown) turn.slowDown(Math.min(longestWaitMs, pauseMs));
    return { kind: 'fault', fault, wire: wire.record, pauseMs };
  } finally {
    turn.end();
  }
}

/** As the service asks, else doubling from one second, each somewhere between half of that and all of it. */
function pauseAfter(fault: ProviderFault, before: number, timing: Timing): number {
  if (fault.retryAfterMs !== null) return fault.retryAfterMs;
  const full = Math.min(longestPauseMs, firstPauseMs * 2 ** before);
  return Math.round(full * (0.5 + timing.random() / 2));
}
