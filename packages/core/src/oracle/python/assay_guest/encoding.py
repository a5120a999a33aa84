"""Values to wire, by exact type, read once."""

import base64
import re
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

from assay_guest.captured import raw_dumps, raw_id, raw_str, raw_type
from assay_guest.values import EXCEPTION_NAMES, MAX_DEPTH, MAX_NODES, MAX_RANGE, NAME_OF_OBJECT, NotCanonical, exception_args, range_length

DECIMAL_BITS = 8_192
MAX_INT_BITS = 64_000_000

_KEYS, _VALUES, _ITEMS = type({}.keys()), type({}.values()), type({}.items())


def int_text(number):
    """Decimal text; hexadecimal beyond DECIMAL_BITS, where decimal conversion is slow and limited."""
    bits = int.bit_length(number)
    if bits <= DECIMAL_BITS:
        return raw_str(number)
    if bits > MAX_INT_BITS:
        raise NotCanonical('an integer of more than %d bits' % MAX_INT_BITS)
    return '%#x' % number


def _zone_seconds(zone):
    """Seconds east of UTC of a fixed zone; None for a naive time."""
    if zone is None:
        return None
    if raw_type(zone) is not timezone:
        raise NotCanonical('a time zone that is not fixed')
    return zone.utcoffset(None) // timedelta(seconds=1)


class Encoder:
    """Values to wire.

    `hold(value)` makes the wire form of anything opaque; `shared` (optional) numbers containers. What comes from the
    candidate's side (`from_candidate`) leaves out what would let it keep the trusted side busy.
    """

    def __init__(self, hold, shared=None, from_candidate=False):
        self.hold = hold
        self._shared = shared
        self._open = set()
        self._nodes = 0
        self._writers = {
            bool: self._plain,
            type(None): self._plain,
            str: self._plain,
            int: lambda value: ['int', int_text(value)],
            float: lambda value: ['float', float.__repr__(value)],
            bytes: lambda value: ['bytes', base64.b64encode(value).decode()],
            tuple: lambda value: ['tuple', self._all(value)],
            frozenset: lambda value: ['frozenset', self._sorted(value)],
            list: self._mutable(lambda value: ['list', self._all(value)]),
            dict: self._mutable(lambda value: ['dict', self._pairs(value)]),
            set: self._mutable(lambda value: ['set', self._sorted(value)]),
            bytearray: self._mutable(self._std('bytearray', lambda v: ['bytes', base64.b64encode(v).decode()])),
            deque: self._mutable(
                self._std('collections.deque', lambda v: ['tuple', [['list', self._all(v)], self._any(v.maxlen)]])
            ),
            Counter: self._mutable(self._std('collections.Counter', lambda v: ['dict', self._pairs(v)])),
            OrderedDict: self._mutable(self._std('collections.OrderedDict', lambda v: ['dict', self._pairs(v)])),
            defaultdict: self._mutable(self._std('collections.defaultdict', lambda v: ['dict', self._pairs(v)])),
            array: self._mutable(
                self._std('array.array', lambda v: ['tuple', [v.typecode, ['list', self._all(v.tolist())]]])
            ),
            range: self._std('range', lambda v: self._any((v.start, v.stop, v.step))),
            slice: self._std('slice', lambda v: self._any((v.start, v.stop, v.step))),
            complex: self._std('complex', lambda v: self._any((v.real, v.imag))),
            Decimal: self._std('decimal.Decimal', lambda v: Decimal.__str__(v)),
            Fraction: self._std('fractions.Fraction', lambda v: self._any((int(v.numerator), int(v.denominator)))),
            date: self._std('datetime.date', lambda v: date.isoformat(v)),
            datetime: self._std(
                'datetime.datetime',
                lambda v: self._any((datetime.isoformat(v.replace(tzinfo=None)), _zone_seconds(v.tzinfo))),
            ),
            time: self._std(
                'datetime.time', lambda v: self._any((time.isoformat(v.replace(tzinfo=None)), _zone_seconds(v.tzinfo)))
            ),
            timedelta: self._std('datetime.timedelta', lambda v: self._any((v.days, v.seconds, v.microseconds))),
            timezone: self._std('datetime.timezone', lambda v: self._any(_zone_seconds(v))),
            re.Pattern: self._std('re.Pattern', lambda v: self._any((v.pattern, v.flags))),
            _KEYS: self._std('dict_keys', lambda v: ['list', self._all(v)]),
            _VALUES: self._std('dict_values', lambda v: ['list', self._all(v)]),
            _ITEMS: self._std('dict_items', lambda v: ['list', self._all(v)]),
        }
        if from_candidate:
            del self._writers[re.Pattern]
            self._writers[range] = self._range

    def encode(self, value):
        """NotCanonical when it is too deep, too large or cyclic; containers numbered meanwhile are then forgotten."""
        self._nodes = 0
        self._open.clear()
        count = self._shared.count if self._shared else 0
        try:
            return self._any(value)
        except BaseException:
            if self._shared:
                self._shared.roll_back(count)
            raise

    def encode_content(self, container):
        """The new content of a container that has its number already."""
        self._nodes = 0
        self._open.clear()
        count = self._shared.count
        try:
            return self._writers[raw_type(container)].content(container)
        except BaseException:
            self._shared.roll_back(count)
            raise

    def _any(self, value):
        writer = self._writers.get(raw_type(value))
        if writer is not None:
            return writer(value)
        self._count()
        name = NAME_OF_OBJECT.get(raw_id(value))
        if name is not None:
            return ['std', 'object', name]
        error = EXCEPTION_NAMES.get(raw_id(raw_type(value)))
        if error is not None:
            return self._exception(error, value)
        fields = _namedtuple_fields(raw_type(value))
        if fields is not None:
            values = [tuple.__getitem__(value, index) for index in range(len(fields))]
            return ['std', 'namedtuple', ['tuple', [raw_type(value).__name__, self._any(fields), ['tuple', self._all(values)]]]]
        return self.hold(value)

    def _exception(self, name, problem):
        """An instance of a class of the language itself: data, as it is when it is raised."""
        if raw_id(problem) in self._open:
            raise NotCanonical('it contains itself')
        self._open.add(raw_id(problem))
        args = self._all(exception_args(problem))
        self._open.discard(raw_id(problem))
        return ['std', 'exception', ['tuple', [name, ['tuple', args]]]]

    def _count(self):
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise NotCanonical('more than %d values' % MAX_NODES)

    def _plain(self, value):
        return value

    def _all(self, values):
        if len(self._open) > MAX_DEPTH:
            raise NotCanonical('nested deeper than %d' % MAX_DEPTH)
        self._nodes += len(values)
        self._count()
        marker = object()
        self._open.add(marker)
        wires = [self._any(value) for value in values]
        self._open.discard(marker)
        return wires

    def _range(self, value):
        """A long one stays opaque: going through it then takes the candidate's time."""
        if range_length(value) > MAX_RANGE:
            return self.hold(value)
        return ['std', 'range', self._any((value.start, value.stop, value.step))]

    def _pairs(self, mapping):
        if len(self._open) > MAX_DEPTH:
            raise NotCanonical('nested deeper than %d' % MAX_DEPTH)
        self._nodes += len(mapping)
        self._count()
        marker = object()
        self._open.add(marker)
        wires = [[self._any(key), self._any(value)] for key, value in raw_type(mapping).items(mapping)]
        self._open.discard(marker)
        return wires

    def _sorted(self, elements):
        return sorted(self._all(list(elements)), key=raw_dumps)

    def _std(self, name, payload):
        return lambda value: ['std', name, payload(value)]

    def _mutable(self, content):
        def write(value):
            shared = self._shared
            if shared is not None:
                number = shared.number_of(value)
                if number is not None:
                    return ['ref', number]
                shared.add(value)
                return content(value)
            if raw_id(value) in self._open:
                raise NotCanonical('it contains itself')
            self._open.add(raw_id(value))
            wire = content(value)
            self._open.discard(raw_id(value))
            return wire

        write.content = content
        return write


_NAMEDTUPLE_OWN = frozenset(
    '__annotations__ __annotate__ __annotate_func__ __annotations_cache__ __doc__ __getnewargs__ __match_args__ '
    '__module__ __new__ __orig_bases__ __replace__ __repr__ __slots__ _asdict _field_defaults _fields _make _replace '
    '__static_attributes__ __firstlineno__'.split()
)


def _namedtuple_fields(kind):
    """Field names of a class that is a named tuple and nothing more; None for everything else."""
    if type.__getattribute__(kind, '__bases__') != (tuple,) or type(kind) is not type:
        return None
    own = dict(type.__getattribute__(kind, '__dict__'))
    fields = own.get('_fields')
    if type(fields) is not tuple or not all(type(field) is str for field in fields):
        return None
    return fields if own.keys() <= _NAMEDTUPLE_OWN.union(fields) else None
