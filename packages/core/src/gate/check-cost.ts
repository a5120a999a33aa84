import { ratioDifference, type PairedTask } from '../compare/index.js';
import type { GateCheck } from './gate-result.js';

/** The cost ratio's upper bound (95 %, two-sided) is held against the limit. */
export function checkCost(tasks: readonly PairedTask[], limit: number): GateCheck {
  const name = 'cost';
  const ratio = ratioDifference('costUsd', tasks);
  if (ratio === null) {
    const message = `is not known for every task in both runs, limit x${limit}`;
    return { name, outcome: 'inconclusive', message, measured: null };
  }
  const [low, high] = ratio.interval ?? [ratio.ratio, ratio.ratio];
  return {
    name,
    outcome: high <= limit ? 'pass' : low > limit ? 'fail' : 'inconclusive',
    message: `x${ratio.ratio.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}], limit x${limit}`,
    measured: { value: ratio.ratio, interval: ratio.interval, limit },
  };
}
