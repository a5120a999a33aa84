import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeImage, encodeImage } from './image-file.js';
import type { PythonImage } from './python-image.js';

const image: PythonImage = {
  header: {
    pyodide: '1',
    python: '3',
    memoryBytes: 65_536,
    stack: { pointer: 3, base: 4, end: 1 },
    table: { length: 9, exports: [[1, 'f']], trampoline: { index: 2, module: 'AA==' } },
    globals: { a: 1 },
    objects: { trust: 1, callBack: 6, describe: 2, memoryError: 3, systemExit: 4, scratch: 5 },
    packages: [{ name: 'p', version: '1' }],
  },
  memory: Uint8Array.of(1, 2, 3),
  module: Uint8Array.of(4),
  library: Uint8Array.of(5, 6),
  files: [
    { path: 'p/__init__.py', content: Uint8Array.of(7) },
    { path: 'p/empty.py', content: new Uint8Array(0) },
  ],
};
const encoded = encodeImage(image);

test('an image reads back', () => {
  expect(decodeImage(encoded)).toEqual(image);
});

test('any change of a byte, and any cut, is seen', () => {
  fc.assert(
    fc.property(
      fc.nat(encoded.length - 1),
      fc.integer({ min: 1, max: 255 }),
      (position, change) => {
        const damaged = encoded.slice();
        damaged[position]! ^= change;
        // the magic word only tells people what the file is
        if (position >= 8) expect(decodeImage(damaged)).toBeNull();
        expect(decodeImage(encoded.subarray(0, position))).toBeNull();
      },
    ),
  );
});
