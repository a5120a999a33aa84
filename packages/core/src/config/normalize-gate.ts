import { resolve } from 'node:path';
import { parseMetric } from '../compare/index.js';
import type { GateRules } from '../gate/index.js';
import type { GateConfig } from './config.js';
import type { WrittenGate } from './written-config.js';

/** Percentages become shares, paths absolute; the written gate must fit the schema. */
export function normalizeGate(written: WrittenGate, baseFolder: string): GateConfig {
  return {
    baseline: resolve(baseFolder, written.baseline ?? 'assay.baseline.json'),
    model: written.model ?? null,
    ledger: resolve(baseFolder, written.ledger ?? '.assay/looks.json'),
    rules: {
      metrics: Object.entries(written.metrics ?? { 'pass@1': {} }).map(
        ([name, { margin, floor }]) => ({
          metric: parseMetric(name)!,
          margin: margin === undefined ? null : margin / 100,
          floor: floor === undefined ? null : floor / 100,
        }),
      ),
      looks: (written.looks ?? null) as GateRules['looks'],
      mustPass: written.mustPass ?? [],
      criticalFindings: written.criticalFindings ?? 'none-new',
      maxCostRatio: written.maxCostRatio ?? null,
      maxErrors: (written.maxErrors ?? 2) / 100,
      inconclusive: written.inconclusive ?? 'block',
    },
  };
}
