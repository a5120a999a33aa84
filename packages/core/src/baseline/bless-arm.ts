import type { Arm } from '../compare/index.js';
import { InputError } from '../errors/index.js';
import { armFaults } from './arm-faults.js';
import type { Baseline } from './baseline.js';

/** Makes a baseline of an arm. Throws InputError when the arm is partial, invalid or tampered with. */
export function blessArm(
  arm: Arm,
  { maxErrors, ...blessed }: Baseline['blessed'] & { readonly maxErrors: number },
): Baseline {
  const faults = armFaults(arm, maxErrors);
  if (faults.length > 0) {
    throw new InputError(
      'bless-refused',
      `Run ${arm.runId} cannot become a baseline:`,
      faults.map(({ message, fix }) => ({ message, fix })),
    );
  }
  const label = arm.subject.model;
  return { kind: 'assay-baseline', schemaVersion: 1, blessed, arm: { ...arm, label } };
}
