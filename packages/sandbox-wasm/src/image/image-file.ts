import { createHash } from 'node:crypto';
import { concatenate } from './wasm-binary.js';
import type { ImageHeader, PythonImage } from './python-image.js';

/**
 * The image as one file: a magic word, the SHA-256 of all that follows, the header's length (32 bits, little-endian), the
 * header as JSON, the three parts, the files of packages. A file that was cut short or changed does not match its hash.
 */
const magic = new TextEncoder().encode('assay-py');
const hashBytes = 32;

interface StoredHeader {
  readonly image: ImageHeader;
  readonly lengths: { readonly memory: number; readonly module: number; readonly library: number };
  readonly files: readonly (readonly [path: string, length: number])[];
}

export function encodeImage(image: PythonImage): Uint8Array {
  const stored: StoredHeader = {
    image: image.header,
    lengths: {
      memory: image.memory.length,
      module: image.module.length,
      library: image.library.length,
    },
    files: image.files.map(({ path, content }) => [path, content.length]),
  };
  const header = new TextEncoder().encode(JSON.stringify(stored));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  const files = image.files.map(({ content }) => content);
  const content = concatenate([
    length,
    header,
    ...[image.memory, image.module, image.library],
    ...files,
  ]);
  return concatenate([magic, createHash('sha256').update(content).digest(), content]);
}

/** Null when the bytes are not a whole image. The parts are views of `bytes`. */
export function decodeImage(bytes: Uint8Array): PythonImage | null {
  const start = magic.length + hashBytes;
  if (bytes.length < start + 4) return null;
  const content = bytes.subarray(start);
  const hash = createHash('sha256').update(content).digest();
  if (!hash.equals(bytes.subarray(magic.length, start))) return null;
  const headerLength = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  const stored = JSON.parse(
    new TextDecoder().decode(content.subarray(4, 4 + headerLength)),
  ) as StoredHeader;
  let position = 4 + headerLength;
  const take = (length: number): Uint8Array => content.subarray(position, (position += length));
  return {
    header: stored.image,
    memory: take(stored.lengths.memory),
    module: take(stored.lengths.module),
    library: take(stored.lengths.library),
    files: stored.files.map(([path, length]) => ({ path, content: take(length) })),
  };
}
