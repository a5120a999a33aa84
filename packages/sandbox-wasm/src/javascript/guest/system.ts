/** What the host offers to the prelude, and to nothing else in the guest. */
export interface System {
  print(stream: 'stdout' | 'stderr', text: string): void;
  /** When the program started, in milliseconds since 1970. */
  startedMs(): number;
  /** Milliseconds since the program started; skipped waiting included. */
  now(): number;
  /** Moves the clock on without waiting. */
  skip(ms: number): void;
  /** Notes that the guest ended itself; the interpreter stops soon after. */
  exit(detail: string): void;
}
