import type { Arm } from '../compare/index.js';

/** An accepted result of one model: small, and kept in the user's repository. */
export interface Baseline {
  readonly kind: 'assay-baseline';
  readonly schemaVersion: 1;
  readonly blessed: {
    /** ISO 8601. */
    readonly at: string;
    /** Of the repository it was blessed in; null where there is none. */
    readonly commit: string | null;
    /** Why it was accepted although the gate did not pass; null where it did. */
    readonly reason: string | null;
  };
  readonly arm: Arm;
}
