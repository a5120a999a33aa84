import type { PairedTask } from '../compare/index.js';
import { listed } from '../baseline/index.js';
import type { GateCheck } from './gate-result.js';

/** Seen once it may be an accident of one sample. */
const SEEN_ENOUGH = 2;

/** No critical finding, of any rule, at tasks where the baseline had none of that rule, in two samples or more. */
export function checkCritical(tasks: readonly PairedTask[]): GateCheck {
  const fresh = new Map<string, number>();
  for (const { baseline, candidate } of tasks) {
    for (const [rule, samples] of Object.entries(candidate.critical)) {
      const before = Object.hasOwn(baseline.critical, rule) ? baseline.critical[rule]! : 0;
      if (before === 0) fresh.set(rule, (fresh.get(rule) ?? 0) + samples);
    }
  }
  const found = [...fresh].filter(([, samples]) => samples >= SEEN_ENOUGH);
  const name = 'critical findings';
  if (found.length === 0) return { name, outcome: 'pass', message: 'none new', measured: null };
  const rules = found
    .sort(([, a], [, b]) => b - a)
    .map(([rule, samples]) => `${rule} in ${samples} samples`);
  return { name, outcome: 'fail', message: `new: ${listed(rules)}`, measured: null };
}
