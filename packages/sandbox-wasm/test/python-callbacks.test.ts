import { createTestsChecker, type Task, type Verdict } from '@assay/core';
import { fakeTask } from '@assay/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WasmSandbox } from '../src/wasm-sandbox.js';
import { createSandbox, limits, never } from './python-programs.js';

let sandbox: WasmSandbox;
beforeAll(() => {
  sandbox = createSandbox(1);
});
afterAll(() => sandbox.dispose());

async function verdictOf(
  candidate: string,
  tests: string,
  own: Partial<Task['limits']> = {},
): Promise<Verdict> {
  const files = [{ path: 'test_it.py', content: tests }];
  const task = fakeTask({
    limits: { ...limits, ...own },
    oracle: { mode: 'tests', files, support: [], form: { kind: 'discover' } },
  });
  const { verdict } = await createTestsChecker().check(
    { files: [{ path: 'solution.py', content: candidate }], extraction: 'verbatim' },
    { task, sandbox, signal: never },
  );
  return verdict;
}

const memoize = `
def memoize(f):
    known = {}
    def wrapper(n):
        if n not in known: known[n] = f(n)
        return known[n]
    return wrapper
`;

test('the candidate calls the tests, which call the candidate, a hundred deep', async () => {
  const tests = `
from solution import memoize
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
assert fib(100) == 354224848179261915075
`;
  expect(await verdictOf(memoize, tests)).toEqual({ status: 'pass' });
});

test('calls of each other without end are the failure of what called', async () => {
  const tests = `
from solution import again
def loop(): return again(loop)
assert again(loop) == 1
`;
  const again = 'def again(f): return f()\n';
  expect(await verdictOf(again, tests)).toMatchObject({ status: 'fail', reason: 'assertion' });
});

test.each([
  ['never comes back', 'def use(f):\n    f()\n    while True: pass', 'timeout'],
  ['calls without end', 'def use(f):\n    while True: f()', 'timeout'],
  ['ends itself', 'import os\ndef use(f):\n    f()\n    os._exit(0)', 'runtime'],
  ['fails in the depth', 'def use(f):\n    f()\n    raise ValueError', 'runtime'],
])('a candidate that %s', async (_, candidate, reason) => {
  const tests = 'from solution import use\nassert use(lambda: 1) == 1\n';
  expect(await verdictOf(`${candidate}\n`, tests, { wallMs: 600 })).toMatchObject({
    status: 'fail',
    reason,
  });
});

test('one that ends while the tests, which it called, ask it again', async () => {
  const tests = 'from solution import use, end\ndef back(): return end()\nassert use(back) == 1\n';
  const candidate = 'def use(f): return f()\ndef end():\n    while True: pass\n';
  expect(await verdictOf(candidate, tests, { wallMs: 600 })).toMatchObject({
    status: 'fail',
    reason: 'timeout',
  });
  expect(
    await verdictOf(memoize, 'from solution import memoize\nassert memoize(abs)(-1) == 1'),
  ).toEqual({
    status: 'pass',
  });
});

test('both have the same time, whoever sleeps', async () => {
  const candidate = `
import time
def now(): return time.monotonic()
def wait(f):
    time.sleep(5)
    return f()
`;
  const tests = `
import time
from solution import now, wait
start = time.monotonic()
assert abs(now() - start) < 1
time.sleep(10)
assert 10 <= now() - start < 11
assert 15 <= wait(time.monotonic) - start < 16
assert 15 <= wait(lambda: time.monotonic() - 5) - start < 16
assert 20 <= time.monotonic() - start < 21
`;
  expect(await verdictOf(candidate, tests)).toEqual({ status: 'pass' });
});

test('what the tests await, and what they lend to be awaited', async () => {
  const candidate = `
import asyncio
async def double(x):
    await asyncio.sleep(5)
    return x * 2
async def slow():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        log.append('cancelled')
        raise
async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def all_of(*functions): return await asyncio.gather(*[f() for f in functions])
log = []
`;
  const tests = `
import asyncio, time, unittest, pytest
import solution
from solution import double, slow, count, all_of
async def own():
    await asyncio.sleep(0.01)
    return 'own'
@pytest.fixture
async def two():
    yield await double(1)
async def test_together(two):
    start = time.monotonic()
    assert await asyncio.gather(double(1), double(two)) == [2, 4]
    assert 5 <= time.monotonic() - start < 6
    assert [i async for i in count(3)] == [0, 1, 2]
    assert await all_of(own, own) == ['own', 'own']
async def test_timeout():
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(slow(), 1)
    assert solution.log == ['cancelled']
def test_run():
    assert asyncio.run(double(3)) == 6 and asyncio.run(all_of(own)) == ['own']
class T(unittest.IsolatedAsyncioTestCase):
    async def test_it(self): self.assertEqual(await double(2), 4)
`;
  expect(await verdictOf(candidate, tests, { wallMs: 60_000 })).toEqual({ status: 'pass' });
});
