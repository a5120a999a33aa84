import { expect, test } from 'vitest';
import { describePython, expectPass, runPython } from '../../test/run-python.js';

describePython('what the tests lend (skipped without python3 3.11 or newer)', () => {
  test('functions, lambdas, bound methods, partials, and what they return and raise', () =>
    expectPass(
      `import functools, inspect
def apply(f, *args, **kwargs): return f(*args, **kwargs)
def each(items, f):
    for item in items: f(item)
def order(items, key): return sorted(items, key=key)
def same(f): return f
def compose(*fs): return lambda x: functools.reduce(lambda value, f: f(value), fs, x)
def caught(f):
    try:
        f()
    except LookupError as error:
        return type(error).__name__, str(error), error.args
def let_through(f): f()
def parameters(f): return f.__name__, list(inspect.signature(f).parameters)
def decorate(f):
    @functools.wraps(f)
    def wrapper(*args): return ['wrapped', f(*args)]
    return wrapper
def retry(f, times):
    for left in reversed(range(times)):
        try:
            return f()
        except ValueError:
            if not left: raise
`,
      `import functools, operator, json, pytest
from solution import *
assert apply(lambda x: x * 2, 4) == 8
assert apply(lambda *a, k=1: (a, k), 1, 2, k=3) == ((1, 2), 3)
seen = []
each([1, 2], seen.append)
assert seen == [1, 2]
assert order(['bb', 'a', 'ccc'], key=len) == ['a', 'bb', 'ccc']
assert order([3, 1, 2], key=lambda x: -x) == [3, 2, 1]
f = lambda: None
assert same(f) is f and same(seen.append) == seen.append
assert apply(functools.partial(pow, 2), 5) == 32
assert apply(json.loads, '[1]') == [1] and apply(str.upper, 'a') == 'A' and apply(operator.itemgetter(1), [1, 2]) == 2
assert compose(lambda x: x + 1, str, 'n{}'.format)(1) == 'n2'
def missing(): raise KeyError('k', 1)
assert caught(missing) == ('KeyError', "('k', 1)", ('k', 1))
class Own(Exception): pass
problem = Own('mine')
def broken(): raise problem
with pytest.raises(Own) as info:
    let_through(broken)
assert info.value is problem
def named(a, b=2, *, c): pass
assert parameters(named) == ('named', ['a', 'b', 'c'])
@decorate
def shout(text):
    "Says it loud."
    return text.upper()
assert shout('a') == ['wrapped', 'A'] and shout.__name__ == 'shout' and shout.__doc__ == 'Says it loud.'
attempts = []
def flaky():
    attempts.append(1)
    if len(attempts) < 3: raise ValueError('again')
    return 'done'
assert retry(flaky, 3) == 'done' and len(attempts) == 3
with pytest.raises(ValueError, match='again'):
    attempts.clear()
    retry(flaky, 2)
`,
    ));

  test('arguments that a callback changes in place, and containers of an open call', () =>
    expectPass(
      `def fill(f):
    box = []
    f(box)
    return box
def many(items, f):
    for _ in range(100): f([1], {})
    items.append(len(items))
def swap(items, f):
    f()
    return list(items)
`,
      `from solution import *
assert fill(lambda box: box.extend([1, [2]])) == [1, [2]]
items = []
many(items, lambda a, b: a)
assert items == [0]
shared = [1]
assert swap(shared, lambda: shared.append(2)) == [1, 2]
`,
    ));

  test('instances, iterators, generators, context managers, classes, exceptions', () =>
    expectPass(
      `import io
def total(items): return sum(items)
def first(items, n):
    items = iter(items)
    return [next(items) for _ in range(n)]
def describe(point): return f'{point.x},{point.y} {point} {point.norm()}'
def move(point):
    point.x += 1
    return point
def reverse(head):
    last = None
    while head:
        head.next, last, head = last, head, head.next
    return last
def use(manager):
    with manager as value: return value
def make(kind, *args): return kind(*args)
def is_a(thing, kind): return isinstance(thing, kind)
def read(file): return [line.strip() for line in file]
def write(file): file.write('written')
def fails(f, kind):
    try:
        f()
    except kind as error:
        return error
def add(a, b): return a + b
def longest(a, b): return max(a, b, key=len)
def equal(a, b): return a == b, a in [b], len({a, b})
def drive(generator): return next(generator), generator.send('sent')
`,
      `import contextlib, enum, io
from dataclasses import dataclass
from unittest.mock import Mock
from solution import *
assert total(x for x in range(4)) == 6
def endless():
    n = 0
    while True:
        n += 1
        yield n
assert first(endless(), 3) == [1, 2, 3]
@dataclass(frozen=False)
class Point:
    x: int
    y: int
    def norm(self): return self.x ** 2 + self.y ** 2
    def __str__(self): return 'P'
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __hash__(self): return hash((self.x, self.y))
p = Point(1, 2)
assert describe(p) == '1,2 P 5'
assert move(p) is p and p.x == 2
assert add(p, p) == Point(4, 4) and equal(Point(1, 1), Point(1, 1)) == (True, True, 1)
class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next
head = reverse(Node(1, Node(2, Node(3))))
assert (head.value, head.next.value, head.next.next.value, head.next.next.next) == (3, 2, 1, None)
@contextlib.contextmanager
def managed():
    yield 'inside'
assert use(managed()) == 'inside'
made = make(Point, 5, 6)
assert type(made) is Point and made.y == 6
assert is_a(p, Point) and not is_a(p, Node) and is_a(3, int)
assert read(io.StringIO('a\\nb\\n')) == ['a', 'b']
out = io.StringIO()
write(out)
assert out.getvalue() == 'written'
class Boom(ValueError):
    def __init__(self, code): super().__init__('boom'); self.code = code
def boom(): raise Boom(7)
error = fails(boom, Boom)
assert isinstance(error, Boom) and error.code == 7
assert isinstance(fails(boom, ValueError), Boom)
class Color(enum.Enum):
    RED = 1
assert make(Color, 1) is Color.RED
mock = Mock(return_value=3)
assert make(mock, 1, 2) == 3
mock.assert_called_once_with(1, 2)
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
big = Sized(9)
assert longest(Sized(1), big) is big
def talk():
    got = yield 'first'
    yield got
assert drive(talk()) == ('first', 'sent')
`,
    ));

  test('each calls the other: decorators of recursive functions, visitors', () =>
    expectPass(
      `def memoize(f):
    known = {}
    def wrapper(n):
        if n not in known: known[n] = f(n)
        return known[n]
    return wrapper
def walk(tree, visit):
    visit(tree)
    for branch in tree.get('in', []): walk(branch, visit)
class Emitter:
    def __init__(self): self.listeners = []
    def on(self, f): self.listeners.append(f)
    def emit(self, *args):
        for f in self.listeners: f(self, *args)
`,
      `from solution import *
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
assert fib(90) == 2880067194370816120
names = []
walk({'n': 1, 'in': [{'n': 2}, {'n': 3}]}, lambda node: names.append(node['n']))
assert names == [1, 2, 3]
emitter = Emitter()
heard = []
emitter.on(lambda who, word: heard.append((who is emitter, word, len(who.listeners))))
emitter.emit('x')
assert heard == [(True, 'x', 1)]
`,
    ));

  test('a recursion without end is an error of the candidate, not of ours', async () => {
    const { verdict } = await runPython(
      'def again(f): return f()\n',
      'from solution import again\ndef loop(): return again(loop)\nassert again(loop) == 1\n',
    );
    expect(verdict).toMatchObject({ status: 'fail', reason: 'assertion' });
  });
});

describePython('what a candidate may not do with what it was lent', () => {
  test('swallow what a callback asserts', async () => {
    const candidate = `def call(f):
    try:
        f(1)
    except BaseException:
        pass
`;
    for (const tests of [
      'from solution import call\ndef check(x): assert x == 2\ndef test_it():\n    call(check)\n    try:\n        assert True\n    except AssertionError: raise\n',
      'from solution import call\ndef check(x): assert x == 2\ndef test_it():\n    call(check)\n',
      'from solution import call\ndef check(x): raise AssertionError("never")\ndef test_it():\n    call(check)\n',
      'import pytest\nfrom solution import call\ndef test_it():\n    call(lambda x: pytest.fail())\n',
      'import unittest\nfrom solution import call\nclass TestIt(unittest.TestCase):\n    def test_it(self):\n        call(lambda x: self.assertEqual(x, 2))\n',
    ])
      expect((await runPython(candidate, tests)).verdict).toMatchObject({
        status: 'fail',
        reason: 'assertion',
      });
  });

  test('reach what is behind it', async () => {
    const names = [
      ...['get(f, "__globals__")', 'get(f, "__code__")', 'get(f, "__closure__")'],
      ...['g.gi_frame', 'g.gi_code', 'get(g, "gi_frame")', 'get(g, "__class__")'],
      ...['o.method.__self__', 'get(o.method, "__func__")', 'get(o, "__dict__")', 'get(o, "_x")'],
      ...['o.name.format', 'm.called', 'm.reset_mock', 'm.mock_calls', 'get(c, "__init__")'],
      ...['setattr(o, "method", lambda: 1)', 'setattr(m, "called", True)', 'delattr(o, "method")'],
      ...['get(c, "mro")', 'get(t, "assertEqual")', 't.run'],
    ];
    const { lines, messages } = await runPython(
      `def attempt(which, **lent):
    ask, _, stubs = type(lent['o'])._assay
    def get(thing, name): return ask('get', target=stubs.number_of(thing), name=name)
    try:
        return 'reached', str(eval(${JSON.stringify(names)}[which], {**lent, 'get': get}))
    except AttributeError:
        return 'refused'
`,
      `from solution import attempt
import unittest
from unittest.mock import Mock
EXPECTED = 'refused'
class Thing:
    class Name(str): pass
    name = Name('x')
    def method(self): return 1
class Case(unittest.TestCase):
    def runTest(self): pass
f = lambda: EXPECTED
for which in range(${names.length}):
    lent = dict(f=f, g=(x for x in []), o=Thing(), m=Mock(), c=Thing, t=Case())
    assert attempt(which, **lent) == EXPECTED
`,
    );
    const wrong = lines.flatMap((line, index) =>
      line.endsWith('pass') ? [] : [`${names[index]} ${messages[index]}`],
    );
    expect(wrong).toEqual([]);
  });
});
