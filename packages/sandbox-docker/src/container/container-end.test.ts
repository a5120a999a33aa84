import { expect, test } from 'vitest';
import { stopOf, type ContainerEnd } from './container-end.js';

const ended: ContainerEnd = {
  running: false,
  exitCode: 0,
  oomKilled: false,
  killedByOthers: false,
  engineLost: false,
};
const stop = (end: Partial<ContainerEnd>) => stopOf({ ...ended, ...end }, { memoryMb: 64 });

test('an exit status is what the candidate chose, also 124 and 137', () => {
  expect(stop({ exitCode: 0 })).toEqual({ cause: 'exit', detail: 'exit status 0' });
  expect(stop({ exitCode: 124 })).toEqual({ cause: 'exit', detail: 'exit status 124' });
  expect(stop({ exitCode: 137 })).toEqual({ cause: 'crash', detail: 'ended by signal 9' });
});

test('memory is what the engine says, never the status alone', () => {
  expect(stop({ exitCode: 137, oomKilled: true })).toEqual({ cause: 'memory', limitMb: 64 });
  // a child of the candidate was killed, and the candidate ended well
  expect(stop({ exitCode: 0, oomKilled: true }).cause).toBe('exit');
});

test('what others did is an error of ours', () => {
  const codes = {
    killedByOthers: 'container-killed',
    engineLost: 'engine-lost',
    running: 'channel-lost',
  };
  for (const [what, code] of Object.entries(codes))
    expect(() => stop({ exitCode: 137, [what]: true })).toThrow(expect.objectContaining({ code }));
});
