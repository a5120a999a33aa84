import { Worker } from 'node:worker_threads';
import type { Message, Outcome } from './messages.js';

/**
 * Entry of a worker process: passes messages to the engine thread and outcomes back. Its environment is empty, it has no
 * stdin, and it ends with its parent, `kill -9` included: the channel then closes, and this thread is never busy.
 */
const send = process.send?.bind(process);
if (send === undefined)
  throw new Error('this program is started by the sandbox, with a channel to it');

/**
 * Native stack of the engine thread. CPython may use 512 KiB of its own stack (image/image-recipe.ts); compiled, the same
 * depth takes up to about 50 MB here. Reserved, not used, until a program recurses that deep.
 */
const engineStackMb = 64;

const exitCode = { parentGone: 0, threadLost: 70 } as const;

process.on('disconnect', () => {
  process.exit(exitCode.parentGone);
});

// local time is UTC everywhere: a verdict must not depend on where the host stands, and a candidate must not learn it
process.env['TZ'] = 'UTC';

const engine = new Worker(new URL('./engine-thread.js', import.meta.url), {
  env: {},
  stdin: true,
  resourceLimits: { stackSizeMb: engineStackMb },
});
engine.on('message', (outcome: Outcome) => {
  send(outcome);
});
engine.on('error', (error: unknown) => {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const outcome: Outcome = { kind: 'fault', message };
  send(outcome, () => {
    process.exit(exitCode.threadLost);
  });
});
process.on('message', (message: Message) => {
  engine.postMessage(message);
});
