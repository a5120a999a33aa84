"""Special methods of the twins (see opaque.py for the rules)."""

from assay_guest.opaque import Opaque, raw_get, raw_set
from assay_guest.special import ARITHMETIC, ORDERING, UNARY, operation_name



def _apply(name, first, *others):
    return _channel(first).request('apply', [first, *others], name=name)


def _channel(thing):
    return type(thing)._channel


def _is_mixed(thing):
    return raw_get(thing, '_mixed')


def _still_opaque(result, thing, name):
    """The result of an operation that plain data of the tests went into."""
    if not isinstance(result, Opaque):
        raise TypeError(
            f'{name!r} on an opaque {type(thing).__name__!r} that was combined with plain data gives plain data: '
            "only the candidate's word would stand for it"
        )
    raw_set(result, '_mixed', True)
    return result


def _arithmetic(name, reflected=False, in_place=False):
    operation = ('i' + name.rstrip('_')) if in_place else name

    def method(self, other):
        pair = (other, self) if reflected else (self, other)
        if isinstance(other, Opaque):
            result = _channel(self).request('apply', list(pair), name=operation)
            return _still_opaque(result, self, name) if _is_mixed(self) or _is_mixed(other) else result
        if not type(self)._named:
            raise TypeError(
                f'{name!r} between plain data and an opaque {type(self).__name__!r}, a class that the tests do not name'
            )
        return _still_opaque(_channel(self).request('apply', list(pair), name=operation), self, name)

    return method


def _comparable(one, other):
    return type(one) is type(other) or (type(one)._named and type(other)._named)


def _equality(name, unequal):
    def method(self, other):
        if not isinstance(other, Opaque):
            return unequal
        if _channel(self).decoding or not _comparable(self, other):
            return (self is not other) is unequal
        return _apply(name, self, other) is True

    return method


def _ordering(name):
    def method(self, other):
        if not isinstance(other, Opaque):
            raise TypeError(f'{name!r} between an opaque {type(self).__name__!r} and plain data')
        if not _comparable(self, other):
            raise TypeError(f'{name!r} between opaque objects of classes that the tests do not name')
        result = _apply(name, self, other)
        if type(result) is not bool:
            raise TypeError(f'{name!r} of {type(self).__name__!r} answered no truth value')
        return result

    return method


def _unary(name):
    def method(self, *args):
        result = _apply(name, self, *args)
        return _still_opaque(result, self, name) if _is_mixed(self) else result

    return method


def _crossing(name):
    def method(self, *args):
        return _apply(name, self, *args)

    return method


def _contains(self, item):
    if not isinstance(item, Opaque) and not raw_get(self, '_constructed'):
        raise TypeError(f"'in' with plain data and an opaque {type(self).__name__!r} that the tests did not make")
    result = _apply('contains', self, item)
    return result is True


def _hash(self):
    number = raw_get(self, '_hash')
    if number is None:
        raise TypeError(f'unhashable type: {type(self).__name__!r}')
    return number


def _call(self, /, *args, **kwargs):
    return _channel(self).call({'handle': raw_get(self, '_number')}, args, kwargs)


def _doc(self):
    return _channel(self).request('get', target={'handle': raw_get(self, '_number')}, name='__doc__')


def _leaving(operation):
    def method(self, kind, problem, trace):
        name = None if kind is None else kind.__name__
        return _apply(operation, self, name, '' if problem is None else str(problem))

    return method


def _methods():
    methods = {}
    for name in ARITHMETIC:
        operation = operation_name(name)
        methods[f'__{name}__'] = _arithmetic(operation)
        methods[f'__r{name}__'] = _arithmetic(operation, reflected=True)
        if name != 'divmod':
            methods[f'__i{name}__'] = _arithmetic(operation, in_place=True)
    methods.update({f'__{name}__': _unary(operation) for name, operation in UNARY.items()})
    methods.update({f'__{name}__': _ordering(name) for name in ORDERING})
    names = 'len getitem setitem delitem iter next reversed enter aiter anext aenter'.split()
    methods.update({f'__{name}__': _crossing(name) for name in names})
    methods.update(
        __eq__=_equality('eq', False),
        __ne__=_equality('ne', True),
        __hash__=_hash,
        __contains__=_contains,
        __call__=_call,
        __exit__=_leaving('exit'),
        __aexit__=_leaving('aexit'),
    )
    return methods


#: What every twin has in place of what Python would give it.
OWN_ATTRIBUTES = {'__doc__': property(_doc)}


METHODS = _methods()
