"""Wire to values, trusting nothing."""

import base64
import re
from array import array
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

from assay_guest.values import EXCEPTION_NAMES, MAX_RANGE, OBJECT_OF_NAME, BadValue, range_length


class Decoder:
    """Wire to values. `resolve(payload)` gives the object of a handle; `special(tag, payload)` that of other tags."""

    def __init__(self, resolve, shared=None, special=None, from_candidate=False):
        self._from_candidate = from_candidate
        self._resolve = resolve
        self._special = special
        self._shared = shared

    def decode(self, wire):
        """BadValue when it is none."""
        try:
            return self._any(wire)
        except BadValue:
            raise
        except RecursionError:
            raise BadValue('nested too deep') from None
        except (TypeError, ValueError, KeyError, IndexError, ArithmeticError, AttributeError) as problem:
            raise BadValue(f'{type(problem).__name__}: {problem}') from None

    def apply_content(self, number, wire):
        """Gives a container known by number its new content."""
        try:
            container = self._shared.container(number)
            content = self._payload(container, wire)
            _replace_content(container, content)
            self._shared.touch(number)
        except BadValue:
            raise
        except (TypeError, ValueError, KeyError, IndexError, AttributeError, RecursionError) as problem:
            raise BadValue(f'{type(problem).__name__}: {problem}') from None

    def _any(self, wire):
        if wire is None or wire is True or wire is False or type(wire) is str:
            return wire
        if type(wire) is not list or not wire:
            raise BadValue('not a tagged value')
        reader = _READERS.get(wire[0]) if type(wire[0]) is str else None
        if reader is not None:
            return reader(self, wire[1])
        if wire[0] == 'std':
            return self._std(wire[1], wire[2])
        if wire[0] == 'handle':
            return self._resolve(wire[1])
        if wire[0] == 'ref' and self._shared is not None:
            return self._shared.container(wire[1])
        if self._special is not None:
            return self._special(wire[0], wire[1])
        raise BadValue('unknown tag')

    def _all(self, wires):
        if type(wires) is not list:
            raise BadValue('not a list of values')
        read = self._any
        return [read(wire) for wire in wires]

    def _new(self, container):
        if self._shared is not None:
            self._shared.add(container)
        return container

    def _list(self, payload):
        values = self._new([])
        values.extend(self._all(payload))
        return values

    def _dict(self, payload):
        return self._fill(self._new({}), payload)

    def _fill(self, mapping, payload):
        for key, value in payload:
            key = self._any(key)
            mapping[key] = self._any(value)
        return mapping

    def _set(self, payload):
        values = self._new(set())
        values.update(self._all(payload))
        return values

    def _std(self, name, payload):
        if self._from_candidate and name == 're.Pattern':
            raise BadValue('a pattern')
        if name in _MUTABLE_STD:
            return self._mutable_std(name, payload)
        build = _STD[name]
        value = build(*self._any(payload)) if name in _SPREAD else build(self._any_unshared(payload))
        if self._from_candidate and name == 'range' and range_length(value) > MAX_RANGE:
            raise BadValue('a range of more than %d elements' % MAX_RANGE)
        return value

    def _any_unshared(self, payload):
        """A payload list is no container of its own."""
        return self._all(payload[1]) if type(payload) is list and payload[0] == 'list' else self._any(payload)

    def _mutable_std(self, name, payload):
        if name == 'bytearray':
            return self._new(bytearray(self._any(payload)))
        if name == 'collections.deque':
            values = self._new(deque(maxlen=self._any(payload[1][1])))
            values.extend(self._all(payload[1][0][1]))
            return values
        if name == 'array.array':
            values = self._new(array(payload[1][0]))
            values.extend(self._all(payload[1][1][1]))
            return values
        return self._fill(self._new(_MUTABLE_STD[name]()), payload[1])

    def _payload(self, container, wire):
        """The content in `wire`, which must be of the container's own type."""
        kind = type(container)
        if kind is list and wire[0] == 'list':
            return self._all(wire[1])
        if kind is dict and wire[0] == 'dict':
            return self._fill({}, wire[1])
        if kind is set and wire[0] == 'set':
            return set(self._all(wire[1]))
        if wire[0] != 'std' or _MUTABLE_STD.get(wire[1]) is not kind:
            raise BadValue('content of another type')
        if kind is bytearray:
            return self._any(wire[2])
        if kind is deque:
            return self._all(wire[2][1][0][1])
        if kind is array:
            return array(container.typecode, self._all(wire[2][1][1][1]))
        return self._fill({}, wire[2][1])


def _replace_content(container, content):
    kind = type(container)
    if kind in (list, bytearray, array):
        container[:] = content
        return
    container.clear()
    if kind is deque:
        container.extend(content)
    elif kind is set:
        container.update(content)
    else:
        for key, value in content.items():
            container[key] = value


_INT = re.compile(r'-?(0|[1-9][0-9]{0,2999})|-?0x[0-9a-f]{1,16000000}').fullmatch
_FLOAT = re.compile(r'nan|-?inf|-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?').fullmatch


def _read_int(_, text):
    if not _INT(text):
        raise BadValue('not an integer')
    return int(text, 0)


def _read_float(_, text):
    if not _FLOAT(text):
        raise BadValue('not a float')
    return float(text)


_READERS = {
    'int': _read_int,
    'float': _read_float,
    'bytes': lambda _, text: base64.b64decode(text, validate=True),
    'list': Decoder._list,
    'tuple': lambda decoder, payload: tuple(decoder._all(payload)),
    'set': Decoder._set,
    'frozenset': lambda decoder, payload: frozenset(decoder._all(payload)),
    'dict': Decoder._dict,
}

_MUTABLE_STD = {
    'bytearray': bytearray,
    'collections.deque': deque,
    'collections.Counter': Counter,
    'collections.OrderedDict': OrderedDict,
    'collections.defaultdict': defaultdict,
    'array.array': array,
}


def _zone(seconds):
    return None if seconds is None else timezone(timedelta(seconds=seconds))


def _named_tuple(name, fields, values):
    kind = _named_tuple_class(name, fields)
    return kind(*values)


_named_tuple_classes = {}


def _named_tuple_class(name, fields):
    if (name, fields) not in _named_tuple_classes:
        _named_tuple_classes[name, fields] = namedtuple(name, fields, rename=True)
    return _named_tuple_classes[name, fields]


def _rebuilt_exception(name, args):
    kind = OBJECT_OF_NAME[f'builtins.{name}']
    if id(kind) not in EXCEPTION_NAMES:
        raise BadValue('not an exception')
    try:
        return kind(*args)
    except (TypeError, ValueError):
        # a class that wants other arguments than it has kept
        return Exception(*args)


_STD = {
    'exception': _rebuilt_exception,
    'range': range,
    'slice': slice,
    'complex': complex,
    'decimal.Decimal': Decimal,
    'fractions.Fraction': Fraction,
    'datetime.date': date.fromisoformat,
    'datetime.datetime': lambda text, zone: datetime.fromisoformat(text).replace(tzinfo=_zone(zone)),
    'datetime.time': lambda text, zone: time.fromisoformat(text).replace(tzinfo=_zone(zone)),
    'datetime.timedelta': timedelta,
    'datetime.timezone': _zone,
    're.Pattern': re.compile,
    'dict_keys': lambda keys: dict.fromkeys(keys).keys(),
    'dict_values': lambda values: dict(enumerate(values)).values(),
    'dict_items': lambda items: dict(items).items(),
    'object': OBJECT_OF_NAME.__getitem__,
    'namedtuple': _named_tuple,
}
#: Those whose payload is a tuple of arguments.
_SPREAD = frozenset(
    'exception range slice complex fractions.Fraction datetime.datetime datetime.time datetime.timedelta re.Pattern namedtuple'.split()
)
