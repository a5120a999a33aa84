import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { entryPoint } from '../src/pool/entry-point.js';
import type { Message } from '../src/worker/messages.js';

const driver = '(host) => ({ handle: () => String(new Date(0).getTimezoneOffset()) })';
const limits = { wallMs: 5000, memoryMb: 64, outputBytes: 10_000 };
const program = { language: 'javascript', files: [], driver: 0 } as const;

test('local time is UTC, wherever the host stands', async () => {
  const worker = fork(entryPoint('worker'), [], { env: { TZ: 'America/New_York' } });
  try {
    worker.send({ kind: 'driver', driver: 0, text: driver } satisfies Message);
    worker.send({ kind: 'open', program, limits } satisfies Message);
    await once(worker, 'message');
    worker.send({ kind: 'request', message: '' } satisfies Message);
    const [outcome] = (await once(worker, 'message')) as [unknown];
    expect(outcome).toEqual({ kind: 'reply', reply: { kind: 'answer', message: '0' } });
  } finally {
    worker.kill();
  }
});
