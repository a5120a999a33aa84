import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStreams } from './split-streams.js';

const frame = fc.record({
  stream: fc.constantFrom(1, 2),
  content: fc.uint8Array({ maxLength: 40 }),
});

test('whatever the chunks, each stream gets its own bytes in their order', () => {
  fc.assert(
    fc.property(fc.array(frame), fc.array(fc.integer({ min: 1, max: 30 })), (frames, sizes) => {
      const wire = Buffer.concat(
        frames.flatMap(({ stream, content }) => [headerOf(stream, content.length), content]),
      );
      const got: Record<'output' | 'errors', Buffer[]> = { output: [], errors: [] };
      const split = splitStreams(
        (chunk) => got.output.push(Buffer.from(chunk)),
        (chunk) => got.errors.push(Buffer.from(chunk)),
      );
      for (let at = 0, turn = 0; at < wire.length; turn += 1) {
        const size = sizes[turn % Math.max(1, sizes.length)] ?? wire.length;
        split(wire.subarray(at, at + size));
        at += size;
      }
      const wanted = (number: number): Buffer =>
        Buffer.concat(
          frames.filter(({ stream }) => stream === number).map(({ content }) => content),
        );
      expect(Buffer.concat(got.output)).toEqual(wanted(1));
      expect(Buffer.concat(got.errors)).toEqual(wanted(2));
    }),
  );
});

function headerOf(stream: number, length: number): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(length, 4);
  return header;
}
