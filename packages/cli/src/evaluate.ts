import path from 'node:path';
import {
  buildReport,
  createTestsChecker,
  InputError,
  openRun,
  programNeeds,
  resolvePlugins,
  runEval,
  type LoadedConfig,
  type Report,
  type ResolvedConfig,
  type RunOutcome,
  type RunPlan,
  type RunStore,
  type SampleResult,
} from '@assay/core';
import { commandFolder } from './command-folder.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { planEvaluation } from './plan-evaluation.js';
import { reportFacts } from './report-facts.js';
import { chooseRunFolder } from './run-folder.js';
import { printSummary } from './terminal/print-summary.js';
import { createProgress } from './terminal/progress.js';
import { versions } from './version.js';
import { writeOutput } from './write-output.js';

/** Above this share of errors of ours, the scores do not mean what they seem to. */
const errorBudget = 0.02;

export interface EvaluateOptions {
  readonly io: Io;
  readonly json: boolean;
  /** Start a new run even where an unfinished one of the same plan could be resumed. */
  readonly fresh: boolean;
}

/** The walk from config to exit code: resolve, load, plan, run, report. */
export async function evaluate(loaded: LoadedConfig, options: EvaluateOptions): Promise<ExitCode> {
  const resolved = await resolvePlugins(loaded, [commandFolder()]);
  try {
    const plan = await planEvaluation(loaded.config, resolved, options.io.folder);
    await preparePackages(plan, resolved, options.io);
    const store = await openStore(plan, loaded, options);
    try {
      const outcome = await runPlan(plan, store, { loaded, resolved, options });
      if (outcome.kind === 'aborted') return interrupted(store, options.io);
      return await finish(plan, store, { resolved, options, outcome });
    } finally {
      await store.close();
    }
  } finally {
    await disposeAll(resolved);
  }
}

/** Packages that cannot be had are told before the first sample, all at once. */
async function preparePackages(
  plan: RunPlan,
  { sandbox: { instance } }: ResolvedConfig,
  io: Io,
): Promise<void> {
  const needs = [...plan.tasks.values()]
    .flatMap(({ task }) => programNeeds(task))
    .filter(({ packages }) => packages !== undefined);
  if (needs.length > 0) await instance.prepare?.(needs, io.signal);
}

async function openStore(
  plan: RunPlan,
  loaded: LoadedConfig,
  options: EvaluateOptions,
): Promise<RunStore> {
  const { folder, id } = await chooseRunFolder(plan, {
    out: loaded.config.out,
    home: options.io.folder,
    fresh: options.fresh,
  });
  return openRun(folder, plan, {
    id,
    createdAt: new Date(),
    versions: versions(),
    config: {
      file: loaded.path === null ? null : path.basename(loaded.path),
      ...describeConfig(loaded),
    },
  });
}

/** What the user asked for, as run.json keeps it: names, never option values (a later plugin's may hold a secret). */
function describeConfig({ config }: LoadedConfig) {
  return {
    models: config.models.map(({ name }) => name),
    sandbox: config.sandbox.name,
    checkers: config.checkers.map(({ name }) => name),
  };
}

async function runPlan(
  plan: RunPlan,
  store: RunStore,
  work: { loaded: LoadedConfig; resolved: ResolvedConfig; options: EvaluateOptions },
): Promise<RunOutcome> {
  const { loaded, resolved, options } = work;
  const { io } = options;
  const progress = createProgress(io.stderr, () => performance.now());
  const tally = {
    total: plan.slots.length,
    resumed: 0,
    finished: 0,
    passed: 0,
    errors: 0,
    costUsd: null as number | null,
  };
  const events = runEval(plan, {
    models: resolved.models.map(({ instance }) => instance),
    sandbox: resolved.sandbox.instance,
    checkers: [
      ['tests', createTestsChecker()],
      ...resolved.checkers.map(({ name, instance }) => [name, instance] as const),
    ],
    store,
    concurrency: loaded.config.concurrency ?? resolved.sandbox.instance.concurrency,
    retries: loaded.config.retries,
    signal: io.signal,
  });
  let outcome: RunOutcome = { kind: 'complete' };
  for await (const event of events) {
    switch (event.kind) {
      case 'planned':
        tally.resumed = tally.finished = event.resumed;
        if (event.resumed > 0)
          io.stderr.write(
            `resuming: ${event.resumed} of ${event.total} samples were done before\n`,
          );
        break;
      case 'sample-finished': {
        const { verdict, completion } = event.result;
        tally.finished += 1;
        if (verdict.status === 'pass') tally.passed += 1;
        if (verdict.status === 'error') tally.errors += 1;
        if (completion?.costUsd !== undefined)
          tally.costUsd = (tally.costUsd ?? 0) + completion.costUsd;
        progress.update(tally);
        break;
      }
      case 'finished':
        outcome = event.outcome;
    }
  }
  progress.clear();
  return outcome;
}

async function finish(
  plan: RunPlan,
  store: RunStore,
  work: { resolved: ResolvedConfig; options: EvaluateOptions; outcome: RunOutcome },
): Promise<ExitCode> {
  const { io, json } = work.options;
  const results: SampleResult[] = [];
  for await (const result of store.samples()) results.push(result);
  const report = buildReport(reportFacts(plan, store.record, results), results);
  for (const { instance } of work.resolved.reporters) {
    for (const file of await instance.render(report)) await writeOutput(store.folder, file);
  }
  if (json) io.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printSummary(report, { io, folder: store.folder });
  if (work.outcome.kind === 'stopped') {
    const { fault, samples } = work.outcome;
    io.stderr.write(
      `stopped: the first ${samples} samples all ended in the same fault of ours\n  ${fault.origin}: ${fault.message}\n` +
        'Nothing is lost: mend it, and the same command goes on.\n',
    );
    return exitCode.invalid;
  }
  return errorShare(report) > errorBudget ? invalid(report, io) : exitCode.done;
}

function errorShare({ leaderboard }: Report): number {
  const samples = leaderboard.reduce((sum, row) => sum + row.samples, 0);
  const errored = leaderboard.reduce((sum, row) => sum + row.errored, 0);
  return samples === 0 ? 0 : errored / samples;
}

function invalid(report: Report, io: Io): ExitCode {
  const percent = (100 * errorShare(report)).toFixed(1);
  io.stderr.write(
    `invalid: ${percent} % of the samples ended in errors of ours (2 % is the limit): no score is to be trusted\n`,
  );
  return exitCode.invalid;
}

function interrupted(store: RunStore, io: Io): ExitCode {
  io.stderr.write(
    `interrupted: what is done is kept in ${path.relative(io.folder, store.folder) || '.'}; the same command goes on\n`,
  );
  return exitCode.interrupted;
}

/** Every plugin gets its chance to clean up; the first failure is told after all had it. */
async function disposeAll({ models, checkers, sandbox }: ResolvedConfig): Promise<void> {
  const plugins = [...models, ...checkers, sandbox];
  const ended = await Promise.allSettled(plugins.map(async ({ instance }) => instance.dispose?.()));
  const failed = ended.findIndex(({ status }) => status === 'rejected');
  if (failed === -1) return;
  throw new InputError(
    'dispose-failed',
    `The ${plugins[failed]!.kind} plugin ${plugins[failed]!.name} could not clean up.`,
    [],
    {
      cause: (ended[failed] as PromiseRejectedResult).reason,
    },
  );
}
