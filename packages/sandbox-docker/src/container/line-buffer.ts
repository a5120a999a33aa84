/** Lines of a stream that comes in chunks. `overfull` once more is waiting than the cap allows; nothing is kept then. */
export class LineBuffer {
  readonly #mostBytes: number;
  #lines: Buffer[] = [];
  #parts: Buffer[] = [];
  #bytes = 0;
  overfull = false;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  add(chunk: Buffer): void {
    if (this.overfull) return;
    this.#bytes += chunk.length;
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      this.#lines.push(Buffer.concat([...this.#parts, rest.subarray(0, end + 1)]));
      this.#parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) this.#parts.push(rest);
    if (this.#bytes <= this.#mostBytes) return;
    this.overfull = true;
    this.#lines = [];
    this.#parts = [];
  }

  /** The oldest line that is whole, without its end. */
  take(): string | undefined {
    const line = this.#lines.shift();
    if (line === undefined) return undefined;
    this.#bytes -= line.length;
    return line.toString('utf8', 0, line.length - 1);
  }
}
