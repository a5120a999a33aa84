import type { PlannedUnit } from '../../protocol.js';
import type { EventLoop } from './event-loop.js';
import type { Group, HookName, TestCase } from './test-registry.js';
import type { UnitRecorder } from './unit-recorder.js';

const assertionSites = /\b(?:expect|assert)\s*[.(]|\bt\.assert\./;

/** A test with the id under which it is reported. */
export interface PlannedTest {
  readonly test: TestCase;
  readonly unit: PlannedUnit;
}

/** The tests of a file in their order; `only` and `skip` are honoured, as the task's author wrote them. */
export function planTests(path: string, root: Group): readonly PlannedTest[] {
  const all = casesOf(root);
  const chosen = all.some(isOnly) ? all.filter(isOnly) : all;
  const seen = new Map<string, number>();
  return chosen
    .filter((test) => !test.skipped)
    .map((test) => {
      const title = `${path}::${titleOf(test)}`;
      const count = (seen.get(title) ?? 0) + 1;
      seen.set(title, count);
      const id = count === 1 ? title : `${title} (${count})`;
      return { test, unit: { id, sites: [firstSite(id, String(test.body))], open: true } };
    });
}

/**
 * What a correct candidate is bound to reach: the first assertion of a test that has any in its text (a candidate that
 * never calls a callback must not get away with it), else the end of the test.
 */
export function firstSite(unitId: string, source: string): string {
  return assertionSites.test(source) ? `${unitId} #1` : unitId;
}

export async function runTests(
  planned: readonly PlannedTest[],
  recorder: UnitRecorder,
  loop: EventLoop,
): Promise<void> {
  const open: Group[] = [];
  for (const { test, unit } of planned) {
    const groups = groupsOf(test);
    await recorder.unit(unit, async () => {
      await loop.until(runOne(test, groups, open));
    });
  }
  for (const group of open.reverse())
    await loop.until(runHooks([group], 'afterAll')).catch(() => undefined);
}

async function runOne(test: TestCase, groups: readonly Group[], open: Group[]): Promise<void> {
  for (const group of groups) {
    if (open.includes(group)) continue;
    open.push(group);
    await runHooks([group], 'beforeAll');
  }
  await runHooks(groups, 'beforeEach');
  try {
    await runBody(test);
  } finally {
    await runHooks([...groups].reverse(), 'afterEach');
  }
}

async function runBody({ body }: TestCase): Promise<void> {
  const context = testContext();
  const takesCallback =
    body.length > 0 &&
    /^(?:async\s*)?(?:function\s*\w*\s*)?\(?\s*(?:done|cb|callback)\b/.test(String(body));
  if (!takesCallback) {
    await body(context);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const done = (error?: Error | null): void => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    };
    Promise.resolve(body(done)).catch(reject);
  });
}

/** What `node:test` and vitest pass to a test; a test inside a test is part of it. */
function testContext(): object {
  const inner = async (_name: unknown, ...values: readonly unknown[]): Promise<void> => {
    const body = values.find((value) => typeof value === 'function') as
      ((context: object) => unknown) | undefined;
    await body?.(testContext());
  };
  return {
    test: inner,
    it: inner,
    diagnostic: () => undefined,
    skip: () => undefined,
    plan: () => undefined,
  };
}

async function runHooks(groups: readonly Group[], name: HookName): Promise<void> {
  for (const group of groups) for (const hook of group.hooks[name]) await hook();
}

function casesOf(group: Group): readonly TestCase[] {
  return group.entries.flatMap((entry) => ('entries' in entry ? casesOf(entry) : [entry]));
}

function isOnly(test: TestCase): boolean {
  return test.only || groupsOf(test).some((group) => group.only);
}

/** From the file's root to the group that holds the test. */
function groupsOf(test: TestCase): readonly Group[] {
  const groups: Group[] = [];
  for (let group: Group | null = test.parent; group !== null; group = group.parent)
    groups.unshift(group);
  return groups;
}

function titleOf(test: TestCase): string {
  const names = groupsOf(test).map((group) => group.name);
  return [...names.filter((name) => name !== ''), test.name].join(' > ');
}
