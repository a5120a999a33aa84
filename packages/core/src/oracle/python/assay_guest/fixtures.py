"""Fixtures of pytest: their values, by scope, for the tests of one file."""

import asyncio
import inspect

from assay_guest.faults import NativeModeNeeded
from assay_guest.pytest_standin import Fixture


#: The widest first.
SCOPES = ('session', 'package', 'module', 'class', 'function')


class Request:
    """What a fixture gets as `request`."""

    def __init__(self, scope, parameter):
        if parameter is not None:
            self.param = parameter[0]
        self.addfinalizer = scope.add_finaliser
        self.getfixturevalue = scope.value

    def __getattr__(self, name):
        raise NativeModeNeeded(f'`request.{name}`')


class Scope:
    """A file, a class, or one test function: what was made for it is finished with it, in reverse order."""

    def __init__(self, kind, fixtures, outer=None, instance=None, parameters=None):
        self.fixtures = fixtures
        self._kind = kind
        self._outer = outer
        self._instance = instance
        #: By name: the value, in a tuple, of a fixture that has several.
        self._parameters = parameters or {}
        self._values = {}
        self._finalisers = []
        self._runner = None

    def run(self, coroutine):
        """In the event loop of the file."""
        outermost = self
        while outermost._outer is not None:
            outermost = outermost._outer
        if outermost._runner is None:
            outermost._runner = asyncio.Runner()
        return outermost._runner.run(coroutine)

    def add_finaliser(self, finish):
        self._finalisers.append(finish)

    def value(self, name, asking=None):
        fixture = self.fixtures.get(name)
        if fixture is None:
            raise NativeModeNeeded(f'the fixture {name!r}, which the tests do not define,')
        return self._value(name, fixture, asking or self)

    def _value(self, name, fixture, asking):
        if not self._holds(fixture):
            return self._outer._value(name, fixture, asking)
        parameter = asking._parameters.get(name)
        if name not in self._values or self._values[name][1] != parameter:
            self._values[name] = self._make(fixture, parameter, asking), parameter
        return self._values[name][0]

    def _holds(self, fixture):
        if self._outer is None or self._kind == fixture.scope:
            return True
        # a function outside of a class is a class of its own
        return fixture.scope == 'class' and self._outer._kind == 'file'

    def _make(self, fixture, parameter, asking):
        given = {}
        for name in inspect.signature(fixture.function).parameters:
            if name == 'self':
                given[name] = asking._instance
            elif name == 'request':
                given[name] = Request(self, parameter)
            else:
                given[name] = asking.value(name)
        made = fixture.function(**given)
        if inspect.iscoroutine(made):
            return self.run(made)
        if inspect.isasyncgen(made):
            self.add_finaliser(lambda: self.run(anext(made, None)))
            return self.run(anext(made))
        if inspect.isgenerator(made):
            self.add_finaliser(lambda: next(made, None))
            return next(made)
        return made

    def close(self):
        while self._finalisers:
            self._finalisers.pop()()
        if self._outer is None and self._runner is not None:
            self._runner.close()


def fixtures_in(namespace):
    return {thing.name or name: thing for name, thing in namespace.items() if isinstance(thing, Fixture)}


def needed(fixtures, names):
    """Names of all fixtures that a test with these parameters uses, in the order in which they are made: the widest first."""
    found = []

    def add(name):
        if name in fixtures and name not in found:
            for other in inspect.signature(fixtures[name].function).parameters:
                add(other)
            found.append(name)

    for name in [*[name for name, fixture in fixtures.items() if fixture.autouse], *names]:
        add(name)
    return sorted(found, key=lambda name: SCOPES.index(fixtures[name].scope))
