import path from 'node:path';
import {
  checkConfig,
  documentOfFlags,
  InputError,
  loadConfig,
  resolvePlugins,
  type Report,
  type ReportSources,
  type SampleResult,
  type StoredRun,
} from '@assay/core';
import { commandFolder } from './command-folder.js';
import { disposeAll } from './dispose-all.js';
import type { Io } from './io.js';
import { readReport } from './read-report.js';
import { writeOutput } from './write-output.js';

export interface ReportWish {
  readonly run: StoredRun;
  /** Reporters as a command line names them; otherwise those of the config file. */
  readonly reporters?: readonly string[] | undefined;
  readonly config?: string | undefined;
  /** Where the files go; the run's folder unless it is given. */
  readonly out?: string | undefined;
  /** What reporters get besides the samples. */
  readonly further?: Omit<ReportSources, 'samples'>;
}

/** Renders the report of a stored run again, and says which files were written. */
export async function renderReports(wish: ReportWish, io: Io): Promise<void> {
  const { run } = wish;
  const report = await readReport(run, io.folder);
  const samples = await readSamples(run, report);
  const resolved = await resolvePlugins(await configOf(wish, io.folder), [commandFolder()]);
  try {
    const folder = wish.out === undefined ? run.folder : path.resolve(io.folder, wish.out);
    for (const { instance } of resolved.reporters) {
      for (const file of await instance.render(report, { ...wish.further, samples })) {
        await writeOutput(folder, file);
        io.stderr.write(`wrote ${path.relative(io.folder, path.join(folder, file.path))}\n`);
      }
    }
  } finally {
    await disposeAll(resolved);
  }
}

async function readSamples(run: StoredRun, report: Report): Promise<readonly SampleResult[]> {
  const samples: SampleResult[] = [];
  for await (const sample of run.samples()) samples.push(sample);
  if (samples.length === report.run.samplesFinished) return samples;
  throw new InputError(
    'report-stale',
    `The report of run ${run.record.id} is not of its samples:`,
    [
      {
        message: `report.json counts ${report.run.samplesFinished} samples, and the folder holds ${samples.length}`,
        fix: 'run the same command again: it goes on where it stopped, and writes the report',
      },
    ],
  );
}

/** Only the reporters count: no suite is read, no model asked. */
async function configOf({ reporters, config: file }: ReportWish, folder: string) {
  const loaded =
    reporters === undefined && file !== undefined
      ? await loadConfig({ cwd: folder, file })
      : checkConfig(
          // a config must name a suite and a model, so some are named that are left out below
          documentOfFlags({
            suites: ['./tasks'],
            models: ['replay'],
            reporters: reporters ?? ['html'],
          }),
          folder,
        );
  const { document, config } = loaded;
  return { document, config: { ...config, suites: [], models: [], checkers: [] } };
}
