"""Canonical tagged values (domain/value.ts): limits, and the objects of the language that cross by name."""

import builtins
import math
import operator

MAX_DEPTH = 200
MAX_NODES = 3_000_000
#: Elements of a range that the candidate returns as such.
MAX_RANGE = 1_000_000

#: Functions of `builtins` that reach into an interpreter do not cross by name.
_NOT_CROSSING = frozenset(
    '__import__ __build_class__ eval exec compile open input breakpoint exit quit help globals locals vars '
    'setattr delattr copyright credits license print'.split()
)


def _named_objects():
    names = {}
    for module in (builtins, math, operator):
        for name in dir(module):
            thing = getattr(module, name)
            if name in _NOT_CROSSING or (name.startswith('_') and module is not builtins):
                continue
            if isinstance(thing, type) or callable(thing):
                names.setdefault(f'{module.__name__}.{name}', thing)
    names['types.NoneType'] = type(None)
    names['builtins.Ellipsis'] = Ellipsis
    names['builtins.NotImplemented'] = NotImplemented
    return names


#: Objects of the language that cross by name: classes and functions of builtins, math and operator.
OBJECT_OF_NAME = _named_objects()
NAME_OF_OBJECT = {}
for _name, _thing in OBJECT_OF_NAME.items():
    NAME_OF_OBJECT.setdefault(id(_thing), _name)
#: Name of a class of exceptions of the language, by its id.
EXCEPTION_NAMES = {
    id(thing): thing.__name__
    for thing in OBJECT_OF_NAME.values()
    if isinstance(thing, type) and issubclass(thing, BaseException)
}
exception_args = BaseException.__dict__['args'].__get__


def range_length(value):
    """Unlike `len`, for any size."""
    return max(0, (value.stop - value.start + value.step - (1 if value.step > 0 else -1)) // value.step)


class NotCanonical(Exception):
    """Too deep, too large, or cyclic where references are not allowed."""


class BadValue(Exception):
    """A text that is no canonical value. From a candidate's side this is tampering."""
