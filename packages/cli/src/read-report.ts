import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError, parseJson, reportSchema, type Report, type StoredRun } from '@assay/core';

/** The report that a run wrote when it ended. */
export async function readReport({ folder, record }: StoredRun, home: string): Promise<Report> {
  const file = path.join(folder, 'report.json');
  const shown = path.relative(home, file);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null)
    return parseJson(text, { file: shown, what: 'a report', schema: reportSchema });
  throw new InputError('report-missing', `Run ${record.id} has no report:`, [
    {
      file: shown,
      message: 'no such file',
      fix: 'run the same command again: it goes on where it stopped, and writes the report (reporter "json")',
    },
  ]);
}
