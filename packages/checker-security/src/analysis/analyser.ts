// The analysing process: reads candidates, never runs them. Ends with its parent.
import { analyseFiles } from './analyse-files.js';
import { eslintEngine, ruffEngine, type Engine } from './engine.js';
import type { AnalyserSetup, AnalysisReply, SetupReply, ToAnalyser } from './messages.js';

let engines: readonly Engine[] = [];

process.on('message', (message: ToAnalyser) => {
  if (message.kind === 'setup') setUp(message.setup).then(reply, replyFailure);
  else analyseFiles(engines, message.files).then(reply, replyFailure);
});

async function setUp(setup: AnalyserSetup): Promise<SetupReply> {
  engines = await Promise.resolve([
    ...(setup.engines.includes('ruff') ? [ruffEngine] : []),
    ...(setup.engines.includes('eslint') ? [eslintEngine] : []),
  ]);
  return { kind: 'ready', rules: 0, skippedRules: 0 };
}

function reply(message: SetupReply | AnalysisReply): void {
  process.send?.(message);
}

function replyFailure(error: unknown): void {
  reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
