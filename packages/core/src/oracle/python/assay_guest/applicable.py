"""Operators and special operations by the names that cross, for either side to perform for the other."""

import builtins
import copy
import math
import operator

from assay_guest.captured import raw_getattr


def _begin(manager):
    return type(manager).__enter__(manager)


def _leave(manager, name, message):
    """Leaves a `with` block of the other side, in which an exception was raised when `name` is not None."""
    return type(manager).__exit__(manager, *_exception(name, message))


def _leave_later(manager, name, message):
    return type(manager).__aexit__(manager, *_exception(name, message))


def _exception(name, message):
    if name is None:
        return None, None, None
    kind = raw_getattr(builtins, name, Exception)
    return kind, kind(message), None


APPLICABLE = {
    name: raw_getattr(operator, name)
    for name in (
        'add sub mul matmul truediv floordiv mod pow lshift rshift and_ or_ xor neg pos invert '
        'iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor '
        'eq ne lt le gt ge getitem setitem delitem contains index'
    ).split()
}
APPLICABLE.update(
    {
        'len': len,
        'iter': iter,
        'next': next,
        'reversed': reversed,
        'hash': hash,
        'bool': bool,
        'abs': abs,
        'round': round,
        'divmod': divmod,
        'int': int,
        'float': float,
        'complex': complex,
        'str': str,
        'repr': repr,
        'format': format,
        'bytes': bytes,
        'enter': _begin,
        'exit': _leave,
        'aenter': lambda manager: type(manager).__aenter__(manager),
        'aexit': _leave_later,
        'aiter': lambda thing: type(thing).__aiter__(thing),
        'anext': lambda iterator: type(iterator).__anext__(iterator),
        'copy': copy.copy,
        'deepcopy': copy.deepcopy,
        'trunc': math.trunc,
        'floor': math.floor,
        'ceil': math.ceil,
    }
)
