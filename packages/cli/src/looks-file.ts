import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  looksLedgerSchema,
  parseJson,
  type Arm,
  type Baseline,
  type GateRules,
  type LooksLedger,
} from '@assay/core';
import { writeOutput } from './write-output.js';

export async function readLooks(file: string): Promise<LooksLedger> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { schemaVersion: 1, looks: [] };
    throw error;
  }
  return parseJson(text, { file, what: 'the looks of a gate', schema: looksLedgerSchema });
}

export async function writeLooks(file: string, ledger: LooksLedger): Promise<void> {
  const content = `${JSON.stringify(ledger, null, 2)}\n`;
  await writeOutput(path.dirname(file), { path: path.basename(file), content });
}

/** What one decision is about: a change, its model and settings, and the baseline. Runs of it share their looks. */
export function comparisonId(change: string, candidate: Arm, baseline: Baseline | null): string {
  return digest([change, candidate.subject.model, candidate.subject.settings, baseline?.arm.runId]);
}

/** All that must not move between two looks at one change; how many looks there are is theirs to count. */
export function rulesId({ metrics, mustPass, criticalFindings, maxCostRatio }: GateRules): string {
  return digest([metrics, mustPass, criticalFindings, maxCostRatio]);
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
