/** Linear memory at one moment, for `restore`. Kept are the blocks that are not all zero: two thirds are unused stack. */
export interface MemoryImage {
  readonly runs: readonly MemoryRun[];
}

interface MemoryRun {
  readonly start: number;
  readonly bytes: Uint8Array;
}

const blockBytes = 16_384;
const zeros = new Uint8Array(blockBytes);

export function captureMemory(memory: WebAssembly.Memory): MemoryImage {
  const all = new Uint8Array(memory.buffer);
  const runs: MemoryRun[] = [];
  let start = 0;
  for (let at = 0; at <= all.length; at += blockBytes) {
    if (at < all.length && !isZero(all.subarray(at, at + blockBytes))) continue;
    if (at > start) runs.push({ start, bytes: all.slice(start, at) });
    start = at + blockBytes;
  }
  return { runs };
}

/** Writes every byte, so nothing is left of what was there. The memory must be at least as long as the image. */
export function restoreMemory(memory: WebAssembly.Memory, image: MemoryImage): void {
  const all = new Uint8Array(memory.buffer);
  let end = 0;
  for (const { start, bytes } of image.runs) {
    all.fill(0, end, start);
    all.set(bytes, start);
    end = start + bytes.length;
  }
  all.fill(0, end);
}

function isZero(block: Uint8Array): boolean {
  return Buffer.compare(block, zeros.subarray(0, block.length)) === 0;
}
