import { describe, expect, test } from 'vitest';
import { quickTiming } from '../test/quick-timing.js';
import { Pacer, type Turn } from './pacer.js';

const live = () => new AbortController().signal;

/** Asks for turns, and says which have come. */
function askFor(pacer: Pacer, count: number): { readonly came: readonly Turn[] } {
  const came: Turn[] = [];
  for (let at = 0; at < count; at += 1) void pacer.turn(live()).then((turn) => came.push(turn));
  return { came };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the pacer', () => {
  test('lets no more in flight than it may', async () => {
    const { came } = askFor(new Pacer({ concurrency: 3 }, quickTiming()), 5);
    await settled();
    expect(came).toHaveLength(3);
    came[0]!.end();
    await settled();
    expect(came).toHaveLength(4);
  });
  test('spreads the starts over the minute', async () => {
    const timing = quickTiming();
    const pacer = new Pacer({ concurrency: 9, requestsPerMinute: 30 }, timing);
    for (let at = 0; at < 3; at += 1) (await pacer.turn(live())).end();
    expect(timing.slept.map((ms) => Math.round(ms / 100) * 100)).toEqual([2000, 2000]);
  });
  test('halves once for all that were sent before the service complained', async () => {
    const pacer = new Pacer({ concurrency: 8 }, quickTiming());
    const { came } = askFor(pacer, 8);
    await settled();
    for (const turn of came) turn.slowDown(100);
    for (const turn of came) turn.end();
    const next = askFor(pacer, 8);
    await settled();
    expect(next.came).toHaveLength(4);
  });
  test('never goes below one, and grows again by one a round', async () => {
    const pacer = new Pacer({ concurrency: 4 }, quickTiming());
    for (let at = 0; at < 5; at += 1) {
      const turn = await pacer.turn(live());
      turn.slowDown(10);
      turn.end();
    }
    const alone = askFor(pacer, 2);
    await settled();
    expect(alone.came).toHaveLength(1);
    alone.came[0]!.succeeded();
    alone.came[0]!.end();
    const more = askFor(pacer, 3);
    await settled();
    // the one that waited, and one of the new
    expect(alone.came.length + more.came.length - 1).toBe(2);
  });
  test('a pause that one is told holds all', async () => {
    const timing = quickTiming();
    const pacer = new Pacer({ concurrency: 4 }, timing);
    const turn = await pacer.turn(live());
    turn.slowDown(7_000);
    await pacer.turn(live());
    expect(Math.round((timing.slept[0] ?? 0) / 100)).toBe(70);
  });
  test('an aborted one gives up its place, waiting or not', async () => {
    const pacer = new Pacer({ concurrency: 1 }, quickTiming());
    const turn = await pacer.turn(live());
    const controller = new AbortController();
    const waiting = pacer.turn(controller.signal);
    const next = pacer.turn(live());
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    turn.end();
    (await next).end();
    await expect(pacer.turn(AbortSignal.abort(new Error('no')))).rejects.toThrow('no');
    (await pacer.turn(live())).end();
  });
});
