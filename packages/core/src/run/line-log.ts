import { open, type FileHandle } from 'node:fs/promises';
import { AssayError } from '../errors/index.js';
import { fileLines } from './file-lines.js';

/** Where a line lies in its file, in bytes; without its newline. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

/** An append-only file of lines. One writer; the run's lock sees to that. */
export interface LineLog {
  /** Resolves when the line is with the operating system: killing this process can no longer lose it. */
  append(line: string): Promise<LinePlace>;
  close(): Promise<void>;
}

/**
 * Longest time between a line and its way to the disk itself, in milliseconds: what a power failure (not a killed
 * process) can take, and a resumed run does again.
 */
const syncEveryMs = 1_000;

/** Opens the file for appending, after what is torn off its end has been cut away. */
export async function openLineLog(path: string): Promise<LineLog> {
  const end = await wholeLinesEnd(path);
  const file = await open(path, 'a');
  await file.truncate(end);
  return new Appender(path, file, end);
}

/** Bytes up to the end of the last whole line. */
async function wholeLinesEnd(path: string): Promise<number> {
  let end = 0;
  for await (const line of fileLines(path)) if (line.complete) end = line.end;
  return end;
}

class Appender implements LineLog {
  readonly #path: string;
  readonly #file: FileHandle;
  #end: number;
  #queue: Promise<unknown> = Promise.resolve();
  #broken: AssayError | null = null;
  #syncTimer: NodeJS.Timeout | null = null;

  constructor(path: string, file: FileHandle, end: number) {
    this.#path = path;
    this.#file = file;
    this.#end = end;
  }

  append(line: string): Promise<LinePlace> {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    const written = this.#queue.then(() => this.#write(bytes));
    this.#queue = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#queue;
    if (this.#syncTimer !== null) clearTimeout(this.#syncTimer);
    try {
      await this.#file.datasync();
    } finally {
      await this.#file.close();
    }
  }

  async #write(bytes: Buffer): Promise<LinePlace> {
    if (this.#broken !== null) throw this.#broken;
    const start = this.#end;
    try {
      await this.#file.appendFile(bytes);
      this.#end += bytes.length;
    } catch (cause) {
      // part of the line may be there: without it the file stays readable; if even that fails, the next start cuts it
      await this.#file.truncate(this.#end).catch(() => undefined);
      this.#broken = new AssayError(
        'store-failed',
        `cannot write ${this.#path}: ${cause instanceof Error ? cause.message : String(cause)}`,
        {
          hint: 'free space or repair the disk, then run the same command: what is finished is kept',
          cause,
        },
      );
      throw this.#broken;
    }
    this.#syncSoon();
    return { start, length: bytes.length - 1 };
  }

  #syncSoon(): void {
    this.#syncTimer ??= setTimeout(() => {
      this.#syncTimer = null;
      this.#queue = this.#queue.then(() => this.#file.datasync()).catch(() => undefined);
    }, syncEveryMs).unref();
  }
}
