import { conditionDifferences, type PairedArms } from '../compare/index.js';
import { listed } from '../baseline/index.js';
import type { InvalidReason } from './gate-result.js';

const BLESS_AGAIN =
  'run the accepted model again under the new conditions, and assay bless that run';

/** Why two arms cannot be compared: every part of the key that differs, by name. */
export function incomparable(paired: PairedArms): readonly InvalidReason[] {
  const { leftOut } = paired;
  const parts = conditionDifferences(paired.baseline, paired.candidate).map(
    ({ part, baseline, candidate }) => `${part} was ${baseline}, is now ${candidate}`,
  );
  const reason = (message: string, fix: string) => ({ code: 'incomparable', message, fix });
  const tasks = [
    ['changed since the baseline', leftOut.changed],
    ['missing from this run', leftOut.onlyBaseline],
    ['not in the baseline', leftOut.onlyCandidate],
  ] as const;
  return [
    ...parts.map((part) => reason(part, BLESS_AGAIN)),
    ...tasks.flatMap(([what, names]) =>
      names.length === 0 ? [] : [reason(`tasks ${what}: ${listed(names)}`, BLESS_AGAIN)],
    ),
  ];
}
