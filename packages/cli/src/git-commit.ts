import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The commit that is checked out in a folder; null where there is no repository, no commit or no git. */
export async function gitCommit(folder: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: folder });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
