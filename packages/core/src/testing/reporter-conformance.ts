import assert from 'node:assert/strict';
import type { OutputFile, Reporter } from '../plugin/index.js';
import type { ConformanceCase } from './conformance-case.js';
import { emptyRun, exampleRun, hostileRun, type ReportedRun } from './example-reports.js';

/**
 * What every reporter must do. Each case throws when the reporter does not; call them from any test framework:
 *
 *     for (const { name, run } of reporterConformance(() => plugin.create(options, context))) test(name, run);
 */
export function reporterConformance(create: () => Reporter): readonly ConformanceCase[] {
  const runs: Readonly<Record<string, () => ReportedRun>> = {
    'an ordinary report': exampleRun,
    'an empty report': emptyRun,
    'a report full of hostile text': hostileRun,
  };
  const render = (reporter: Reporter, { report, sources }: ReportedRun) =>
    reporter.render(report, sources);
  return Object.entries(runs).flatMap(([what, make]) => [
    {
      name: `${what}: gives files with safe, different, relative paths`,
      run: async () => {
        checkFiles(await render(create(), make()));
      },
    },
    {
      name: `${what}: is pure: the same report gives the same files`,
      run: async () => {
        const reporter = create();
        const first = await render(reporter, make());
        assert.deepEqual(
          await render(reporter, make()),
          first,
          'the second rendering differs from the first',
        );
        assert.deepEqual(
          await render(create(), make()),
          first,
          'another instance renders otherwise',
        );
      },
    },
    {
      name: `${what}: leaves the report and its samples as they are`,
      run: async () => {
        const run = deepFreeze(make());
        await render(create(), run);
        assert.deepEqual(run, make());
      },
    },
  ]);
}

function checkFiles(files: readonly OutputFile[]): void {
  assert.ok(files.length > 0, 'render gave no file');
  for (const { path, content } of files) {
    assert.ok(isSafePath(path), `the path ${JSON.stringify(path)} is not a plain relative one`);
    assert.ok(
      typeof content === 'string' || content instanceof Uint8Array,
      `${path}: content is neither text nor bytes`,
    );
    if (typeof content === 'string')
      assert.ok(isWellFormed(content), `${path}: lone surrogates cannot be written as UTF-8`);
  }
  const names = files.map(({ path }) => path.toLowerCase());
  assert.equal(
    new Set(names).size,
    names.length,
    'two files have one path (upper and lower case are the same on some disks)',
  );
}

/** Letters, digits, `.`, `_`, `-` in each part: nothing that a disk or a shell reads in its own way. */
function isSafePath(path: string): boolean {
  return path.length <= 200 && path.split('/').every((part) => /^[\w-][\w.-]*$/.test(part));
}

function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
