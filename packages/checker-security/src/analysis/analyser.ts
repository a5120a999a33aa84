// The analysing process: reads candidates, never runs them. Ends with its parent.
import { join } from 'node:path';
import { analyseFiles } from './analyse-files.js';
import { eslintEngine, ruffEngine, rulesEngine, type Engine } from './engine.js';
import type { AnalyserSetup, AnalysisReply, SetupReply, ToAnalyser } from './messages.js';
import { packageFolder } from './package-folder.js';

const rulePackFolder = join(packageFolder, 'rules');

let engines: readonly Engine[] = [];

process.on('message', (message: ToAnalyser) => {
  if (message.kind === 'setup') setUp(message.setup).then(reply, replyFailure);
  else analyseFiles(engines, message.files).then(reply, replyFailure);
});

async function setUp(setup: AnalyserSetup): Promise<SetupReply> {
  const linters = [
    ...(setup.engines.includes('ruff') ? [ruffEngine] : []),
    ...(setup.engines.includes('eslint') ? [eslintEngine] : []),
  ];
  engines = linters;
  if (!setup.engines.includes('rules')) return { kind: 'ready', rules: 0, skippedRules: 0 };
  const { loadRules } = await import('../semgrep/rule/load-rules.js');
  const pack = await loadRules(setup.rulePack ? [rulePackFolder] : []);
  const own = await loadRules(setup.ruleFiles);
  const skipped = setup.unsupportedRules === 'skip' ? own.refused : 0;
  const problems = [...pack.problems, ...(skipped === 0 ? own.problems : [])];
  if (problems.length > 0) return { kind: 'refused', problems };
  const rules = [...pack.rules, ...own.rules];
  engines = [...linters, rulesEngine(rules)];
  return { kind: 'ready', rules: rules.length, skippedRules: skipped };
}

function reply(message: SetupReply | AnalysisReply): void {
  process.send?.(message);
}

function replyFailure(error: unknown): void {
  reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
