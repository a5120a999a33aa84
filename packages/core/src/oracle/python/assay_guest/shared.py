"""Mutable containers that both sides know.

A list that crosses is copied, yet a test may look at its argument after the call, or change what it was given. So each
mutable container that crosses gets a number (both sides count alike, in the order in which containers first cross), a
later crossing of the same object is a reference to that number, and each message carries the containers that changed on
the sender's side since the last one. Older containers are forgotten, on both sides by the same rule; those of an exchange
that is still open (the candidate calls the tests back meanwhile) stay.
"""

from array import array
from collections import Counter, OrderedDict, defaultdict
from operator import is_

#: How many containers stay in step after an exchange: enough for what a test holds at one time, cheap enough per call.
KEPT = 32
#: A longer container is not watched between calls.
WATCHED_LENGTH = 20_000

_BY_VALUE = (bytearray, array)
_MAPPINGS = (dict, defaultdict, Counter, OrderedDict)


def _snapshot(container):
    """A shallow copy that holds the elements, so that identities stay valid."""
    kind = type(container)
    if kind is list:
        return container[:] if len(container) <= WATCHED_LENGTH else None
    if kind in _BY_VALUE:
        return container.tobytes() if kind is array else bytes(container)
    if len(container) > WATCHED_LENGTH:
        return None
    if kind in _MAPPINGS:
        return list(kind.keys(container)), list(kind.values(container))
    if kind is set:
        return {id(element): element for element in container}
    return list(container)


def _same(container, snapshot):
    """Compares by identity of elements: equality would run code of the candidate."""
    kind = type(container)
    if kind in _BY_VALUE:
        return snapshot == (container.tobytes() if kind is array else bytes(container))
    if snapshot is None:
        return True
    if kind in _MAPPINGS:
        keys, values = snapshot
        same_keys = len(container) == len(keys) and all(map(is_, kind.keys(container), keys))
        return same_keys and all(map(is_, kind.values(container), values))
    if len(container) != len(snapshot):
        return False
    if kind is set:
        return all(id(element) in snapshot for element in container)
    return all(map(is_, container, snapshot))


class Shared:
    def __init__(self):
        self.count = 0
        self._containers = {}
        self._numbers = {}
        self._snapshots = {}
        #: By open exchange, outermost first: the first number that is not of its request.
        self._open = []

    def add(self, container):
        number = self.count
        self.count += 1
        self._containers[number] = container
        self._numbers[id(container)] = number

    def number_of(self, container):
        return self._numbers.get(id(container))

    def container(self, number):
        """KeyError when unknown. The caller may change it: until `watch`, that does not count as a change."""
        return self._containers[number]

    def touch(self, number):
        """Its content was replaced or told: what it was does not matter any more."""
        self._snapshots.pop(number, None)

    def changed(self):
        """(number, container) of those that differ from their snapshot, oldest first."""
        return [
            (number, self._containers[number])
            for number, snapshot in self._snapshots.items()
            if not _same(self._containers[number], snapshot)
        ]

    def watch(self):
        """From here on, changes count."""
        if len(self._snapshots) < len(self._containers):
            for number, container in self._containers.items():
                if number not in self._snapshots:
                    self._snapshots[number] = _snapshot(container)

    def begin(self):
        """A request has crossed, and what it asks for is done now."""
        self._open.append(self.count)

    def end(self):
        self._open.pop()

    def settle(self):
        """The exchange is over: forgets the oldest, watches the rest."""
        oldest = self.count - KEPT
        if len(self._containers) > KEPT:
            kept = self._open[-1] if self._open else 0
            for number in [number for number in self._containers if kept <= number < oldest]:
                del self._numbers[id(self._containers.pop(number))]
                self._snapshots.pop(number, None)
        self.watch()

    def roll_back(self, count):
        """Undoes every `add` since `count`."""
        for number in range(count, self.count):
            del self._numbers[id(self._containers.pop(number))]
        self.count = count
