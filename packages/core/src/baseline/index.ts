export { armFaults, listed, type ArmFault } from './arm-faults.js';
export type { Baseline } from './baseline.js';
export { baselineSchema } from './baseline-schema.js';
export { blessArm } from './bless-arm.js';
export { formatBaseline } from './format-baseline.js';
