import { armFaults, type Baseline } from '../baseline/index.js';
import {
  pairArms,
  subjectDifferences,
  taskChanges,
  type Arm,
  type PairedArms,
} from '../compare/index.js';
import { checkCost } from './check-cost.js';
import { checkCritical } from './check-critical.js';
import { checkFloors } from './check-floors.js';
import { checkMetrics, type CheckedMetrics } from './check-metrics.js';
import { checkMustPass } from './check-must-pass.js';
import { incomparable } from './comparability.js';
import type { GateRules } from './gate-rules.js';
import type { GateCheck, GateOutcome, GateResult, InvalidReason, Look } from './gate-result.js';

export interface GateQuestion {
  readonly candidate: Arm;
  /** Null: only floors and must-pass tasks are asked. */
  readonly baseline: Baseline | null;
  readonly rules: GateRules;
  readonly look: Look;
  /** What the ledger of looks found. */
  readonly lookProblems: readonly InvalidReason[];
}

/** The rule over a run and its baseline. Pure: the same question has the same answer. */
export function evaluateGate(question: GateQuestion): GateResult {
  const { candidate, baseline, rules, look, lookProblems } = question;
  const paired = baseline === null ? null : pairArms(baseline.arm, candidate);
  const invalid = [
    ...armFaults(candidate, rules.maxErrors),
    ...(baseline === null ? [] : armFaults(baseline.arm, rules.maxErrors)),
    ...(paired === null ? [] : incomparable(paired)),
    ...lookProblems,
  ];
  const { checks, warnings } = runChecks(question, paired);
  const outcome = invalid.length > 0 ? 'invalid' : worstOf(checks);
  const judged = candidate.tasks.reduce((sum, task) => sum + task.judged, 0);
  return {
    outcome,
    blocks: blocks(outcome, rules),
    candidate: { model: candidate.subject.model, runId: candidate.runId },
    baseline:
      baseline === null
        ? null
        : {
            model: baseline.arm.subject.model,
            runId: baseline.arm.runId,
            blessedAt: baseline.blessed.at,
            commit: baseline.blessed.commit,
          },
    tasks: paired?.tasks.length ?? candidate.tasks.length,
    samples: candidate.tasks.length === 0 ? 0 : judged / candidate.tasks.length,
    look,
    invalid,
    checks,
    warnings,
    changes: paired === null ? [] : taskChanges(paired.tasks),
    subjects: baseline === null ? [] : subjectDifferences(baseline.arm, candidate),
  };
}

function runChecks(question: GateQuestion, paired: PairedArms | null): CheckedMetrics {
  const { candidate, baseline, rules, look } = question;
  const differences =
    paired === null
      ? { checks: [], warnings: [] }
      : checkMetrics(rules.metrics, paired.tasks, look.level);
  const beside: GateCheck[] = [
    ...checkFloors(rules.metrics, candidate.tasks, look.level),
    ...checkMustPass({
      names: rules.mustPass,
      candidate: candidate.tasks,
      baseline: baseline?.arm.tasks ?? [],
      level: look.level,
    }),
  ];
  if (paired !== null && rules.criticalFindings === 'none-new')
    beside.push(checkCritical(paired.tasks));
  if (paired !== null && rules.maxCostRatio !== null)
    beside.push(checkCost(paired.tasks, rules.maxCostRatio));
  const isItself =
    baseline?.arm.runId === candidate.runId &&
    baseline.arm.subject.model === candidate.subject.model;
  const itself = isItself ? ['this is the very run that was blessed: it shows nothing new'] : [];
  return {
    checks: [...differences.checks, ...beside],
    warnings: [...itself, ...differences.warnings],
  };
}

/** The gate passes only if every check does; one that failed outweighs those that could not tell. */
function worstOf(checks: readonly GateCheck[]): GateOutcome {
  const has = (outcome: GateCheck['outcome']) => checks.some((check) => check.outcome === outcome);
  if (has('fail')) return 'fail';
  return has('inconclusive') ? 'inconclusive' : 'pass';
}

function blocks(outcome: GateOutcome, { inconclusive }: GateRules): boolean {
  if (outcome === 'pass') return false;
  return outcome !== 'inconclusive' || inconclusive === 'block';
}
