import { execFile, type ExecFileException } from 'node:child_process';
import { AssayError } from '@assay/core/plugin';

/** Most of a program's output that is read, in bytes. */
const mostOutput = 64 * 1024 * 1024;

export interface CommandRun {
  readonly command: readonly string[];
  /** Absolute. */
  readonly folder: string;
  readonly deadlineMs: number;
  readonly exitCodes: readonly number[];
  readonly signal: AbortSignal;
}

/** Runs a program without a shell, and gives what it printed. Rejects with AssayError when it did not do its work. */
export function runCommand(run: CommandRun): Promise<string> {
  const [program = '', ...given] = run.command;
  return new Promise((resolve, reject) => {
    const options = {
      cwd: run.folder,
      timeout: run.deadlineMs,
      killSignal: 'SIGKILL',
      maxBuffer: mostOutput,
      signal: run.signal,
    } as const;
    execFile(program, given, options, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stdout);
      } else if (run.signal.aborted) {
        reject(run.signal.reason as Error);
      } else if (typeof error.code === 'number' && run.exitCodes.includes(error.code)) {
        resolve(stdout);
      } else {
        reject(failure(program, error, run.deadlineMs, stderr));
      }
    });
  });
}

function failure(
  program: string,
  error: ExecFileException,
  deadlineMs: number,
  stderr: string,
): AssayError {
  if (error.code === 'ENOENT')
    return new AssayError('sarif-no-program', `the program ${program} was not found`, {
      hint: 'Install it, or name it by its path in the command of the sarif checker.',
      cause: error,
    });
  if (error.killed === true)
    return new AssayError('sarif-overrun', `${program} took more than ${deadlineMs} ms`, {
      hint: 'Raise deadlineMs of the sarif checker.',
      cause: error,
    });
  const said = stderr.trim().slice(-1000);
  return new AssayError(
    'sarif-failed',
    `${program} failed with ${String(error.code)}${said === '' ? '' : `: ${said}`}`,
    { hint: 'If this exit code means that it did its work, add it to exitCodes.', cause: error },
  );
}
