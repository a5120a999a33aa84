import { expect, test } from 'vitest';
import { Trap } from './trap.js';
import { VirtualClock } from './virtual-clock.js';

test('sleeping moves the clock and is used, waiting for another only moves it', () => {
  const clock = new VirtualClock();
  clock.reset(10_000);
  const start = clock.epochMs();
  clock.sleep(3000);
  const other = new VirtualClock();
  other.reset(100_000);
  other.sleep(53_000);
  clock.catchUp(other);
  other.catchUp(clock);
  expect(clock.usedMs).toBe(3000);
  expect(clock.epochMs() - start).toBeGreaterThanOrEqual(53_000);
});

test('a sleep beyond the limit ends the guest', () => {
  const clock = new VirtualClock();
  clock.reset(1000);
  clock.sleep(900);
  expect(() => {
    clock.sleep(200);
  }).toThrow(Trap);
});

test('time outside of the guest is not used', () => {
  const clock = new VirtualClock();
  clock.reset(1000);
  clock.enter();
  clock.leave();
  const used = clock.usedMs;
  const until = performance.now() + 5;
  while (performance.now() < until);
  expect(clock.usedMs).toBe(used);
});
