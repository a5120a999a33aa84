import { test } from 'vitest';
import { describePython, expectPass } from '../../test/run-python.js';

describePython('asynchronous candidates (skipped without python3 3.11 or newer)', () => {
  test('coroutines, asynchronous iterators and contexts, in every way that tests run them', () =>
    expectPass(
      `import asyncio
async def double(x):
    await asyncio.sleep(0.01)
    return x * 2
async def fail():
    await asyncio.sleep(0)
    raise ValueError('failed')
async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
class Connection:
    log = []
    async def __aenter__(self):
        self.log.append('open')
        return self
    async def __aexit__(self, *problem):
        self.log.append('closed')
    async def fetch(self): return 'data'
class Queue:
    def __init__(self): self.items, self.event = [], asyncio.Event()
    def put(self, item):
        self.items.append(item)
        self.event.set()
    async def get(self):
        await self.event.wait()
        return self.items.pop()
async def slow():
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        Connection.log.append('cancelled')
        raise
async def all_of(*functions): return await asyncio.gather(*[f() for f in functions])
`,
      `import asyncio, unittest, pytest
from solution import *
assert asyncio.run(double(2)) == 4
assert asyncio.new_event_loop().run_until_complete(double(3)) == 6
async def main():
    assert await double(1) == 2
    assert await asyncio.gather(double(1), double(2), fail(), return_exceptions=True) == [2, 4, FAILED]
class Failed:
    def __eq__(self, other): return isinstance(other, ValueError) and str(other) == 'failed'
FAILED = Failed()
asyncio.run(main())
@pytest.mark.asyncio
async def test_iteration():
    assert [i async for i in count(3)] == [0, 1, 2]
    numbers = count(2)
    assert await anext(numbers) == 0
    await numbers.aclose()
async def test_context():
    async with Connection() as connection:
        assert await connection.fetch() == 'data'
    assert Connection.log == ['open', 'closed']
    with pytest.raises(ValueError, match='failed'):
        await fail()
async def test_together():
    queue = Queue()
    waiting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put('item')
    assert await waiting == 'item'
async def test_timeout():
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(slow(), 0.05)
    assert Connection.log[-1] == 'cancelled'
class TestAsync(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.two = await double(1)
    async def test_it(self):
        self.assertEqual(await double(self.two), 4)
        with self.assertRaises(ValueError):
            await fail()
async def own(): return 'own'
async def later():
    await asyncio.sleep(0.01)
    return 'later'
async def test_lent():
    assert await all_of(own, later) == ['own', 'later']
def test_lent_without_a_loop():
    assert asyncio.run(all_of(own, later)) == ['own', 'later']
`,
    ));
});
