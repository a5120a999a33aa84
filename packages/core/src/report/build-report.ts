import type { SampleResult } from '../domain/index.js';
import { countVerdicts } from './count-verdicts.js';
import { groupErrors } from './group-errors.js';
import type { LeaderboardRow, Report, TaskRow } from './report.js';
import type { ReportFacts, SuiteFacts } from './report-facts.js';
import { sampleRow } from './sample-row.js';
import { sampleTable, type TaskSamples } from './sample-table.js';
import { compareRows, scoreModel } from './score-model.js';
import { slowestPass } from './slowest-pass.js';
import { taskSpending } from './summarise-spending.js';
import { summariseChecks } from './summarise-checks.js';
import { assertionsShare } from './tests-check.js';
import { marginNotes } from './margin-notes.js';
import { writeNotes } from './write-notes.js';

/**
 * The report of a run. Pure: the same facts and results, in whatever order, give the same report.
 *
 * Throws AssayError `report-input` when a result is not of this run, or there twice.
 */
export function buildReport(facts: ReportFacts, results: readonly SampleResult[]): Report {
  const table = sampleTable(facts, results);
  const tasks = table.map(taskRow);
  const leaderboard = buildLeaderboard(facts, table);
  const suites = facts.suites.map((suite) => suiteRow(suite, table));
  return {
    schemaVersion: 1,
    run: describeRun(facts, results.length),
    suites,
    leaderboard,
    bySuite: facts.suites.flatMap(({ name }) => rowsOfSuite(facts, name, table)),
    tasks,
    samples: table.flatMap((task) => task.results.map(sampleRow)),
    checks: summariseChecks(facts, table),
    errors: groupErrors(table),
    notes: [...writeNotes({ facts, leaderboard, tasks }), ...marginNotes(suites)],
  };
}

function buildLeaderboard(
  facts: ReportFacts,
  table: readonly TaskSamples[],
): readonly LeaderboardRow[] {
  const only = facts.suites.length === 1 ? facts.suites[0]?.name : undefined;
  return scoreEach(facts.models, only, table).sort(compareRows);
}

function rowsOfSuite(
  facts: ReportFacts,
  suite: string,
  table: readonly TaskSamples[],
): readonly LeaderboardRow[] {
  const ofSuite = table.filter((task) => task.suite === suite);
  return scoreEach(facts.models, suite, ofSuite).sort(compareRows);
}

function scoreEach(
  models: readonly string[],
  suite: string | undefined,
  table: readonly TaskSamples[],
): LeaderboardRow[] {
  return models.map((model) =>
    scoreModel(
      model,
      suite,
      table.filter((task) => task.model === model),
    ),
  );
}

function suiteRow(suite: SuiteFacts, table: readonly TaskSamples[]): Report['suites'][number] {
  const { name, version, integrity, tasks } = suite;
  return {
    name,
    version,
    tasks: tasks.length,
    integrity,
    slowestPass: slowestPass(suite, table),
  };
}

function taskRow({ suite, task, model, results }: TaskSamples): TaskRow {
  return {
    suite,
    task,
    model,
    ...countVerdicts(results),
    assertionsShare: assertionsShare(results),
    ...taskSpending(results),
  };
}

function describeRun(facts: ReportFacts, samplesFinished: number): Report['run'] {
  const {
    id,
    startedAt,
    finishedAt,
    versions,
    planHash,
    seed,
    samplesAsked,
    samplesPlanned,
    limits,
    sandbox,
  } = facts;
  return {
    id,
    startedAt,
    finishedAt,
    versions: sorted(versions),
    planHash,
    seed,
    samplesAsked,
    samplesPlanned,
    samplesFinished,
    limits,
    sandbox: { name: sandbox.name, versions: sorted(sandbox.versions) },
    checkers: facts.checkers,
    models: facts.models,
  };
}

function sorted(versions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
}
