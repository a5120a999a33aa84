import { Command } from '@commander-js/extra-typings';
import {
  checkConfig,
  documentOfFlags,
  loadConfig,
  normalizePlugin,
  type LoadedConfig,
} from '@assay/core';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { rejudge } from '../rejudge.js';
import { findRun } from '../run-folder.js';
import { addJudgeFlags, overridesOf, readRunFlags } from './run-flags.js';

export function rejudgeCommand(io: Io, finish: (code: ExitCode) => void) {
  return addJudgeFlags(
    new Command('rejudge')
      .argument('<run>', "the run's folder, its id, or latest")
      .option(
        '-c, --config <file>',
        'config with the suites of the run (default: assay.config.* here or in a folder above)',
      )
      .option('--suite <suites...>', 'the suites of the run, instead of a config')
      .option('--sandbox <sandbox>', 'where candidates run')
      .option('--checkers <checkers...>', 'what else looks at each candidate'),
  )
    .description('Judge the completions of a run again, into a new run, without asking any model')
    .addHelpText(
      'after',
      `
Examples:
  $ assay rejudge latest --extractor verbatim
  $ assay rejudge latest --timeout 20000 --out judged-again
  $ assay rejudge runs/june --suite humaneval:HumanEval.jsonl.gz

Tasks are judged as they are today; the report names those that have changed.`,
    )
    .action(async (name, own, command) => {
      const flags = readRunFlags(command);
      const loaded = await configOf({ ...own, overrides: overridesOf(flags) }, io.folder);
      const run = await findRun(name, io.folder);
      const { json, fresh } = flags;
      finish(await rejudge(run, loaded, { io, json: json === true, fresh: fresh === true }));
    });
}

interface Wish {
  readonly config?: string | undefined;
  readonly suite?: string[] | undefined;
  readonly sandbox?: string | undefined;
  readonly checkers?: string[] | undefined;
  readonly overrides: ReturnType<typeof overridesOf>;
}

/** The config without its models: none is asked. */
async function configOf(wish: Wish, cwd: string): Promise<LoadedConfig> {
  const loaded = wish.suite === undefined ? await ofFile(wish, cwd) : ofFlags(wish, cwd);
  const config = {
    ...loaded.config,
    models: [],
    ...(wish.sandbox !== undefined && { sandbox: normalizePlugin(wish.sandbox) }),
    ...(wish.checkers !== undefined && { checkers: wish.checkers.map(normalizePlugin) }),
  };
  return { ...loaded, config };
}

function ofFile({ config: file, overrides }: Wish, cwd: string): Promise<LoadedConfig> {
  return loadConfig({ cwd, ...(file === undefined ? {} : { file }), overrides });
}

/** A config must name a model, so one is named that is left out above. */
function ofFlags({ suite: suites, overrides }: Wish, cwd: string): LoadedConfig {
  const document = documentOfFlags({ suites, models: ['replay'], ...overrides });
  return { ...checkConfig(document, cwd), path: null };
}
