"""Twins of the candidate's classes and objects, by the numbers of their handles."""

import sys
from weakref import WeakValueDictionary

from assay_guest.async_twins import AWAITABLE, make_coroutine
from assay_guest.errors import library_exception
from assay_guest.opaque import Opaque, OpaqueClass, OpaqueError, raw_get, raw_set
from assay_guest.operators import METHODS, OWN_ATTRIBUTES
from assay_guest.values import OBJECT_OF_NAME

_KINDS = frozenset('instance class exception-class function iterator module promise'.split())


class Twins:
    """Twins by number."""

    def __init__(self, channel):
        self._classes = {}
        self._things = WeakValueDictionary()
        self.forgotten = []
        type.__setattr__(Opaque, '_channel', channel)
        type.__setattr__(OpaqueError, '_channel', channel)

    def number_of(self, value):
        if isinstance(value, OpaqueClass):
            return value._class_number
        if isinstance(value, Opaque):
            return raw_get(value, '_number')
        return value.__dict__.get('_number') if isinstance(value, OpaqueError) else None

    def take_forgotten(self):
        """Numbers of objects that nobody holds any more; one that came again meanwhile stays."""
        numbers = [number for number in set(self.forgotten) if number not in self._things]
        self.forgotten.clear()
        return numbers

    def resolve(self, payload):
        """The twin of a handle. KeyError, TypeError or ValueError when it is malformed."""
        number, kind = payload['id'], payload['kind']
        if type(number) is not int or kind not in _KINDS or type(payload['type']) is not str:
            raise ValueError('malformed handle')
        if kind in ('class', 'exception-class'):
            return self._class(payload['class'])
        if kind == 'module' and (own := _library_module_named(payload.get('name'))) is not None:
            return own
        known = self._things.get(number)
        if known is None:
            known = self._instance(self._class(payload['class']), number)
        if isinstance(known, Opaque):
            self._set_hash(known, payload)
        return known

    def _instance(self, twin, number):
        if issubclass(twin, BaseException):
            if twin.__module__ == 'builtins':
                twin = self._error_twin(twin)
            thing = twin.__new__(twin)
            thing.__dict__['_number'] = number
            self._things[number] = thing
            return thing
        thing = object.__new__(twin)
        raw_set(thing, '_number', number)
        raw_set(thing, '_constructed', False)
        raw_set(thing, '_mixed', False)
        self._things[number] = thing
        return thing

    def _error_twin(self, real):
        """For an instance of a built-in class of exceptions that could not cross as data."""
        name = f'builtins.{real.__name__}'
        if name not in self._classes:
            base = Exception if issubclass(real, BaseExceptionGroup) else real
            self._classes[name] = self._make(real.__name__, None, [base], {})
        return self._classes[name]

    def _set_hash(self, thing, payload):
        if payload.get('identity') is True:
            raw_set(thing, '_hash', payload['id'])
        else:
            text = payload.get('hash')
            raw_set(thing, '_hash', None if type(text) is not str else hash(('assay', text)))

    def remember_error(self, problem, args, message):
        problem.__dict__['_args'] = args
        problem.__dict__['_message'] = message

    def exception_class(self, described, name):
        """The class to raise; a plain RuntimeError where the description is of none."""
        kind = self._class(described) if described is not None else None
        if isinstance(kind, type) and issubclass(kind, BaseException):
            return kind
        builtin = OBJECT_OF_NAME.get(f'builtins.{name}')
        is_exception = isinstance(builtin, type) and issubclass(builtin, BaseException)
        return builtin if is_exception else RuntimeError

    def _class(self, described):
        if type(described) is str:
            return self._builtin_class(described)
        if type(described) is int:
            return self._classes[described]
        number = described['id']
        if type(number) is not int or type(described['name']) is not str:
            raise ValueError('malformed class')
        if number not in self._classes:
            self._classes[number] = self._twin(described, number)
        return self._classes[number]

    def _twin(self, described, number):
        known = library_exception(str(described.get('module')), described['name'])
        bases = [self._class(base) for base in described['bases']]
        if known is not None and any(issubclass(base, BaseException) for base in bases):
            return known
        methods = {name: METHODS[name] for name in described.get('special', ()) if name in METHODS}
        is_exception = any(issubclass(base, BaseException) for base in bases)
        if is_exception:
            methods = {}
        elif '__eq__' in methods and '__hash__' not in methods:
            methods['__hash__'] = None
        is_awaitable = '__await__' in described.get('special', ()) and not is_exception
        twin = self._make(described['name'], number, bases, {**methods, **AWAITABLE} if is_awaitable else methods)
        if is_awaitable:
            make_coroutine(twin)
        return twin

    def _make(self, name, number, bases, methods):
        exceptions = [base for base in bases if issubclass(base, BaseException)]
        if exceptions:
            bases, root, namespace = exceptions, OpaqueError, {}
        else:
            bases, root, namespace = [base for base in bases if base is not object], Opaque, {'__slots__': (), **OWN_ATTRIBUTES}
        if not any(issubclass(base, root) for base in bases):
            bases = [root, *bases]
        namespace.update(methods, _class_number=number, __module__='the candidate', __qualname__=name)
        try:
            return OpaqueClass(name, tuple(bases), namespace, made_by=self)
        except TypeError:
            # Bases that do not go together here, where only their kinds are mirrored.
            return OpaqueClass(name, (bases[0],), namespace, made_by=self)

    def _builtin_class(self, name):
        """For instances of a built-in class, or a base: the real one for exceptions, a twin with its methods for others."""
        real = OBJECT_OF_NAME[name]
        if not isinstance(real, type):
            raise ValueError('not a class')
        if issubclass(real, BaseException):
            return real
        if real is object:
            return Opaque
        if name not in self._classes:
            methods = {method: METHODS[method] for method in METHODS if _defines(real, method)}
            if '__hash__' not in methods:
                methods['__hash__'] = None
            self._classes[name] = self._make(real.__name__, None, [Opaque], methods)
        return self._classes[name]


def _library_module_named(name):
    """This side's own module of the standard library, for `from solution import *`, which brings what solution imports."""
    is_library = type(name) is str and name.partition('.')[0] in sys.stdlib_module_names
    return sys.modules.get(name) if is_library else None


def _defines(real, method):
    """Whether a built-in class has a special method of its own, apart from what every object has."""
    return getattr(real, method, None) is not getattr(object, method, None)
