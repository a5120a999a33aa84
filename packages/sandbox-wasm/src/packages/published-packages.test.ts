import { afterAll, beforeAll, expect, test } from 'vitest';
import { candidateProgram, createSandbox, limits, never } from '../../test/python-programs.js';
import type { WasmSandbox } from '../wasm-sandbox.js';
import { IndexError, listFiles } from './package-index.js';
import { readPipSettings } from './pip-settings.js';

/** Real packages, from the index that pip is set to, kept in the user's cache from the first time on. */
const packages = [
  {
    name: 'attrs',
    version: '25.3.0',
    sha256: '427318ce031701fea540783410126f03899a97ffc6f61596ad581ac2e40e3bc3',
  },
  {
    name: 'sortedcontainers',
    version: '2.4.0',
    sha256: 'a163dcaede0f1c021485e957a39245190e74249897e2ae4b2aa38595db237ee0',
  },
];

const reachable = await indexIsReachable();
let sandbox: WasmSandbox;
beforeAll(() => {
  sandbox = createSandbox(1);
});
afterAll(() => sandbox.dispose());

test.skipIf(!reachable)(
  `packages from the index work${reachable ? '' : ' (skipped: the package index cannot be reached)'}`,
  { timeout: 120_000 },
  async () => {
    const session = await sandbox.open({ ...candidateProgram(), packages }, limits, never);
    const source = `
import attr, attrs
from attrs import define, validators
from sortedcontainers import SortedDict, SortedList
@define
class Point:
    x: int
    y: int = 2
answer = list(SortedList([3, 1, 2])), SortedDict(b=1, a=2), Point(1), attr.asdict(Point(1))
`;
    expect(await session.request(source)).toEqual({
      kind: 'answer',
      message: "([1, 2, 3], SortedDict({'a': 2, 'b': 1}), Point(x=1, y=2), {'x': 1, 'y': 2})",
    });
    await session.close();
  },
);

async function indexIsReachable(): Promise<boolean> {
  const [index] = (await readPipSettings(process.env)).indexes;
  if (index === undefined) return false;
  try {
    return (await listFiles(index, 'sortedcontainers', never)) !== null;
  } catch (error) {
    if (error instanceof IndexError) return false;
    throw error;
  }
}
