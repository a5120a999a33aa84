"""Opaque objects: what stands on the trusted side for things that stay with the candidate.

The rules (integrity rule C1: nothing that a test expects may reach the candidate's code, and a comparison is never the
candidate's to decide):
- `==` with plain data is False, without asking. Two opaque objects are compared by the candidate's code only when they
  are of the same class, or both of classes that the tests name; otherwise by identity.
- `<` and the like with plain data raise TypeError.
- Arithmetic with plain data is for classes that the tests name. Its result must be opaque again, and no operator turns
  such a result into plain data.
- Attributes, methods, items, length, iteration and conversions take nothing but inputs, and cross.
"""

from assay_guest.faults import NativeModeNeeded

#: Past the methods of Opaque, to its own slots.
raw_set = object.__setattr__
raw_get = object.__getattribute__



class OpaqueClass(type):
    """Metaclass of the twins of the candidate's classes. A twin has the special methods that the class has."""

    def __new__(meta, name, bases, namespace, made_by=None):
        if made_by is None:
            raise NativeModeNeeded(f'a class of the tests derived from {bases[0].__name__!r} of the candidate')
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, made_by=None):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        result = cls._channel.call({'handle': cls._class_number}, args, kwargs)
        if isinstance(result, Opaque):
            raw_set(result, '_constructed', True)
        return result

    def __getattr__(cls, name):
        if name.startswith('__') and name.endswith('__') or cls._class_number is None:
            raise AttributeError(f'{cls.__name__!r} has no attribute {name!r} that the tests can reach')
        return named(cls._channel.request('get', target={'handle': cls._class_number}, name=name))

    def __setattr__(cls, name, value):
        cls._channel.request('set', target={'handle': cls._class_number}, name=name, value=value)

    @property
    def __doc__(cls):
        number = cls._class_number
        return None if number is None else cls._channel.request('get', target={'handle': number}, name='__doc__')

    def __instancecheck__(cls, thing):
        kind = type(thing)
        # asking a twin for an attribute would cross, in the middle of an answer perhaps
        if type(kind) is type and hasattr(kind, '_fields') and kind.__name__ == cls.__name__ and tuple in kind.__bases__:
            return True
        return type.__instancecheck__(cls, thing)

    def __iter__(cls):
        return iter(cls._channel.request('apply', [cls], name='iter'))

    def __len__(cls):
        return cls._channel.request('apply', [cls], name='len')

    def __getitem__(cls, key):
        return cls._channel.request('apply', [cls, key], name='getitem')

    def __contains__(cls, thing):
        return cls._channel.request('apply', [cls, thing], name='contains') is True

    def __bool__(cls):
        return True

    def __repr__(cls):
        return f'<class {cls.__name__!r} of the candidate>'


def named(thing):
    """Marks a class as one that the tests name."""
    if isinstance(thing, OpaqueClass):
        type.__setattr__(thing, '_named', True)
    return thing


class Opaque(metaclass=OpaqueClass, made_by=True):
    """Common part of the twins. Everything that is not here crosses by `__getattr__`."""

    __slots__ = ('_number', '_hash', '_constructed', '_mixed', '_steps', '__weakref__')
    _class_number = None
    _named = False

    def __getattr__(self, name):
        if name in ('_number', '_hash', '_constructed', '_mixed', '_steps'):
            raise AttributeError(name)
        return type(self)._channel.request('get', target={'handle': raw_get(self, '_number')}, name=name)

    def __setattr__(self, name, value):
        type(self)._channel.request('set', target={'handle': raw_get(self, '_number')}, name=name, value=value)

    def __delattr__(self, name):
        type(self)._channel.request('delete', target={'handle': raw_get(self, '_number')}, name=name)

    def __copy__(self):
        return type(self)._channel.request('apply', [self], name='copy')

    def __deepcopy__(self, memo):
        return type(self)._channel.request('apply', [self], name='deepcopy')

    def __reduce_ex__(self, protocol):
        raise NativeModeNeeded('pickling an object of the candidate')

    def __repr__(self):
        return f'<{type(self).__name__} object of the candidate>'

    def __del__(self):
        number = raw_get(self, '_number')
        type(self)._channel.twins.forgotten.append(number)


class OpaqueError(metaclass=OpaqueClass, made_by=True):
    """Common part of the twins of exception classes; they derive from the built-in ones too."""

    _class_number = None
    _named = False

    def __getattr__(self, name):
        number = self.__dict__.get('_number')
        if number is None or name.startswith('__'):
            raise AttributeError(name)
        return type(self)._channel.request('get', target={'handle': number}, name=name)

    @property
    def args(self):
        if '_args' not in self.__dict__:
            return self.__getattr__('args')
        return self.__dict__['_args']

    @args.setter
    def args(self, value):
        self.__dict__['_args'] = value

    def __str__(self):
        if '_message' not in self.__dict__:
            return type(self)._channel.request('apply', [self], name='str')
        return self.__dict__['_message']
