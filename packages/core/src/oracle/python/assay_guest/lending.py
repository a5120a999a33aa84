"""What the tests lend to the candidate: functions, objects, iterators, exceptions and classes of theirs, under numbers.

The candidate may do with it what any code does with something that it was given, and no more: call it, use its operators,
reach public attributes where the tests define the class. What leads from there into this interpreter (a function's
globals, a generator's frame, a mock's records) is out of reach, whatever the candidate sends.
"""

import functools
import inspect
import io
import random
import sys
import types
import unittest
import unittest.mock

from assay_guest.applicable import APPLICABLE
from assay_guest.async_twins import finish
from assay_guest.encoding import Encoder
from assay_guest.faults import CannotLend
from assay_guest.opaque import OpaqueClass
from assay_guest.special import SPECIAL
from assay_guest.values import EXCEPTION_NAMES, NAME_OF_OBJECT, NotCanonical

_OWN_MODULE = __name__
#: What a candidate reaches shall be data of the tests, not this interpreter.
_NEVER_LENT = (types.ModuleType, types.FrameType, types.CodeType, types.TracebackType, types.CellType)
_FUNCTION_TYPES = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.MethodWrapperType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.ClassMethodDescriptorType,
)
#: Classes of the library whose public attributes do no more than their purpose.
_OPEN_TYPES = (io.StringIO, io.BytesIO, random.Random)
_GENERATOR_TYPES = (types.GeneratorType, types.AsyncGeneratorType, types.CoroutineType)
_GENERATOR_METHODS = frozenset('send throw close asend athrow aclose'.split())
#: Operators that the candidate may use on what is lent, by name.
LENDABLE_OPERATIONS = {**APPLICABLE, 'finish': finish}
_METHOD_TYPES = (types.FunctionType, classmethod, staticmethod)


class Lending:
    def __init__(self):
        self._things = []
        self._numbers = {}
        self._payloads = {}
        self._encode = Encoder(_refuse).encode

    def resolve(self, number):
        """LookupError or TypeError when nothing is lent under it."""
        if number < 0:
            raise IndexError(number)
        return self._things[number]

    def has_lent_one_of(self, things):
        return any(id(thing) in self._numbers for thing in things)

    def lend(self, thing):
        """The wire form of something of the tests. CannotLend where it must stay here."""
        number = self._numbers.get(id(thing))
        if number in self._payloads:
            return ['callback', self._payloads[number]]
        path = _library_path(thing)
        if path is not None:
            return ['callback', {'library': path}]
        if isinstance(thing, _NEVER_LENT) or type(type(thing)) is OpaqueClass:
            raise CannotLend(thing)
        payload = self._payloads[self._number(thing)] = self._describe(thing)
        return ['callback', payload]

    def perform(self, op, thing, name, args, kwargs, value):
        """Does what the candidate asks for; raises what the tests raise, and AttributeError for what is out of reach."""
        if op == 'apply':
            return LENDABLE_OPERATIONS[name](*args)
        if op == 'call':
            return thing(*args, **kwargs)
        if not _may_reach(thing, name):
            raise AttributeError(f'{type(thing).__name__!r} object of the tests has no attribute {name!r} within reach')
        if op == 'get':
            return getattr(thing, name)
        if isinstance(thing, type) or not _is_of_tests(type(thing)) or _is_method(type(thing), name):
            raise AttributeError(f'{name!r} of a {type(thing).__name__!r} object of the tests cannot be replaced')
        return setattr(thing, name, value) if op == 'set' else delattr(thing, name)

    def _describe(self, thing):
        payload = {'id': self._number(thing)}
        if isinstance(thing, _FUNCTION_TYPES):
            payload.update(kind='function', **self._function(thing))
        elif isinstance(thing, type):
            payload.update({'kind': 'class', 'class': self._class(thing)})
        elif isinstance(thing, BaseException):
            payload.update({'kind': 'exception', 'class': self._class(type(thing)), 'args': self._arguments(thing)})
        else:
            payload.update({'kind': 'instance', 'class': self._class(type(thing))})
        return payload

    def _function(self, thing):
        """What the candidate may learn of a function: its name, text of help and parameters."""
        described = {'name': str(getattr(thing, '__name__', 'function'))}
        if isinstance(thing.__doc__, str):
            described['doc'] = thing.__doc__
        if inspect.iscoroutinefunction(thing):
            described['async'] = True
        try:
            parameters = inspect.signature(thing).parameters.values()
        except (TypeError, ValueError):
            return described
        described['parameters'] = [self._parameter(one) for one in parameters]
        return described

    def _parameter(self, one):
        described = {'name': one.name, 'kind': one.kind.name}
        if one.default is not one.empty:
            described['default'] = self._data(one.default)
        if id(one.annotation) in NAME_OF_OBJECT:
            described['annotation'] = NAME_OF_OBJECT[id(one.annotation)]
        return described

    def _data(self, value):
        """Plain data as it is; a thing that is none stays here, and `...` stands for it."""
        try:
            return self._encode(value)
        except (CannotLend, NotCanonical):
            return ['std', 'object', 'builtins.Ellipsis']

    def _arguments(self, problem):
        """Plain data as it is; else what the exception says."""
        try:
            return [self._encode(arg) for arg in problem.args]
        except (CannotLend, NotCanonical):
            return [_text_of(problem)]

    def _class(self, kind):
        """A name for a class of the language, a path for an exception of the library, else a description."""
        is_error = issubclass(kind, BaseException)
        if is_error and id(kind) in EXCEPTION_NAMES:
            return NAME_OF_OBJECT[id(kind)]
        if is_error and (path := _library_path(kind)) is not None:
            return {'library': path}
        bases = [base for base in kind.__bases__ if base is not object and (is_error or _is_of_tests(base))]
        return {
            'id': self._number(kind),
            'name': kind.__name__,
            'bases': [self._class(base) for base in bases if not is_error or issubclass(base, BaseException)],
            'special': [name for name in SPECIAL if _has_special(kind, name)],
        }

    def _number(self, thing):
        number = self._numbers.get(id(thing))
        if number is None:
            number = self._numbers[id(thing)] = len(self._things)
            self._things.append(thing)
        return number


def _refuse(thing):
    raise CannotLend(thing)


def _text_of(problem):
    try:
        return str(problem)
    except Exception:
        return ''


def _is_of_tests(kind):
    """Whether the tests define a class. A test case is none: its methods judge."""
    top = str(kind.__module__).partition('.')[0]
    foreign = top in sys.stdlib_module_names or top == _OWN_MODULE or isinstance(kind, OpaqueClass)
    return not foreign and not issubclass(kind, unittest.TestCase)


def _may_reach(thing, name):
    """Whether an attribute may be asked for. Names with an underscore in front lead into the interpreter."""
    if type(name) is not str or name.startswith('_'):
        return False
    if isinstance(thing, type):
        return _is_of_tests(thing) and not hasattr(type, name)
    if isinstance(thing, _GENERATOR_TYPES):
        return name in _GENERATOR_METHODS
    if isinstance(thing, unittest.mock.NonCallableMock):
        return not hasattr(unittest.mock.MagicMock, name)
    if isinstance(thing, str) and name in ('format', 'format_map'):
        # its fields reach attributes of what is formatted
        return False
    return _is_of_tests(type(thing)) or isinstance(thing, (BaseException, *_OPEN_TYPES))


def _is_method(kind, name):
    return isinstance(inspect.getattr_static(kind, name, None), _METHOD_TYPES)


def _has_special(kind, name):
    own = getattr(kind, name, None)
    return own is not None and own is not getattr(object, name, None)


def _library_path(thing):
    """`module:name` of a function or class of the standard library, of which the candidate has its own; else None."""
    if isinstance(thing, type):
        module = thing.__module__
    elif isinstance(thing, (types.FunctionType, functools._lru_cache_wrapper)):
        module = thing.__module__
    elif isinstance(thing, _FUNCTION_TYPES):
        owner = getattr(thing, '__objclass__', None) or getattr(thing, '__self__', None)
        module = thing.__module__ if owner is None else owner.__name__ if isinstance(owner, types.ModuleType) else None
        if isinstance(owner, type):
            module = owner.__module__
    else:
        return None
    if not isinstance(module, str) or module.partition('.')[0] not in sys.stdlib_module_names:
        return None
    found = sys.modules.get(module)
    for part in thing.__qualname__.split('.'):
        found = getattr(found, part, None)
    same = found is thing or (isinstance(thing, (types.BuiltinFunctionType, types.MethodType)) and found == thing)
    return f'{module}:{thing.__qualname__}' if same else None
