/** Hands finished work from many to many, and holds back who is too far ahead. */
export class ReadyQueue<Item> {
  readonly #capacity: number;
  readonly #items: Item[] = [];
  readonly #takers: ((item: Item | null) => void)[] = [];
  #waiting: (() => void)[] = [];
  #closed = false;

  /** `capacity`: how many items may wait before new work is held back. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Resolves when there is room for work to begin, or when the queue is closed. */
  async room(): Promise<void> {
    if (this.#closed || this.#items.length < this.#capacity) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Never waits: what is done already must not be lost because others were faster. */
  push(item: Item): void {
    const taker = this.#takers.shift();
    if (taker === undefined) this.#items.push(item);
    else taker(item);
    this.#letIn();
  }

  /** Null when nothing will come any more. */
  async take(): Promise<Item | null> {
    const item = this.#items.shift();
    if (item !== undefined) {
      this.#letIn();
      return item;
    }
    if (this.#closed) return null;
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  /** No more items will come; those that are there can still be taken. */
  close(): void {
    this.#closed = true;
    for (const taker of this.#takers.splice(0)) taker(null);
    this.#letIn();
  }

  #letIn(): void {
    if (!this.#closed && this.#items.length >= this.#capacity) return;
    // all of them: one alone may find that nothing is left to do, and would not let in the next
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
