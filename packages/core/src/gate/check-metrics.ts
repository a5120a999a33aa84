import { estimateDifference, isBetterHigh, metricName, type PairedTask } from '../compare/index.js';
import { holm } from '../stats/index.js';
import { decideDifference, worseP } from './decide-difference.js';
import { marginFor, type MetricRule } from './gate-rules.js';
import type { GateCheck } from './gate-result.js';
import { formatPoints, formatPointsInterval } from './format-points.js';

export interface CheckedMetrics {
  readonly checks: readonly GateCheck[];
  readonly warnings: readonly string[];
}

/** Every metric against its margin. A loss is called one only after Holm over all metrics. */
export function checkMetrics(
  rules: readonly MetricRule[],
  tasks: readonly PairedTask[],
  level: number,
): CheckedMetrics {
  const measured = rules.map((rule) => ({
    rule,
    estimate: estimateDifference(rule.metric, tasks),
    betterHigh: isBetterHigh(rule.metric),
  }));
  const adjusted = holm(
    measured.map(({ estimate, betterHigh }) =>
      estimate === null ? 1 : worseP(estimate, betterHigh),
    ),
  );
  const warnings: string[] = [];
  const checks = measured.map(({ rule, estimate, betterHigh }, i): GateCheck => {
    const name = metricName(rule.metric);
    if (estimate === null) return undefinedMetric(name);
    const margin = marginFor(rule, tasks.length);
    const decided = decideDifference(estimate, { margin, level, betterHigh }, adjusted[i]);
    const { interval, outcome, worseWithinMargin } = decided;
    if (worseWithinMargin)
      warnings.push(
        `${name} is worse, within the margin: ${formatPointsInterval(estimate.difference, interval)}`,
      );
    return {
      name,
      outcome,
      message: `${formatPointsInterval(estimate.difference, interval)}, margin ${formatPoints(margin)}`,
      measured: { value: estimate.difference, interval, limit: betterHigh ? -margin : margin },
    };
  });
  return { checks, warnings };
}

function undefinedMetric(name: string): GateCheck {
  return {
    name,
    outcome: 'inconclusive',
    message:
      'is not defined at every task in both runs (too few samples, or a checker that did not look)',
    measured: null,
  };
}
