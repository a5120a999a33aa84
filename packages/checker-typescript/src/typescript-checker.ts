import type {
  Candidate,
  CheckContext,
  Checker,
  CheckResult,
  SourceFile,
  Task,
} from '@assay/core/plugin';
import { Compiler, type Compiled } from './compiler.js';

/** Of the compiler's thread, in mebibytes; an ordinary program takes about 150. */
const memoryMb = 512;

/**
 * Type-checks candidates of TypeScript tasks: type errors are findings, and a candidate without any passes. It fails no
 * sample by that unless its task requires it. The hidden tests are not part of the program.
 */
export function createTypescriptChecker(limitMs: number): Checker {
  const compiler = new Compiler({ limitMs, memoryMb });
  return {
    languages: ['typescript'],
    check: async (candidate: Candidate, { task, signal }: CheckContext): Promise<CheckResult> => {
      if (task.language !== 'typescript') return skipped(`the task is in ${task.language}`);
      return judge(await compiler.check(programOf(task, candidate), signal), limitMs);
    },
    dispose: () => compiler.dispose(),
  };
}

/** The task's starting files, those of the same path replaced by the candidate's; paths that lead out name nothing. */
function programOf(task: Task, candidate: Candidate): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  for (const { path, content } of [...task.files, ...candidate.files]) {
    if (!path.split('/').includes('..')) files.set(path, { path, content });
  }
  return [...files.values()];
}

function judge(compiled: Compiled, limitMs: number): CheckResult {
  switch (compiled.kind) {
    case 'timeout':
      return failed('timeout', `the compiler took more than ${limitMs} ms`);
    case 'memory':
      return failed('memory', `the compiler took more than ${memoryMb} MiB`);
    case 'too-deep':
      return failed('check', 'nested too deeply for the compiler');
    case 'report': {
      const { errors, findings, suppressions } = compiled.report;
      const metrics = { typeErrors: errors, suppressions };
      if (errors === 0) return { verdict: { status: 'pass' }, findings, metrics };
      const [first] = findings;
      const line =
        first?.location === undefined ? '' : `${first.location.path}:${first.location.line}: `;
      const more = errors === 1 ? '' : ` (and ${errors - 1} more)`;
      const message = `${line}${first?.message.split('\n')[0] ?? ''}${more}`;
      return { verdict: { status: 'fail', reason: 'check', message }, findings, metrics };
    }
  }
}

function failed(reason: 'timeout' | 'memory' | 'check', message: string): CheckResult {
  return { verdict: { status: 'fail', reason, message }, findings: [], metrics: {} };
}

function skipped(reason: string): CheckResult {
  return { verdict: { status: 'skipped', reason }, findings: [], metrics: {} };
}
