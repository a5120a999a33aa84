import { randomBytes } from 'node:crypto';
import type { Limits } from '../domain/index.js';
import type { Program, Sandbox } from '../plugin/index.js';
import type { Evidence } from './evidence.js';
import { readAnswer } from './read-answer.js';

/**
 * Whether something failed that need not be the candidate's doing: it was not loaded, or its interpreter crashed, and
 * nothing points to a line of it. The candidate may have brought that about, or pretend it: this is a reason to look
 * (`probeDriver`), and no more.
 */
export function isUnexplained({ unloadable, stop, assertions }: Evidence): boolean {
  if (unloadable !== null)
    return unloadable.phase !== 'compile' && unloadable.location === undefined;
  return stop?.cause === 'crash' && assertions.every(({ status }) => status === 'not-reached');
}

/**
 * What is wrong with the driver of a candidate's program; null when it loads an empty candidate, in a session of its own.
 * No candidate can reach that session, so none can make a failure of its own look like ours.
 */
export async function probeDriver(
  program: Program,
  entry: string,
  run: { readonly sandbox: Sandbox; readonly limits: Limits; readonly signal: AbortSignal },
): Promise<string | null> {
  const empty = { ...program, files: [{ path: entry, content: '' }] };
  const session = await run.sandbox.open(empty, run.limits, run.signal);
  try {
    const nonce = randomBytes(12).toString('hex');
    const reply = await session.request(JSON.stringify({ nonce, op: 'load', entry }));
    if (reply.kind === 'stopped') return `it is ended (${reply.stop.cause})`;
    const answer = readAnswer(reply.message, nonce);
    if (answer.kind === 'ok') return null;
    if (answer.kind === 'error') return `${answer.error.type}: ${answer.error.message}`;
    return 'it answers something else';
  } finally {
    await session.close();
  }
}
