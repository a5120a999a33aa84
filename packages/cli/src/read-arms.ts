import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { armsOfReport, baselineSchema, parseJson, reportSchema, type Arm } from '@assay/core';
import { readReport } from './read-report.js';
import { findRun } from './run-folder.js';

/** The arms of a run's folder or id, a report, or a baseline. */
export async function readArms(name: string, home: string): Promise<readonly Arm[]> {
  const asFile = path.resolve(home, name);
  const found = await stat(asFile).catch(() => null);
  return found?.isFile() === true ? armsOfFile(asFile, name) : armsOfRun(name, home);
}

/** The arms of a run by its folder, its id (or the beginning of one), or `latest`. */
async function armsOfRun(name: string, home: string): Promise<readonly Arm[]> {
  return armsOfReport(await readReport(await findRun(name, home), home));
}

async function armsOfFile(file: string, shown: string): Promise<readonly Arm[]> {
  const text = await readFile(file, 'utf8');
  if (isBaseline(text))
    return [parseJson(text, { file: shown, what: 'a baseline', schema: baselineSchema }).arm];
  return armsOfReport(parseJson(text, { file: shown, what: 'a report', schema: reportSchema }));
}

/** By the key that only a baseline has; what is wrong with the rest is for its schema to say. */
function isBaseline(text: string): boolean {
  return /"kind":\s*"assay-baseline"/u.test(text);
}

/** Arms with labels that tell them apart: the model's name, and the run where several have that name. */
export function labelArms(arms: readonly Arm[]): readonly Arm[] {
  return arms.map((arm) => {
    const { model } = arm.subject;
    const twins = arms.filter(({ subject }) => subject.model === model);
    if (twins.length === 1) return { ...arm, label: model };
    const sameRun = twins.filter(({ runId }) => runId === arm.runId);
    const number = sameRun.length === 1 ? '' : ` #${sameRun.indexOf(arm) + 1}`;
    return { ...arm, label: `${model} (${arm.runId}${number})` };
  });
}
