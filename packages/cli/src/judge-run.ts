import path from 'node:path';
import {
  evaluateGate,
  InputError,
  recordLook,
  takeLook,
  type Arm,
  type Baseline,
  type GateConfig,
  type GateResult,
} from '@assay/core';
import { gitCommit } from './git-commit.js';
import { readBaseline } from './gate-inputs.js';
import { comparisonId, readLooks, rulesId, writeLooks } from './looks-file.js';

export interface JudgeWish {
  readonly gate: GateConfig;
  readonly candidate: Arm;
  /** What this decision is about; the commit that is checked out unless it is given. */
  readonly change?: string | undefined;
  /** Absolute. */
  readonly folder: string;
}

/** Holds a run against its baseline, and keeps the look on record. */
export async function judgeRun(wish: JudgeWish): Promise<GateResult> {
  const { gate, candidate, folder } = wish;
  const { rules } = gate;
  const baseline = await readBaseline(gate.baseline, folder);
  if (baseline === null && !rules.metrics.some(({ floor }) => floor !== null))
    throw noBaseline(path.relative(folder, gate.baseline));
  const change = wish.change ?? (await gitCommit(folder));
  const ledger = await readLooks(gate.ledger);
  const entry = {
    // without a commit or a name every run is a change of its own
    comparison: comparisonId(change ?? candidate.runId, candidate, baseline),
    rules: rulesId(rules),
    runId: candidate.runId,
  };
  const samples = fewestSamples(candidate, baseline);
  const { look, invalid } = takeLook(ledger, { ...entry, looks: rules.looks, samples });
  const result = evaluateGate({ candidate, baseline, rules, look, lookProblems: invalid });
  const at = new Date().toISOString();
  await writeLooks(gate.ledger, recordLook(ledger, { ...entry, at, outcome: result.outcome }));
  return result;
}

function fewestSamples(candidate: Arm, baseline: Baseline | null): number {
  const tasks = [...candidate.tasks, ...(baseline?.arm.tasks ?? [])];
  return tasks.reduce((least, { judged }) => Math.min(least, judged), Infinity);
}

function noBaseline(file: string): InputError {
  return new InputError('baseline-missing', 'There is nothing to compare this run with:', [
    {
      file,
      message: 'no such baseline, and no metric has a floor',
      fix: 'accept a run first: assay bless <run>; or set gate.metrics["pass@1"].floor in the config',
    },
  ]);
}
