/** A Python wheel that a program can import. The hash decides what it is; name and version say it to people. */
export interface Package {
  /** In the form that indexes use: lower case, `-` between words. */
  readonly name: string;
  readonly version: string;
  /** Of the wheel file, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Absolute folder in which the file may lie, before any index is asked. Says where to look, not what the package is. */
  readonly folder?: string;
}

/** A package of a task, and whose it is. */
export interface TaskPackage extends Package {
  readonly for: 'both' | 'candidate' | 'tests';
}
