"""Exceptions of the candidate, rebuilt on the trusted side."""

import importlib
import sys


def rebuild_exception(channel, decoder, error):
    """The exception to raise for a CandidateError (protocol.ts): a built-in, or the trusted twin of the candidate's class."""
    message = _text(error['message'])
    if 'home' in error:
        return _come_home(channel.lending.resolve(error['home']))
    twins = channel.twins
    kind = twins.exception_class(error.get('class'), _text(error['type']))
    thing = twins.resolve(error['object']) if 'object' in error else None
    args = tuple(decoder.decode(wire) for wire in error.get('args', ()))
    if isinstance(thing, BaseException):
        problem = thing
        twins.remember_error(problem, args, message)
    else:
        problem = _instance(kind, args, message)
    problem.__traceback__ = None
    problem.assay_origin = origin_of(error)
    return problem


def _come_home(problem):
    """An exception of the tests that the candidate let through."""
    if not isinstance(problem, BaseException):
        raise ValueError('it raised what is no exception')
    return problem


def origin_of(error):
    """What the harness reports of it."""
    location = error.get('location')
    return {
        'type': _text(error['type']),
        'mro': [_text(name) for name in error['mro']][:50],
        'phase': error.get('phase'),
        'message': _text(error['message']),
        'location': location if _is_location(location) else None,
    }


def _is_location(location):
    return type(location) is dict and type(location.get('path')) is str and type(location.get('line')) is int


def _text(value):
    if type(value) is not str:
        raise ValueError('not a text')
    return value


def _instance(kind, args, message):
    """Of a class of the language where it takes its own arguments, else without its initialiser (a twin has none)."""
    if type(kind) is type:
        try:
            return kind(*args)
        except Exception:
            pass
    for attempt in (args, (message,), ()):
        try:
            problem = kind.__new__(kind, *attempt)
            problem.args = args
            return problem
        except Exception:
            continue
    return RuntimeError(message)


def library_exception(module, name):
    """An exception class of the standard library by module and name, or None. Built-in ones are known by themselves."""
    if module == 'builtins' or module.partition('.')[0] not in sys.stdlib_module_names or module.startswith('_'):
        return None
    try:
        kind = getattr(importlib.import_module(module), name, None)
    except Exception:
        return None
    return kind if isinstance(kind, type) and issubclass(kind, BaseException) else None
