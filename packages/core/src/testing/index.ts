export { checkerConformance, type CheckerUnderTest } from './checker-conformance.js';
export type { ConformanceCase } from './conformance-case.js';
export {
  emptyReport,
  emptyRun,
  exampleReport,
  exampleRun,
  hostileReport,
  hostileRun,
  type ReportedRun,
} from './example-reports.js';
export { HOSTILE_TEXTS } from './hostile-text.js';
export {
  madeUpFacts,
  madeUpFailure,
  madeUpFault,
  madeUpSample,
  type MadeUpSample,
} from './made-up-run.js';
export * from './fakes/index.js';
export { modelConformance, type ModelUnderTest } from './model-conformance.js';
export * from './openai-server/index.js';
export { reporterConformance } from './reporter-conformance.js';
export {
  sandboxConformance,
  type SandboxConformanceCase,
  type SandboxUnderTest,
} from './sandbox-conformance.js';
export { suiteConformance, type SuiteSourceUnderTest } from './suite-conformance.js';
