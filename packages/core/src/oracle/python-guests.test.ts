import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  describePython,
  expectPass,
  pythonPair as pair,
  runPython as run,
} from '../../test/run-python.js';
import { createTestsChecker } from '../checkers/tests-checker.js';
import { fakeTask } from '../testing/fakes/index.js';
import { pythonGuests } from './python-guests.js';

describePython('the guests as one text (skipped without python3 3.11 or newer)', () => {
  test('a top-level name belongs to one module', () => {
    const script = `
import ast, collections, sys
def names(node):
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)): return [node.name]
    if isinstance(node, ast.Assign): return [t.id for t in node.targets if isinstance(t, ast.Name)]
    return []
for text in sys.stdin.read().split('\\0'):
    found = collections.Counter(name for node in ast.parse(text).body for name in names(node))
    print([name for name, count in found.items() if count > 1])`;
    const { driver, harness } = pythonGuests();
    const { stdout } = spawnSync('python3', ['-c', script], {
      input: `${driver}\0${harness}`,
      encoding: 'utf8',
    });
    expect(stdout).toBe('[]\n[]\n');
    expect(driver + harness).not.toMatch(/^\s*(from|import) assay_guest/m);
  });
});

describePython('what crosses between tests and candidate', () => {
  test('exceptions as values, in lists and in groups', () =>
    expectPass(
      `class Own(ValueError):
    pass


def collect():
    errors = []
    for job in (lambda: 1 / 0, lambda: {}['x'], lambda: int('y')):
        try:
            job()
        except Exception as error:
            errors.append(error)
    return errors


def fail_all():
    raise ExceptionGroup('all of them', [*collect(), Own('own')])


def name(error):
    return type(error).__name__


def nested():
    deep = []
    for _ in range(300):
        deep = [deep]
    return ValueError(deep)
`,
      `from solution import Own, collect, fail_all, name, nested
import pytest
errors = collect()
assert [type(error) for error in errors] == [ZeroDivisionError, KeyError, ValueError]
assert errors[1].args == ('x',) and str(errors[0]) == 'division by zero'
with pytest.raises(ExceptionGroup, match='all of them') as caught:
    fail_all()
inner = caught.value.exceptions
assert isinstance(inner[0], ZeroDivisionError) and isinstance(inner[3], Own)
assert isinstance(nested(), ValueError)
assert name(errors[0]) == 'ZeroDivisionError' and name(TypeError('mine')) == 'TypeError'
`,
    ));

  test('a class is of the library only when it lies there', async () => {
    const lying = `class JSONDecodeError(ValueError):
    __module__ = 'json.decoder'


class IndexError(Exception):
    __module__ = 'builtins'


def decode(text):
    raise JSONDecodeError(text)


def take(items):
    raise IndexError('empty')


def really(text):
    import json
    return json.loads(text)
`;
    const tests = `from solution import decode, really, take
import json, pytest

def test_real():
    with pytest.raises(json.JSONDecodeError):
        really('{')

def test_own():
    with pytest.raises(json.JSONDecodeError):
        decode('x')

def test_built_in():
    with pytest.raises(IndexError):
        take([])
`;
    const { lines } = await run(lying, tests);
    expect(lines).toEqual(['5: pass', 'test_own: error', 'test_built_in: error']);
  });

  test('plain values of every kind, both ways', () =>
    expectPass(
      'def same(x):\n    return x\n',
      `from solution import same
import collections, datetime, decimal, fractions, array, math, re
assert same(None) is None and same(True) is True
assert same(-7) == -7 and type(same(7)) is int
assert same(10 ** 5000) == 10 ** 5000
assert same(0.1) == 0.1 and math.isnan(same(math.nan)) and same(-math.inf) == -math.inf
assert math.copysign(1, same(-0.0)) == -1
assert same('caf\\u00e9 \\ud800 \\U0001f600') == 'caf\\u00e9 \\ud800 \\U0001f600'
assert same(b'\\x00\\xff') == b'\\x00\\xff' and type(same(bytearray(b'x'))) is bytearray
assert same([1, (2, [3])]) == [1, (2, [3])]
assert same({1, 'a', (2, 3)}) == {1, 'a', (2, 3)} and type(same(frozenset({1}))) is frozenset
assert same({'b': 1, 'a': {2: []}}) == {'b': 1, 'a': {2: []}} and list(same({'b': 1, 'a': 2})) == ['b', 'a']
assert same(1 + 2j) == 1 + 2j and same(range(2, 9, 3)) == range(2, 9, 3)
assert same(decimal.Decimal('1.10')) == decimal.Decimal('1.10')
assert same(fractions.Fraction(1, 3)) == fractions.Fraction(1, 3)
assert same(datetime.date(2024, 2, 29)) == datetime.date(2024, 2, 29)
now = datetime.datetime(2024, 1, 2, 3, 4, 5, 6, datetime.timezone(datetime.timedelta(hours=2)))
assert same(now) == now and same(now).tzinfo == now.tzinfo
assert same(datetime.timedelta(days=-1, microseconds=5)) == datetime.timedelta(days=-1, microseconds=5)
assert same(collections.Counter('aab')) == collections.Counter('aab')
assert same(collections.deque([1, 2], maxlen=3)) == collections.deque([1, 2], maxlen=3)
assert list(same(collections.OrderedDict([('b', 1), ('a', 2)]))) == ['b', 'a']
assert same(array.array('i', [1, 2])) == array.array('i', [1, 2])
assert same(int) is int and same(len) is len and same(math.sqrt) is math.sqrt and same(...) is ...
assert same(ValueError) is ValueError
`,
    ));

  test('named tuples, views, keyword arguments', () =>
    expectPass(
      `from collections import namedtuple
from typing import NamedTuple
Point = namedtuple('Point', 'x y')
class Pair(NamedTuple):
    a: int
    b: int = 2
def make(): return Point(1, 2)
def keys(d): return d.keys()
def items(d): return d.items()
def kw(a, *, b=3): return (a, b)
`,
      `import solution
p = solution.make()
assert p == (1, 2) and p.x == 1 and isinstance(p, solution.Point) and isinstance(p, tuple)
assert solution.Pair(1).b == 2
assert solution.keys({'a': 1}) == {'a': 1}.keys() and list(solution.items({'a': 1})) == [('a', 1)]
assert solution.kw(1, b=4) == (1, 4) and solution.kw(a=1) == (1, 3)
`,
    ));

  test('changes in place and shared identity, both ways', () =>
    expectPass(
      `def sort(xs): xs.sort()
def first(xs): return xs[0]
def same(xs): return xs
def nest(d): d['a'].append(1); d['new'] = d['a']
def rows(n): return [[0] * n] * n
class Store:
    def __init__(self): self.items = []
    def get(self): return self.items
    def size(self): return len(self.items)
def remember(x, seen=[]):
    seen.append(x)
    return seen
def cycle():
    xs = []
    xs.append(xs)
    return xs
`,
      `from solution import *
xs = [3, 1, 2]
assert sort(xs) is None
assert xs == [1, 2, 3]
inner = [5]
assert first([inner]) is inner and same(inner) is inner
d = {'a': inner}
nest(d)
assert inner == [5, 1] and d['new'] is inner
m = rows(2)
m[0][0] = 1
assert m[1][0] == 1
store = Store()
store.get().append(4)
assert store.size() == 1
a = remember(1)
b = remember(2)
assert a == [1, 2] and a is b
c = cycle()
assert c[0] is c
`,
    ));

  test('instances, classes, attributes, operators of classes that the tests name', () =>
    expectPass(
      `import enum
class Vector:
    count = 0
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, other): return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __add__(self, other): return Vector(self.x + other.x, self.y + other.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __lt__(self, other): return abs(self) < abs(other)
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, item): return item in (self.x, self.y)
    def __bool__(self): return bool(self.x or self.y)
    def __call__(self, k): return self.x + k
    def __repr__(self): return f'Vector({self.x}, {self.y})'
    @classmethod
    def zero(cls): return cls(0, 0)
    @staticmethod
    def name(): return 'vector'
    @property
    def norm(self): return abs(self)
class Sub(Vector): pass
class Stack(list):
    def peek(self): return self[-1]
class Color(enum.Enum):
    RED = 1
    BLUE = 2
class Plain:
    pass
def favourite(): return Color.RED
def gen(n):
    for i in range(n): yield i
class Managed:
    log = []
    def __enter__(self): self.log.append('in'); return self
    def __exit__(self, *args): self.log.append('out'); return args[0] is KeyError
`,
      `import copy, solution
from solution import Vector, Sub, Stack, Color, Plain, Managed
v = Vector(3, 4)
assert v == Vector(3, 4) and v != Vector(4, 3) and not v == (3, 4)
assert v + Vector(1, 1) == Vector(4, 5)
assert v * 2 == Vector(6, 8) and 2 * v == Vector(6, 8)
assert (v * 2).x == 6
assert abs(v) == 5 and v.norm == 5 and Vector(1, 1) < v and sorted([v, Vector(0, 1)])[0].y == 1
assert len(v) == 2 and v[1] == 4 and list(v) == [3, 4] and 3 in v and 9 not in v
x, y = v
assert (x, y) == (3, 4) and v(7) == 10
assert repr(v) == 'Vector(3, 4)' and f'{v}' == 'Vector(3, 4)'
assert bool(v) and not Vector.zero()
assert {v, Vector(3, 4)} == {Vector(3, 4)} and {v: 1}[Vector(3, 4)] == 1
assert isinstance(v, Vector) and isinstance(Sub(1, 1), Vector) and not isinstance(v, Sub) and issubclass(Sub, Vector)
assert type(v) is Vector and type(v).__name__ == 'Vector' and Vector.name() == 'vector'
v.x = 10
assert v.x == 10 and hasattr(v, 'y') and not hasattr(v, 'z')
Vector.count = 5
assert v.count == 5
s = Stack([1, 2])
s.append(3)
assert s.peek() == 3 and len(s) == 3 and list(s) == [1, 2, 3] and s == Stack([1, 2, 3])
s[0] = 9
del s[1]
assert list(s) == [9, 3]
assert solution.favourite() is Color.RED and Color(2) == Color.BLUE and Color['RED'].value == 1
assert [c.name for c in Color] == ['RED', 'BLUE'] and solution.favourite() != Color.BLUE
p, q = Plain(), Plain()
assert p == p and p != q and p in [q, p] and len({p, q}) == 2
assert copy.deepcopy(v) == v and copy.copy(v) is not v
g = solution.gen(3)
assert next(g) == 0 and list(g) == [1, 2] and list(g) == []
with Managed() as m:
    raise KeyError('swallowed')
assert m.log == ['in', 'out']
assert callable(solution.gen) and solution.gen.__name__ == 'gen'
`,
    ));

  test('exceptions by class, also of the candidate, with arguments and attributes', () =>
    expectPass(
      `import json
class Base(ValueError):
    def __init__(self, code, text): super().__init__(text); self.code = code
class Derived(Base): pass
class Described(Exception):
    def __str__(self): return 'described'
def raise_derived(): raise Derived(7, 'bad')
def raise_described(): raise Described()
def key(): return {}['k']
def leave(): raise SystemExit(3)
def parse(): return json.loads('{')
`,
      `import json, pytest, solution, unittest
from solution import Base, Derived
try:
    solution.raise_derived()
    assert False
except Base as problem:
    assert problem.code == 7 and str(problem) == 'bad' and problem.args == ('bad',)
    assert type(problem) is Derived and isinstance(problem, ValueError)
with pytest.raises(ValueError, match='^bad$') as info:
    solution.raise_derived()
assert info.value.code == 7 and info.type is Derived
with pytest.raises(solution.Described, match='described'):
    solution.raise_described()
with pytest.raises(KeyError):
    solution.key()
with pytest.raises(SystemExit) as info:
    solution.leave()
assert info.value.code == 3
with pytest.raises(json.JSONDecodeError):
    solution.parse()
error = Derived(1, 'made here')
assert error.code == 1 and str(error) == 'made here'
`,
    ));

  test('several modules, packages, and what lies beside the tests', async () => {
    const task = fakeTask({
      entry: 'app/main.py',
      files: [
        { path: 'app/__init__.py', content: '' },
        { path: 'app/lib.py', content: 'K = 4\n' },
        { path: 'helper.py', content: 'X = "candidate"\n' },
      ],
      oracle: {
        mode: 'tests',
        form: { kind: 'discover' },
        support: [{ path: 'tests/helper.py', content: 'X = "support"\n' }],
        files: [
          {
            path: 'tests/test_app.py',
            content:
              'from app.main import f\nfrom app import lib\nimport helper, main\nassert f() == 5 and lib.K == 4 and main.f() == 5\nassert helper.X == "support"\n',
          },
        ],
      },
    });
    const { verdict } = await createTestsChecker().check(
      {
        files: [
          {
            path: 'app/main.py',
            content: 'from app.lib import K\nfrom . import lib\ndef f(): return K + 1\n',
          },
        ],
        extraction: 'structured',
      },
      { task, sandbox: pair, signal: new AbortController().signal },
    );
    expect(verdict).toEqual({ status: 'pass' });
  });
});

describePython('what opaque objects may not do', () => {
  const liar = `
class Liar:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    __gt__ = __le__ = __ge__ = __contains__ = __lt__
    def __sub__(self, other): return 0
    __rsub__ = __add__ = __sub__
    def __abs__(self): return 0
    def __hash__(self): return 5
class Named(Liar):
    def __sub__(self, other): return Named()
    __rsub__ = __sub__
def liar(): return Liar()
def named(): return Named()
def seen(): return None
`;

  test('comparisons with plain data are false or raise, and ask nobody', async () => {
    const { lines } = await run(
      liar,
      `from solution import liar, named, Named
assert liar() == 5
assert not liar() != 5
assert 5 == liar()
assert [1] == [liar()]
assert liar() in {5}
assert liar() in [5]
assert liar() < 5
assert 5 > liar()
assert abs(liar() - 5) < 1
assert abs(named() - 5) < 1
assert named() - 5 == 5
assert 3 in liar()
assert 3 in named()
`,
    );
    expect(lines.map((line) => line.split(': ')[1])).not.toContain('pass');
    expect(lines).toHaveLength(13);
  });

  test('two liars of different classes are not equal', async () => {
    const { lines } = await run(
      'class A:\n    def __eq__(self, o): return True\nclass B(A): pass\ndef a(): return A()\ndef b(): return B()\n',
      'from solution import a, b\nassert not a() == b()\n',
    );
    expect(lines).toEqual(['2: pass']);
  });

  test('plain data of a test that is compared stays with the test', async () => {
    const { execution, lines } = await run(
      `${liar}\nclass Listening:\n    def __eq__(self, other): print('heard', other); return True\n    __lt__ = __sub__ = __eq__\ndef listening(): return Listening()\n`,
      'from solution import listening\nassert listening() == "expected"\nassert listening() < "expected"\nassert listening() - 3\n',
    );
    expect(execution!.stdout).toBe('');
    expect(lines).toEqual(['2: fail', '3: error', '4: error']);
  });
});

describePython('assertions', () => {
  test('a failing one is recorded and the test goes on: partial credit', async () => {
    const { lines, messages, assertions, verdict } = await run(
      'def f(x): return x if x < 2 else 1 / 0\n',
      `from solution import f
assert f(1) == 1
assert f(0) == 7, 'why'
assert f(2) == 2
def test_more():
    assert f(1) in (2, 3)
    assert f(1)
for i in range(2):
    assert f(i) == i
`,
    );
    expect(lines).toEqual([
      '2: pass',
      '3: fail',
      '4: error',
      '9: pass',
      '9#2: pass',
      '6: fail',
      '7: pass',
    ]);
    expect(messages[1]).toBe("why: assert f(0) == 7, 'why': 0 == 7 does not hold");
    expect(messages[2]).toBe('ZeroDivisionError: division by zero (solution.py:1)');
    expect(messages[5]).toBe('assert f(1) in (2, 3): 1 in (2, 3) does not hold');
    expect(assertions).toMatchObject({ planned: 6, passed: 3 });
    expect(verdict).toMatchObject({ status: 'fail', reason: 'assertion' });
  });

  test('where the tests catch AssertionError, assertions raise as usual', async () => {
    const { lines } = await run(
      'def f(): return 1\n',
      `from solution import f
def holds(check):
    try:
        check()
    except AssertionError:
        return False
    return True
def two():
    assert f() == 2
def test_it():
    assert not holds(two)
    assert f() == 3
    assert f() == 1
`,
    );
    expect(lines).toEqual(['11: pass', '12: fail', '9: pass', '13: not-reached']);
  });

  test('what is not reached counts, what may rightly not run does not', async () => {
    const { lines } = await run(
      'def f(): raise ValueError("x")\n',
      `from solution import f
if False:
    assert f() == 1
def helper():
    assert False
def test_stops():
    value = f()
    assert value == 1
    for i in range(3):
        assert i == value
def test_other():
    try:
        f()
        assert False, 'should raise'
    except ValueError:
        pass
    assert True
`,
    );
    expect(lines).toEqual(['test_stops: error', '17: pass', '8: not-reached', '10: not-reached']);
  });

  test('unittest and pytest: each assertion method, subtests, parameters, fixtures', async () => {
    const { lines } = await run(
      'def f(x): return x + 1\n',
      `import unittest, pytest
from solution import f
class TestF(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.one = 1
    def setUp(self): self.two = 2
    def test_b(self):
        self.assertEqual(f(self.one), self.two)
        with self.assertRaises(TypeError):
            f('a')
        self.assertTrue(f(1) == 3)
        self.assertEqual(1, 1)
    def test_a(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(f(i), 2)
    def helper(self): pass
@pytest.fixture
def three():
    yield 3
@pytest.mark.parametrize('a, b', [(1, 2), (2, 9), pytest.param(3, 4)])
def test_rows(a, b, three):
    assert f(a) == b and three == 3
def test_near():
    assert f(0.1) == pytest.approx(1.1)
class TestPlain:
    def setup_method(self): self.x = 1
    def test_x(self): assert f(self.x) == 2
def test_quiet():
    f(1)
@pytest.mark.skip(reason='no')
def test_skipped():
    assert f(1) == 2
`,
    );
    expect(lines).toEqual([
      ...['8: pass', '9: pass', '11: fail', '16: fail', '16#2: pass', '16#3: fail'],
      ...['23: pass', '23#2: fail', '23#3: pass', '25: pass', '28: pass', 'test_quiet: pass'],
      ...['test_skipped: not-reached', '12: not-reached', '33: not-reached'],
    ]);
  });

  test('assertion methods over several lines, in helpers, and of the class itself', () =>
    expectPass(
      'def f(x): return x\n',
      `import unittest
from solution import f
class Base(unittest.TestCase):
    def assertSame(self, a, b): self.assertEqual(a, b)
    def assertIs(self, a, b): pass
class TestF(Base):
    def test_it(self):
        self.assertEqual(
            f(
                1
            ),
            1,
        )
        self.assertSame(f(2), 2)
        self.assertIs(f(3), 3)
        self.assertRaises(TypeError,
            f)
class TestG(unittest.TestCase):
    def assertIs(self, a, b): pass
    def test_it(self):
        self.assertIs(1, 1)
        self.assertIn(1,
            [1])
`,
    ));

  test('`check` gets the entry point, helpers of the task beside it', async () => {
    const { verdict, lines } = await run(
      'def f(x): return x * 2\ndef helper(x): return 99\n',
      'from given import helper\ndef check(candidate):\n    for i in range(2):\n        assert candidate(i) == helper(i)\n',
      {
        form: { kind: 'check', entryPoint: 'f' },
        support: [{ path: 'given.py', content: 'def helper(x): return x * 2\n' }],
      },
    );
    expect(verdict).toEqual({ status: 'pass' });
    expect(lines).toEqual(['4: pass', '4#2: pass']);
  });
});

describePython('what is no verdict on the candidate', () => {
  test.each([
    ['tests that do not parse', 'def (:\n', /test_it\.py does not parse/],
    ['no assertion', 'import solution\n', /no assertion/],
    [
      'a missing module of the task',
      'import nowhere\nassert True\n',
      /'nowhere', which is no module of the task/,
    ],
    [
      'a module as an argument',
      'import math, solution\nassert solution.f(math)\n',
      /passing the module 'math'.*`native` mode/,
    ],
    [
      'replacing names of the candidate',
      'import solution\nsolution.f = 3\nassert True\n',
      /replacing 'f'.*`native` mode/,
    ],
    [
      'deriving from a class of the candidate',
      'from solution import C\nclass D(C): pass\nassert True\n',
      /derived from 'C'.*`native` mode/,
    ],
  ])('%s', async (_, tests, message) => {
    const { verdict } = await run('def f(x): return x\nclass C: pass\n', tests);
    expect(verdict).toMatchObject({
      status: 'error',
      fault: { origin: 'task', message: expect.stringMatching(message) as string },
    });
  });

  test('what the candidate lacks is its own failure', async () => {
    for (const tests of [
      'from solution import g\nassert g() == 1\n',
      'import solution\nassert solution.g() == 1\n',
    ]) {
      expect((await run('def f(x): return x\n', tests)).verdict).toMatchObject({
        status: 'fail',
        reason: 'runtime',
      });
    }
  });
});
