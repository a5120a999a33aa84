import { expect, it } from 'vitest';
import fc from 'fast-check';
import { captureMemory, restoreMemory } from './memory-image.js';

const pages = 3;
const length = pages * 65_536;

/** Some bytes at some places. */
const scribbles = fc.array(
  fc.record({
    at: fc.nat(length - 300),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }),
  }),
  { maxLength: 12 },
);

it('puts back every byte', () => {
  fc.assert(
    fc.property(scribbles, scribbles, (before, after) => {
      const memory = new WebAssembly.Memory({ initial: pages });
      const all = new Uint8Array(memory.buffer);
      for (const { at, bytes } of before) all.set(bytes, at);
      const wanted = all.slice();
      const image = captureMemory(memory);
      for (const { at, bytes } of after) all.set(bytes, at);
      restoreMemory(memory, image);
      expect(Buffer.compare(all, wanted)).toBe(0);
    }),
    { numRuns: 30 },
  );
});

it('clears what grew after it', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  new Uint8Array(memory.buffer)[5] = 7;
  const image = captureMemory(memory);
  memory.grow(1);
  new Uint8Array(memory.buffer).fill(9);
  restoreMemory(memory, image);
  const all = new Uint8Array(memory.buffer);
  expect([all.length, all[5], all.findLastIndex((byte) => byte !== 0)]).toEqual([131_072, 7, 5]);
});
