"""What the candidate's side keeps for the trusted side: things that do not cross, under numbers (handles)."""

import types

from assay_guest.captured import raw_hasattr, raw_hash, raw_id, raw_issubclass, raw_modules, raw_type
from assay_guest.special import SPECIAL
from assay_guest.values import NAME_OF_OBJECT, BadValue

_object_eq = object.__eq__
_FUNCTIONS = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.MethodWrapperType,
    type(len),
    type(str.upper),
    type(object.__init__),
)


class Holding:
    def __init__(self):
        self._things = {}
        self._numbers = {}
        self._next = 1
        #: Classes whose description was sent, by number.
        self._described = {}

    def resolve(self, payload):
        return self.resolve_id(payload['id'])

    def resolve_id(self, number):
        if number not in self._things:
            raise BadValue('handle %r is unknown or was released' % (number,))
        return self._things[number]

    def release(self, numbers):
        """Classes stay: their descriptions were sent."""
        for number in numbers:
            if number not in self._described and number in self._things:
                del self._numbers[raw_id(self._things.pop(number))]

    def hold(self, thing):
        kind = raw_type(thing)
        payload = {'id': self._number(thing), 'kind': _kind(thing, kind), 'type': kind.__name__}
        if payload['kind'] in ('class', 'exception-class'):
            payload['type'] = thing.__name__
            payload['class'] = self.describe_class(thing)
            return ['handle', payload]
        payload['class'] = self.describe_class(kind)
        if payload['kind'] == 'module':
            payload['name'] = str(thing.__name__)
        payload['identity'] = kind.__eq__ is _object_eq
        if not payload['identity']:
            try:
                payload['hash'] = str(raw_hash(thing))
            except BaseException:
                pass
        return ['handle', payload]

    def describe_class(self, kind):
        """Its qualified name for a class of the language, else a number, with the description the first time."""
        name = NAME_OF_OBJECT.get(raw_id(kind))
        if name is not None:
            return name
        number = self._number(kind)
        if number in self._described:
            return number
        self._described[number] = True
        bases = type.__dict__['__bases__'].__get__(kind)
        own = type.__dict__['__dict__'].__get__(kind)
        return {
            'id': number,
            'name': str(kind.__name__),
            'module': _library_module(kind),
            'bases': [self.describe_class(base) for base in bases],
            'special': [name for name in SPECIAL if name in own and own[name] is not None],
        }

    @property
    def described(self):
        """How many classes were described, for `undescribe`."""
        return len(self._described)

    def undescribe(self, count):
        """The descriptions since then are not sent after all."""
        while len(self._described) > count:
            self._described.popitem()

    def _number(self, thing):
        number = self._numbers.get(raw_id(thing))
        if number is None:
            number = self._next
            self._next += 1
            self._things[number] = thing
            self._numbers[raw_id(thing)] = number
        return number


def _library_module(kind):
    """The module that has a class under its own name; empty for one that only says so."""
    name = str(kind.__module__)
    module = raw_modules.get(name)
    here = type(module) is types.ModuleType and module.__dict__.get(kind.__name__) is kind
    return name if here else ''


def _kind(thing, kind):
    if raw_issubclass(kind, type):
        return 'exception-class' if raw_issubclass(thing, BaseException) else 'class'
    if kind in _FUNCTIONS:
        return 'function'
    if kind is types.ModuleType:
        return 'module'
    return 'iterator' if raw_hasattr(kind, '__next__') else 'instance'
