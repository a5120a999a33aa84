import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type Package } from '@assay/core/plugin';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  candidateProgram,
  createSandbox,
  limits,
  never,
  trustedProgram,
} from '../../test/python-programs.js';
import { makeWheel } from '../../test/wheel-files.js';
import type { WasmSandbox } from '../wasm-sandbox.js';

/** Wheels that the test makes itself, in a folder; a cache of its own, and no index. */
let folder: string;
let sandbox: WasmSandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-packages-'));
  vi.stubEnv('ASSAY_CACHE_DIR', join(folder, 'cache'));
  vi.stubEnv('PIP_NO_INDEX', '1');
  sandbox = createSandbox(2);
});
afterAll(async () => {
  await sandbox.dispose();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.stubEnv('PIP_FIND_LINKS', '');
});

const greeting = makeWheel('greeting', '1.0', {
  'greeting/__init__.py':
    'from pathlib import Path\nimport random\nloaded = random.random()\ntext = Path(__file__).with_name("text.txt").read_text()\n',
  'greeting/text.txt': 'hello',
  'greeting/later.py': 'value = 42\n',
  'greeting-1.0.data/purelib/greeting_more.py': 'more = True\n',
  'greeting-1.0.data/scripts/greet': 'never installed\n',
});
const counting = makeWheel(
  'counting',
  '2.0',
  { 'counting.py': 'import greeting\ncount = len(greeting.text)\n' },
  {
    metadata: 'Requires-Dist: greeting (>=1.0)\nRequires-Dist: numpy ; extra == "fast"',
  },
);

async function place(...wheels: ReturnType<typeof makeWheel>[]): Promise<Package[]> {
  for (const { fileName, content } of wheels) await writeFile(join(folder, fileName), content);
  return wheels.map(({ wanted }) => ({ ...wanted, folder }));
}

async function answer(source: string, packages: readonly Package[]): Promise<string> {
  const session = await sandbox.open({ ...candidateProgram(), packages }, limits, never);
  try {
    const reply = await session.request(source);
    return reply.kind === 'answer' ? reply.message : JSON.stringify(reply.stop);
  } finally {
    await session.close();
  }
}

async function problemsOf(packages: readonly Package[]): Promise<string> {
  const error: unknown = await sandbox
    .prepare([{ language: 'python', packages }], never)
    .catch((cause: unknown) => cause);
  if (!(error instanceof InputError)) throw new Error('the packages were taken', { cause: error });
  return error.message;
}

test('packages are there, with their data, their metadata and what is not imported yet', async () => {
  const packages = await place(greeting, counting);
  const source = `
import sys
before = [name in sys.modules for name in ('greeting', 'counting', 'greeting_more', 'greeting.later')]
import counting, greeting, greeting.later, greeting_more
from importlib.metadata import version
answer = (before, counting.count, greeting.text, greeting.later.value, greeting_more.more, version('counting'))
`;
  expect(await answer(source, packages)).toBe(
    "([True, True, True, False], 5, 'hello', 42, True, '2.0')",
  );
});

test('a program without packages has none, on the same worker', async () => {
  const packages = await place(greeting);
  expect(await answer('import greeting; answer = 1', packages)).toBe('1');
  expect(
    await answer('import importlib.util; answer = importlib.util.find_spec("greeting")', []),
  ).toBe('None');
});

test('tests and candidate have the packages that each is given, in interpreters of their own', async () => {
  const packages = await place(greeting);
  const look = 'import importlib.util; answer = importlib.util.find_spec("greeting") is not None';
  const tests = trustedProgram(`
import greeting
greeting.text = 'changed by the tests'
report(ask(${JSON.stringify(look)}))
report(ask('import greeting; answer = greeting.text; greeting.text = "changed by the candidate"'))
report(greeting.text)`);
  const run = (candidate: readonly Package[]) =>
    sandbox.runTests(
      { ...tests, packages },
      { ...candidateProgram(), packages: candidate },
      limits,
      never,
    );
  expect((await run(packages)).reports).toEqual(['True', "'hello'", 'changed by the tests']);
  expect((await run([])).reports).toEqual(['False']);
});

test('the files of packages cannot be changed, and no run leaves a trace in them', async () => {
  const packages = await place(greeting);
  const source = `
import os, greeting
folder = os.path.dirname(greeting.__file__)
def attempt(what):
    try:
        what()
        return 'done'
    except OSError as problem:
        return type(problem).__name__
answer = [attempt(what) for what in (
    lambda: open(folder + '/text.txt', 'w'), lambda: open(folder + '/new.txt', 'w'), lambda: os.mkdir(folder + '/new'),
    lambda: os.remove(folder + '/text.txt'), lambda: os.rename(folder + '/text.txt', '/tmp/text.txt'),
    lambda: os.rename('/dev/null', folder + '/null'),
    lambda: os.chmod(folder + '/text.txt', 0), lambda: os.utime(folder, (1, 1)), lambda: os.truncate(folder + '/text.txt', 1))]
`;
  expect(await answer(source, packages)).toBe(
    "['PermissionError', 'PermissionError', 'PermissionError', 'PermissionError', 'PermissionError', 'PermissionError', 'PermissionError', 'PermissionError', 'PermissionError']",
  );
  expect(
    await answer('import greeting, random; answer = random.random(), greeting.text', packages),
  ).toBe("(0.8444218515250481, 'hello')");
});

test('what cannot be used is told all at once, with the way out', async () => {
  const missing: Package = { name: 'nowhere', version: '3', sha256: 'a'.repeat(64) };
  const [known] = await place(greeting);
  const other = { ...known!, sha256: 'b'.repeat(64) };
  const said = await problemsOf([missing, other]);
  expect(said).toContain(
    'the package nowhere 3: is not in any folder of wheels, and pip is told to use no index',
  );
  expect(said).toContain('pip download --no-deps');
  expect(said).toContain(`greeting-1.0-py3-none-any.whl has another hash: ${known!.sha256}`);
});

const unusable: readonly (readonly [string, ReturnType<typeof makeWheel>, string])[] = [
  [
    'compiled code',
    makeWheel('fast', '1', { 'fast/core.cpython-314.so': '' }),
    'it holds compiled code',
  ],
  [
    'a path that leads out',
    makeWheel('slip', '1', { '../../../work/solution.py': '' }),
    'a file leads out of its folder',
  ],
  [
    'an absolute path',
    makeWheel('root', '1', { '/etc/passwd': '' }),
    'a file leads out of its folder',
  ],
  [
    'a link',
    makeWheel('linked', '1', { 'linked.py': '/etc/passwd' }, { mode: 0o120777 }),
    'a file is a link',
  ],
  ['a need that is not listed', counting, 'it needs greeting, which is not listed'],
  [
    'an import that fails',
    makeWheel('broken', '1', { 'broken.py': 'import tkinter\n' }),
    'import broken: ModuleNotFoundError',
  ],
  [
    'an import that exits',
    makeWheel('leaving', '1', { 'leaving.py': 'import os; os._exit(0)' }),
    'was ended (exit)',
  ],
  [
    'an import that reaches for the host',
    makeWheel('calling', '1', { 'calling.py': 'import ctypes; ctypes.CDLL(None).getpid()' }),
    'which the sandbox does not have',
  ],
  [
    'an import that keeps a file open',
    makeWheel('keeping', '1', { 'keeping.py': 'file = open("/tmp/x", "w")' }),
    'a file that stays open',
  ],
  [
    'another version than its name says',
    {
      ...makeWheel('aged', '1', {}),
      fileName: 'aged-2-py3-none-any.whl',
      wanted: { ...makeWheel('aged', '1', {}).wanted, version: '2' },
    },
    'says that it is of another package or version',
  ],
];

test.each(unusable)('a wheel with %s is refused', async (_, wheel, said) => {
  expect(await problemsOf(await place(wheel))).toContain(said);
});

test('a wheel that is no zip is refused', async () => {
  const { createHash } = await import('node:crypto');
  const content = Buffer.from('PK, but not really');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await writeFile(join(folder, 'fake-1-py3-none-any.whl'), content);
  expect(await problemsOf([{ name: 'fake', version: '1', sha256, folder }])).toContain(
    'its wheel is damaged',
  );
});

test('several sandboxes at once make one image; then neither wheel nor folder is needed', async () => {
  const wheel = makeWheel('shared_once', '1', { 'shared_once.py': 'value = 1' });
  const packages = await place(wheel);
  const others = [createSandbox(1), createSandbox(1)];
  await Promise.all(
    others.map((other) => other.prepare([{ language: 'python', packages }], never)),
  );
  await Promise.all(others.map((other) => other.dispose()));
  expect((await readdir(join(folder, 'cache'))).filter((name) => name.includes('partial'))).toEqual(
    [],
  );
  await rm(join(folder, wheel.fileName));
  await rm(join(folder, 'cache', 'wheels', `${wheel.wanted.sha256}.whl`));
  const later = createSandbox(1);
  await later.prepare([{ language: 'python', packages }], never);
  const { caches } = await later.diagnose();
  await later.dispose();
  expect(caches.map(({ name }) => name)).toContain('Python image with shared-once 1');
});
