"""Finds and runs the tests of a file that is loaded: functions, classes, and unittest's classes."""

import inspect
import itertools
import unittest

from assay_guest.faults import Skipped
from assay_guest.fixtures import Scope, fixtures_in, needed
from assay_guest.opaque import OpaqueClass
from assay_guest.unittest_running import run_test_case


def run_tests(recorder, path, namespace):
    file = Scope('file', fixtures_in(namespace))
    if not recorder.attempt(path, lambda: _run_if_there(namespace.get('setup_module'), None)):
        return
    for name, thing in list(namespace.items()):
        if isinstance(thing, OpaqueClass):
            continue
        if isinstance(thing, type):
            _run_class(recorder, path, namespace, thing, file)
        elif name.startswith('test') and inspect.isfunction(thing):
            around = namespace.get('setup_function'), namespace.get('teardown_function')
            test = _Test(thing, getattr(thing, 'assay_parameters', []), file, around)
            recorder.run_unit(f'{path}::{name}', lambda: test.run(recorder), counts_itself=True)
    recorder.attempt(path, lambda: _run_if_there(namespace.get('teardown_module'), None))
    recorder.attempt(path, file.close)


def _run_class(recorder, path, namespace, kind, file):
    if issubclass(kind, unittest.TestCase):
        if kind is not unittest.TestCase and kind.__module__ == namespace['__name__']:
            run_test_case(recorder, path, kind)
    elif kind.__name__.startswith('Test') and kind.__module__ == namespace['__name__']:
        _run_plain_class(recorder, f'{path}::{kind.__name__}', kind, file)


def _run_plain_class(recorder, unit, kind, file):
    own = {name: getattr(kind, name) for name in dir(kind) if not name.startswith('__')}
    scope = Scope('class', {**file.fixtures, **fixtures_in(own)}, file)
    setting_up = recorder.attempt(unit, lambda: _run_if_there(own.get('setup_class')))
    for name in [name for base in reversed(kind.__mro__) for name in vars(base) if name.startswith('test')]:
        if not setting_up:
            return
        recorder.run_unit(f'{unit}::{name}', lambda: _run_method(recorder, kind, name, scope), counts_itself=True)
    recorder.attempt(unit, lambda: _run_if_there(own.get('teardown_class')))
    recorder.attempt(unit, scope.close)


def _run_method(recorder, kind, name, scope):
    instance = kind()
    method = getattr(instance, name)
    around = getattr(instance, 'setup_method', None), getattr(instance, 'teardown_method', None)
    marks = [*getattr(kind, 'assay_parameters', []), *getattr(method, 'assay_parameters', [])]
    skipped = getattr(kind, 'assay_skipped', False)
    _Test(method, marks, scope, around, instance, skipped).run(recorder)


def _run_if_there(function, *args):
    """One of the functions that run around tests, with as many arguments as it takes."""
    if function is not None:
        function(*args[: len(inspect.signature(function).parameters)])


class _Test:
    """A test function, which runs once for each row of its parameters; a row that fails does not stop the next."""

    def __init__(self, function, marks, outer, around, instance=None, skipped=False):
        self._function = function
        self._marks = marks
        self._outer = outer
        self._around = around
        self._instance = instance
        self._skipped = skipped or getattr(function, 'assay_skipped', False)

    def run(self, recorder):
        if self._skipped:
            raise Skipped('skipped by a mark')
        rows = list(self._rows())
        if len(rows) == 1:
            self._run_once(*rows[0])
            return
        for row in rows:
            recorder.attempt(recorder.unit, lambda: self._run_once(*row))

    def _rows(self):
        """(arguments by name, parameters of fixtures by name) of each run."""
        fixtures = self._outer.fixtures
        with_parameters = [
            name for name in needed(fixtures, inspect.signature(self._function).parameters) if fixtures[name].params is not None
        ]
        choices = [[(value,) for value in fixtures[name].params] for name in with_parameters]
        for parameters in itertools.product(*choices):
            for parts in itertools.product(*[[(names, row) for row in rows] for names, rows in self._marks]):
                arguments = {name: value for names, row in parts for name, value in zip(names, row, strict=True)}
                yield arguments, dict(zip(with_parameters, parameters, strict=True))

    def _run_once(self, arguments, parameters):
        scope = Scope('function', self._outer.fixtures, self._outer, self._instance, parameters)
        setup, teardown = self._around
        try:
            _run_if_there(setup, self._function)
            wanted = [name for name in inspect.signature(self._function).parameters if name not in arguments]
            values = {name: scope.value(name) for name in [*needed(scope.fixtures, wanted), *wanted]}
            result = self._function(**arguments, **{name: values[name] for name in wanted})
            if inspect.iscoroutine(result):
                scope.run(result)
        finally:
            try:
                _run_if_there(teardown, self._function)
            finally:
                scope.close()
