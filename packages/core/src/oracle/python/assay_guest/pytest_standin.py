"""The part of pytest that plain test files use: raises, approx, parametrize, fixtures, fail. Anything else says so."""

import math
import re
import sys
import types

from assay_guest.faults import NativeModeNeeded, Skipped
from assay_guest.opaque import Opaque
from assay_guest.rendering import describe_exception

_pytest_recorder = None


def connect_pytest(recorder):
    """Gives the stand-in the recorder of this run."""
    global _pytest_recorder
    _pytest_recorder = recorder


def caller_place(depth=2):
    frame = sys._getframe(depth)
    return f'{frame.f_code.co_filename}:{frame.f_lineno}'


class ExceptionInfo:
    value = None

    @property
    def type(self):
        return type(self.value)

    @property
    def typename(self):
        return type(self.value).__name__

    @property
    def tb(self):
        return self.value.__traceback__

    def match(self, pattern):
        if not re.search(pattern, str(self.value)):
            raise AssertionError(f'{pattern!r} does not match {str(self.value)!r}')
        return True

    def __str__(self):
        return describe_exception(self.value)


class _Raises:
    def __init__(self, expected, match, place):
        self._expected = expected
        self._match = match
        self._place = place
        self._info = ExceptionInfo()

    def __enter__(self):
        return self._info

    def __exit__(self, kind, problem, trace):
        names = _names(self._expected)
        if kind is None:
            self._fail(f'did not raise {names}')
        if not issubclass(kind, self._expected):
            return False
        self._info.value = problem
        if self._match is not None and not re.search(self._match, str(problem)):
            self._fail(f'{names} was raised, but {self._match!r} does not match {str(problem)!r}')
        _pytest_recorder.assertion('pass', self._place)
        return True

    def _fail(self, message):
        _pytest_recorder.assertion('fail', self._place, message=message)
        failure = AssertionError(message)
        failure.assay_recorded = True
        raise failure


def _names(expected):
    kinds = expected if isinstance(expected, tuple) else (expected,)
    return ' or '.join(kind.__name__ for kind in kinds)


def raises(expected_exception, *args, match=None, **kwargs):
    context = _Raises(expected_exception, match, caller_place())
    if not args:
        return context
    function, *rest = args
    with context as info:
        function(*rest, **kwargs)
    return info


class approx:
    """Equal within a tolerance, element by element. An opaque object is equal to none."""

    __hash__ = None

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self._expected = expected
        self._rel = 1e-6 if rel is None and abs is None else rel or 0.0
        self._abs = 1e-12 if abs is None else abs
        self._nan_ok = nan_ok

    def __eq__(self, actual):
        return self._equal(self._expected, actual)

    def __ne__(self, actual):
        return not self == actual

    def _equal(self, expected, actual):
        if isinstance(actual, Opaque):
            return False
        if isinstance(expected, dict):
            return (
                isinstance(actual, dict)
                and expected.keys() == actual.keys()
                and all(self._equal(expected[key], actual[key]) for key in expected)
            )
        if isinstance(expected, (list, tuple)):
            return (
                isinstance(actual, (list, tuple))
                and len(expected) == len(actual)
                and all(map(self._equal, expected, actual))
            )
        return self._number_equal(expected, actual)

    def _number_equal(self, expected, actual):
        if expected == actual:
            return True
        try:
            if math.isnan(expected) or math.isnan(actual):
                return self._nan_ok and math.isnan(expected) and math.isnan(actual)
            if math.isinf(expected) or math.isinf(actual):
                return False
            return abs(expected - actual) <= max(self._rel * abs(expected), self._abs)
        except TypeError:
            return False

    def __repr__(self):
        return f'approx({self._expected!r})'


def fail(reason='', pytrace=True):
    message = f'failed: {reason}'
    _pytest_recorder.assertion('fail', caller_place(), message=message)
    failure = AssertionError(message)
    failure.assay_recorded = True
    raise failure


def skip(reason='', **kwargs):
    raise Skipped(reason)


def xfail(reason=''):
    raise Skipped(f'expected to fail: {reason}')


def importorskip(name, *args, **kwargs):
    return __import__(name, fromlist=['*'])


class Parameters:
    def __init__(self, values, id=None):
        self.values = values


def param(*values, id=None, marks=()):
    return Parameters(values, id)


class _Marks:
    def parametrize(self, names, values, **kwargs):
        names = [name.strip() for name in names.split(',')] if isinstance(names, str) else list(names)
        rows = [_row(value, len(names)) for value in values]
        return _marking('assay_parameters', (names, rows))

    def skip(self, function=None, **kwargs):
        mark = _marking('assay_skipped', True)
        return mark(function) if callable(function) else mark

    def skipif(self, condition, **kwargs):
        return _marking('assay_skipped', True) if condition else (lambda function: function)

    def xfail(self, *args, **kwargs):
        raise NativeModeNeeded('`pytest.mark.xfail`')

    def __getattr__(self, name):
        """Any other mark changes nothing."""

        def mark(*args, **kwargs):
            return args[0] if len(args) == 1 and callable(args[0]) and not kwargs else lambda function: function

        return mark


def _row(value, width):
    if isinstance(value, Parameters):
        return tuple(value.values)
    return (value,) if width == 1 else tuple(value)


def _marking(name, value):
    def mark(thing):
        setattr(thing, name, [*getattr(thing, name, []), value])
        return thing

    return mark


mark = _Marks()


class Fixture:
    """A fixture of the tests. `params`: the tests that use it run once with each."""

    def __init__(self, function, scope='function', params=None, autouse=False, name=None):
        self.function = function
        self.scope = scope
        self.params = None if params is None else [_row(value, 1)[0] for value in params]
        self.autouse = autouse
        self.name = name


def fixture(function=None, *, ids=None, **how):
    if how.keys() - {'scope', 'params', 'autouse', 'name'} or callable(how.get('scope')):
        raise NativeModeNeeded('a pytest fixture with these options')
    if function is None:
        return lambda made: Fixture(made, **how)
    return Fixture(function, **how)


def install_pytest():
    module = types.ModuleType('pytest')
    for name in ('raises', 'approx', 'fail', 'skip', 'xfail', 'importorskip', 'param', 'mark', 'fixture'):
        setattr(module, name, globals()[name])

    def missing(name):
        if name.startswith('__'):
            raise AttributeError(name)
        raise NativeModeNeeded(f'`pytest.{name}`')

    module.__getattr__ = missing
    sys.modules['pytest'] = module
