import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, SourceFile } from '@assay/core/plugin';
import type { SarifResult, SarifRule, SarifRun } from './sarif-log.js';

export interface Scanned {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly SourceFile[];
}

/** The findings of one run of a program. What it found outside of the candidate's files has no place, and keeps its text. */
export function toFindings(run: SarifRun, scanned: Scanned): readonly Finding[] {
  const { name, rules = [] } = run.tool.driver;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (run.results ?? []).map((result) => {
    const id = result.ruleId ?? 'unknown';
    const rule = byId.get(id);
    const cwe = cweOf(rule);
    const location = locationOf(result, scanned);
    return {
      ruleId: `${name.toLowerCase().replace(/\W+/gu, '-')}/${id}`,
      severity: severityOf(result, rule),
      message: result.message.text ?? rule?.shortDescription?.text ?? id,
      ...(cwe !== undefined && { cwe }),
      ...(location !== undefined && { location }),
    };
  });
}

/** By the CVSS-like number that GitHub's code scanning reads, where there is one, else by the level. */
function severityOf(result: SarifResult, rule: SarifRule | undefined): Finding['severity'] {
  const score = Number(rule?.properties?.['security-severity'] ?? Number.NaN);
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  if (score > 0) return 'low';
  switch (result.level ?? rule?.defaultConfiguration?.level ?? 'warning') {
    case 'error':
      return 'high';
    case 'note':
      return 'low';
    case 'none':
      return 'info';
    default:
      return 'medium';
  }
}

/** `external/cwe/cwe-089` and `CWE-89: SQL Injection` among the tags. */
function cweOf(rule: SarifRule | undefined): string | undefined {
  for (const tag of rule?.properties?.tags ?? []) {
    const number = /cwe-0*(\d+)/iu.exec(tag)?.[1];
    if (number !== undefined) return `CWE-${number}`;
  }
  return undefined;
}

function locationOf({ locations }: SarifResult, { folder, files }: Scanned): Finding['location'] {
  const place = locations?.[0]?.physicalLocation;
  const uri = place?.artifactLocation?.uri;
  if (uri === undefined) return undefined;
  const file = files.find((one) => path.resolve(folder, one.path) === absolute(uri, folder));
  const line = place?.region?.startLine;
  if (file === undefined || line === undefined || line < 1) return undefined;
  if (line > file.content.split('\n').length) return undefined;
  const { startColumn, endLine, endColumn } = place!.region!;
  return {
    path: file.path,
    line,
    ...(startColumn !== undefined && { column: startColumn }),
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

function absolute(uri: string, folder: string): string {
  try {
    return uri.startsWith('file:')
      ? fileURLToPath(uri)
      : path.resolve(folder, decodeURIComponent(uri));
  } catch {
    return uri;
  }
}
