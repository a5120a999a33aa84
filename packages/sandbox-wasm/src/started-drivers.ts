/** Each takes as much memory as an interpreter, and there are few: a suite needs one in each role. */
const mostKept = 2;
/** Drivers whose use is remembered. */
const mostSeen = 64;

/**
 * Interpreters in which a driver is already running: to start one costs more than all the rest of a short run. A driver
 * is kept when it comes for the second time. It was started in a clean interpreter, before a candidate's files were there.
 */
export class StartedDrivers<Started> {
  readonly #kept = new Map<string, Started>();
  readonly #seen = new Set<string>();

  find(driver: string): Started | undefined {
    return this.#kept.get(driver);
  }

  /** Notes a use; true when it is worth keeping. */
  isFrequent(driver: string): boolean {
    if (this.#seen.has(driver)) return true;
    dropOldest(this.#seen, mostSeen);
    this.#seen.add(driver);
    return false;
  }

  keep(driver: string, started: Started): void {
    dropOldest(this.#kept, mostKept);
    this.#kept.set(driver, started);
  }
}

/** Sets and maps remember the order of insertion. */
function dropOldest(kept: Set<string> | Map<string, unknown>, most: number): void {
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
}
