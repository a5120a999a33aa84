const pageBytes = 65_536;
/** What the module itself starts with (its stack, its static data): not the guest's, so not within its limit. */
const initialPages = 256;
const mostPages = 32_768;

/**
 * Linear memory of one interpreter under a cap that changes from run to run. Emscripten grows memory by this method and no
 * other way (`emscripten_resize_heap`), and takes what it throws for "no memory".
 */
export class CappedMemory extends WebAssembly.Memory {
  #mostPages = mostPages;

  constructor() {
    super({ initial: initialPages, maximum: mostPages });
  }

  /** `bytes` for the guest, besides what every interpreter starts with. */
  capAt(bytes: number): void {
    this.#mostPages = Math.min(mostPages, initialPages + Math.ceil(bytes / pageBytes));
  }

  override grow(pages: number): number {
    if (this.buffer.byteLength / pageBytes + pages > this.#mostPages) {
      throw new RangeError('the guest is at its memory limit');
    }
    return super.grow(pages);
  }

  get hasGrown(): boolean {
    return this.buffer.byteLength > initialPages * pageBytes;
  }
}
