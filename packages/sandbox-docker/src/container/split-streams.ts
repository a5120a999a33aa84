/** Takes apart what an attached container sends: frames of 8 bytes (stream, three zeros, length) and their content. */
export function splitStreams(
  onOutput: (chunk: Buffer) => void,
  onErrors: (chunk: Buffer) => void,
): (chunk: Buffer) => void {
  const header = Buffer.alloc(8);
  let headerBytes = 0;
  let left = 0;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (left === 0) {
        const taken = chunk.copy(header, headerBytes, at, at + 8 - headerBytes);
        headerBytes += taken;
        at += taken;
        if (headerBytes < 8) return;
        headerBytes = 0;
        left = header.readUInt32BE(4);
        continue;
      }
      const part = chunk.subarray(at, at + left);
      at += part.length;
      left -= part.length;
      (header[0] === 2 ? onErrors : onOutput)(part);
    }
  };
}
