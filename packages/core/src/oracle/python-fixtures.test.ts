import { expect, test } from 'vitest';
import { describePython, expectPass, runPython } from '../../test/run-python.js';

const candidate = 'def f(x): return x\ndef g(): raise ValueError("bad")\n';
const head = 'import pytest, unittest, logging\nfrom solution import f, g\n';

describePython('ordinary test files (skipped without python3 3.11 or newer)', () => {
  test.each([
    [
      'parameters with ids, stacked, of classes and of fixtures',
      `@pytest.mark.parametrize('a', [1, 2], ids=['x', 'y'])
@pytest.mark.parametrize('b', [3])
def test_rows(a, b): assert f(a) == a and b == 3
@pytest.mark.parametrize('a', [1, pytest.param(2, id='two')])
class TestX:
    def test_it(self, a): assert f(a) == a
@pytest.fixture(params=[1, 2], ids=str)
def n(request): return request.param
ran = []
def test_params(n):
    ran.append(n)
    assert f(n) == n
def test_all(): assert f(ran) == [1, 2]
`,
    ],
    [
      'fixtures by name, for every test, by scope, finished in reverse order',
      `log = []
@pytest.fixture(autouse=True)
def always(): log.append('always')
@pytest.fixture(name='three')
def make_three(): return 3
@pytest.fixture(scope='module')
def once():
    log.append('once')
    yield len(log)
    log.append('done')
@pytest.fixture
def outer():
    yield 'outer'
    log.append('outer')
@pytest.fixture
def inner(outer, request):
    request.addfinalizer(lambda: log.append('inner'))
    return outer
def test_a(three, once): assert f(three) == 3 and log.count('once') == 1
def test_b(once, inner): assert log.count('once') == 1 and f(inner) == 'outer'
def test_c(): assert f(log) == ['once', 'always', 'always', 'inner', 'outer', 'always']
def test_d(): assert log.index('inner') < log.index('outer') and log.count('always') == 4
class TestScopes:
    made = []
    @pytest.fixture(scope='class')
    def shared(self): self.made.append(1)
    def test_one(self, shared): assert len(f(self.made)) == 1
    def test_two(self, shared): assert len(f(self.made)) == 1
`,
    ],
    [
      'functions around tests',
      `def setup_module(module): global k; k = 1
def setup_function(function): global called; called = function.__name__
def test_it(): assert f(k) == 1 and called == 'test_it'
class TestX:
    @classmethod
    def setup_class(cls): cls.c = 1
    def setup_method(self, method): self.m = method.__name__
    def test_it(self): assert f(self.c) == 1 and self.m == 'test_it'
`,
    ],
    [
      'asynchronous fixtures, in the loop of the test',
      `import asyncio
@pytest.fixture
async def lock(): return asyncio.Lock()
@pytest.fixture
async def opened():
    yield 'opened'
    await asyncio.sleep(0)
@pytest.mark.asyncio
async def test_it(lock, opened):
    async with lock: assert f(opened) == 'opened'
`,
    ],
    [
      'what unittest offers',
      `from unittest.mock import Mock, patch
class T(unittest.TestCase):
    def test_it(self):
        with self.assertRaisesRegex(ValueError, 'bad'):
            g()
        with self.assertLogs('x', level='INFO') as logs:
            logging.getLogger('x').info('hi')
        self.assertEqual(logs.output, ['INFO:x:hi'])
        self.assertCountEqual(f([1, 2]), [2, 1])
        self.assertAlmostEqual(f(0.1), 0.1)
    @patch('time.time', return_value=5)
    def test_patched(self, now):
        import time
        self.assertEqual(time.time(), f(5))
`,
    ],
  ])('%s', (_, tests) => expectPass(candidate, head + tests));

  test.each(['tmp_path', 'capsys', 'monkeypatch', 'nowhere'])(
    'a fixture that the tests do not define is a fault of the task: %s',
    async (name) => {
      const { verdict } = await runPython(candidate, `${head}def test_it(${name}): assert f(1)\n`);
      expect(verdict).toMatchObject({
        status: 'error',
        fault: {
          origin: 'task',
          message: expect.stringMatching(`'${name}'.*\`native\` mode`) as string,
        },
      });
    },
  );
});
