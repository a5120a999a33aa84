import { createTestsChecker } from '../checkers/tests-checker.js';
import type { Candidate, CheckResult, SourceFile, Task, Verdict } from '../domain/index.js';
import type { Sandbox } from '../plugin/index.js';
import type { Canaries } from './canaries.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { victimsOf } from './victims.js';

/** How one entry of the catalogue ended. */
export interface EntryResult {
  readonly entry: CatalogueEntry;
  /**
   * `held`: it failed everywhere, as it must. `passed`: a wrong candidate was judged right. `escaped`: it reached something
   * of the host. `error`: it made the sandbox fail, so that it was not judged at all.
   */
  readonly outcome: 'held' | 'passed' | 'escaped' | 'error';
  /** By victim. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** What of the host it reached, in words. */
  readonly touched: readonly string[];
}

/** Where an entry is tried. */
export interface Arena {
  readonly sandbox: Sandbox;
  readonly canaries: Canaries;
  readonly signal: AbortSignal;
}

/** Lets one entry loose on all its victims. */
export async function judgeEntry(entry: CatalogueEntry, arena: Arena): Promise<EntryResult> {
  const verdicts: Record<string, Verdict> = {};
  let said = '';
  for (const task of await victimsOf(entry.language, entry.victim)) {
    const result = await check(task, filesFor(entry, arena), arena);
    verdicts[task.id] = result.verdict;
    said += textOf(result);
  }
  const touched = entry.kind === 'escape' ? await arena.canaries.touched(said) : [];
  return { entry, outcome: outcomeOf(Object.values(verdicts), touched), verdicts, touched };
}

/** One candidate against one task. What the sandbox throws becomes an error: here nobody else would catch it. */
export async function check(
  task: Task,
  files: readonly SourceFile[],
  arena: Pick<Arena, 'sandbox' | 'signal'>,
): Promise<CheckResult> {
  const candidate: Candidate = { files, extraction: 'verbatim' };
  try {
    return await createTestsChecker().check(candidate, { task, ...arena });
  } catch (error) {
    arena.signal.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    const fault = { origin: 'sandbox', code: 'threw', message } as const;
    return { verdict: { status: 'error', fault }, findings: [], metrics: {} };
  }
}

function filesFor(entry: CatalogueEntry, { canaries, sandbox }: Arena): readonly SourceFile[] {
  if (entry.kind === 'attack') return entry.files;
  return [...entry.files, canaries.module(entry.language, sandbox.ownSystem === true)];
}

function outcomeOf(
  verdicts: readonly Verdict[],
  touched: readonly string[],
): EntryResult['outcome'] {
  if (touched.length > 0) return 'escaped';
  if (verdicts.some(({ status }) => status === 'pass')) return 'passed';
  return verdicts.length > 0 && verdicts.every(({ status }) => status === 'fail')
    ? 'held'
    : 'error';
}

/** Everything that came out of the sandbox, as text. */
function textOf({ verdict, assertions, execution }: CheckResult): string {
  const output = `${execution?.stdout ?? ''}\n${execution?.stderr ?? ''}\n`;
  return output + JSON.stringify([verdict, assertions ?? null]);
}
