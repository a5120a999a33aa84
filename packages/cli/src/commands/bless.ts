import path from 'node:path';
import { Command } from '@commander-js/extra-typings';
import {
  blessArm,
  conditionDifferences,
  evaluateGate,
  formatBaseline,
  gateHeadline,
  InputError,
  pairArms,
  type Arm,
  type Baseline,
  type GateRules,
} from '@assay/core';
import { exitCode, type ExitCode } from '../exit-code.js';
import { readBaseline, readCandidate, readGate } from '../gate-inputs.js';
import { gitCommit } from '../git-commit.js';
import type { Io } from '../io.js';
import { counted } from '../terminal/counted.js';
import { writeOutput } from '../write-output.js';

export function blessCommand(io: Io, finish: (code: ExitCode) => void) {
  return new Command('bless')
    .description('Accept a run as the baseline that later runs are held against')
    .argument('[run]', 'run (folder, id or latest) or report.json', 'latest')
    .option('-c, --config <file>', 'config file (default: assay.config.* here or above)')
    .option('--baseline <file>', 'where to write it (default: as the config says)')
    .option('--model <name>', 'which model of the run is accepted')
    .option('--reason <text>', 'accept it although the gate does not pass; kept on record')
    .addHelpText(
      'after',
      `
Examples:
  $ assay bless latest && git add assay.baseline.json
  $ assay bless latest --reason "cheaper by a third, loss accepted by the team"

A partial, invalid or tampered run is never accepted.`,
    )
    .action(async (run, flags) => {
      const gate = await readGate(flags, io.folder);
      const arm = await readCandidate(run, gate.model, io.folder);
      const { maxErrors } = gate.rules;
      const blessed = { at: new Date().toISOString(), commit: await gitCommit(io.folder) };
      const reason = flags.reason ?? null;
      const baseline = blessArm(arm, { ...blessed, reason, maxErrors });
      const old = await readBaseline(gate.baseline, io.folder);
      if (old !== null && reason === null) refuseUnlessPassed(arm, old, gate.rules);
      const content = formatBaseline(baseline);
      await writeOutput(path.dirname(gate.baseline), {
        path: path.basename(gate.baseline),
        content,
      });
      const shown = path.relative(io.folder, gate.baseline);
      io.stdout.write(
        `${shown}: ${arm.subject.model}, run ${arm.runId}, ${counted(arm.tasks.length, 'task')}. Commit it.\n`,
      );
      finish(exitCode.done);
    });
}

/**
 * A worse run must not become the measure by accident. Where the suite or the conditions are others, there is nothing to
 * compare: a new baseline is what they need.
 */
function refuseUnlessPassed(candidate: Arm, baseline: Baseline, rules: GateRules): void {
  const { leftOut } = pairArms(baseline.arm, candidate);
  const moved = [leftOut.changed, leftOut.onlyBaseline, leftOut.onlyCandidate].some(
    (names) => names.length > 0,
  );
  if (moved || conditionDifferences(baseline.arm, candidate).length > 0) return;
  const result = evaluateGate({
    candidate,
    baseline,
    rules,
    look: { number: 1, of: 1, level: 0.05 },
    lookProblems: [],
  });
  if (result.outcome === 'pass') return;
  throw new InputError(
    'bless-refused',
    'This run does not pass against the baseline it would replace:',
    [
      {
        message: gateHeadline(result),
        fix: 'if that is accepted, say why: assay bless --reason "..."',
      },
    ],
  );
}
