import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineBuffer } from './line-buffer.js';

test('lines come out as they went in, wherever the chunks end', () => {
  const line = fc.string().map((text) => text.replaceAll('\n', ''));
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 20 }), (lines, size) => {
      const buffer = new LineBuffer(1_000_000);
      const wire = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      for (let at = 0; at < wire.length; at += size) buffer.add(wire.subarray(at, at + size));
      expect(lines.map(() => buffer.take())).toEqual(lines);
      expect(buffer.take()).toBeUndefined();
    }),
  );
});

test('what nobody reads is kept up to the cap, and then nothing of it', () => {
  const buffer = new LineBuffer(10);
  buffer.add(Buffer.from('1234\n'));
  expect(buffer.take()).toBe('1234');
  buffer.add(Buffer.from('12345678\n'));
  expect(buffer.overfull).toBe(false);
  buffer.add(Buffer.from('12'));
  expect(buffer.overfull).toBe(true);
  expect(buffer.take()).toBeUndefined();
});
