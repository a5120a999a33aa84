import type { SampleResult, Verdict } from '../domain/index.js';
import { buildReport } from '../report/build-report.js';
import type { ReportSources } from '../plugin/index.js';
import type { Report } from '../report/report.js';
import { HOSTILE_TEXTS } from './hostile-text.js';
import { madeUpFacts, madeUpFailure, madeUpFault, madeUpSample } from './made-up-run.js';

const ENDINGS: readonly Verdict[] = [
  { status: 'pass' },
  { status: 'pass' },
  madeUpFailure('compile'),
  madeUpFailure('runtime'),
  madeUpFailure('assertion'),
  madeUpFailure('timeout'),
  madeUpFailure('memory'),
  madeUpFailure('output'),
  madeUpFailure('no-code'),
  madeUpFailure('tamper'),
  madeUpFault('sandbox-gone'),
  { status: 'skipped', reason: 'no sandbox for this language' },
];

/** A report, and what it was made from. */
export interface ReportedRun {
  readonly report: Report;
  readonly sources: ReportSources;
}

export function exampleReport(): Report {
  return exampleRun().report;
}

export function emptyReport(): Report {
  return emptyRun().report;
}

export function hostileReport(): Report {
  return hostileRun().report;
}

/** Two models, twelve tasks, three samples each; every ending occurs, and a second checker has findings. */
export function exampleRun(): ReportedRun {
  const models = ['alpha', 'beta'];
  const tasks = ENDINGS.map((_, i) => `task-${i}`);
  const results = tasks.flatMap((task, i) =>
    models.flatMap((model, m) =>
      [0, 1, 2].map((index) =>
        exampleSample(task, model, index, ENDINGS[(i * (m + 1) + index) % ENDINGS.length]!),
      ),
    ),
  );
  const facts = madeUpFacts(models, tasks, {
    samplesAsked: 3,
    samplesPlanned: results.length,
    checkers: ['tests', 'lint'],
  });
  return { report: buildReport(facts, results), sources: { samples: results } };
}

function exampleSample(task: string, model: string, index: number, verdict: Verdict): SampleResult {
  return madeUpSample({
    task,
    model,
    index,
    verdict,
    assertions: [4, verdict.status === 'pass' ? 4 : index],
    costUsd: 0.001,
    checks: {
      lint: {
        verdict: { status: 'pass' },
        findings: [{ ruleId: 'made-up/rule', severity: 'low', message: 'A made-up finding.' }],
        metrics: { lines: 10 + index, durationMs: 1 },
      },
    },
  });
}

/** A run of which nothing came: no suite, no model, no sample. */
export function emptyRun(): ReportedRun {
  const report = buildReport(madeUpFacts([], [], { suites: [] }), []);
  return { report, sources: { samples: [] } };
}

/** Every text that a model, a task or a plugin can put into a report is one that attacks a renderer. */
export function hostileRun(): ReportedRun {
  const texts = Object.values(HOSTILE_TEXTS);
  const results = texts.flatMap((text) => [
    madeUpSample({
      task: text,
      model: text,
      verdict: madeUpFailure('assertion', text),
      checks: {
        [text]: { verdict: madeUpFault(text, text), findings: [], metrics: { [text]: 1 } },
      },
    }),
    madeUpSample({ task: text, model: text, index: 1, verdict: madeUpFault(text, text) }),
  ]);
  const facts = madeUpFacts(texts, texts, {
    samplesPlanned: results.length,
    checkers: ['tests', ...texts],
    notes: texts,
  });
  return { report: buildReport(facts, results), sources: { samples: results } };
}
