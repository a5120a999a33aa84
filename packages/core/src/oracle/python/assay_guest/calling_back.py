"""The candidate's calls of what the tests lent (CallBack in protocol.ts)."""

import sys

from assay_guest.captured import raw_dumps, raw_loads
from assay_guest.decoding import Decoder
from assay_guest.encoding import Encoder
from assay_guest.stubs import Stubs
from assay_guest.values import BadValue, NotCanonical

#: Given by the sandbox: sends a text to the trusted side, and gives its answer.
_call_back = globals().get('call_back')
_raw_get_limit, _raw_set_limit = sys.getrecursionlimit, sys.setrecursionlimit
#: Frames of ours between two frames of the candidate's, when it calls the tests and they call it.
OWN_FRAMES = 16


class CallingBack:
    def __init__(self, holding, shared):
        self._holding = holding
        self._shared = shared
        self._held_off = _HeldOff()
        self.stubs = Stubs(self._ask, Decoder(holding.resolve).decode)
        self.encoder = Encoder(self._hold, shared, from_candidate=True)
        self.decoder = Decoder(holding.resolve, shared, self._special)

    def held_off(self):
        """While values are read or written, no code of the candidate (a hash, a finaliser) may call back."""
        return self._held_off

    def _hold(self, value):
        number = self.stubs.number_of(value)
        return self._holding.hold(value) if number is None else ['callback', number]

    def _special(self, tag, payload):
        if tag != 'callback':
            raise BadValue('unknown tag')
        return self.stubs.resolve(payload)

    def _ask(self, op, args=(), kwargs=None, **fields):
        """One request and its result; what the tests raised is raised here."""
        if _call_back is None or self._held_off.depth > 0:
            raise RuntimeError('the tests cannot be called back from here')
        with self._held_off:
            message = self._write({'op': op, **fields}, args, kwargs or {})
        limit = _raw_get_limit()
        _raw_set_limit(limit + OWN_FRAMES)
        self._shared.begin()
        try:
            answer = raw_loads(_call_back(message))
        finally:
            self._shared.end()
            _raw_set_limit(limit)
        with self._held_off:
            problem, result = self._read(answer)
        self._shared.settle()
        if problem is not None:
            raise problem
        return result

    def _write(self, message, args, kwargs):
        encoder, count = self.encoder, self._shared.count
        described = self._holding.described
        try:
            changed = self._shared.changed()
            message['changed'] = [[number, encoder.encode_content(container)] for number, container in changed]
            message['args'] = [encoder.encode(arg) for arg in args]
            message['kwargs'] = {name: encoder.encode(arg) for name, arg in kwargs.items()}
            if 'value' in message:
                message['value'] = encoder.encode(message['value'])
        except BaseException as problem:
            self._shared.roll_back(count)
            self._holding.undescribe(described)
            if isinstance(problem, NotCanonical):
                raise ValueError('a value is too large to be given to the tests: %s' % problem) from None
            raise
        for number, _ in changed:
            self._shared.touch(number)
        return raw_dumps(message)

    def _read(self, answer):
        for number, content in answer.get('changed', ()):
            self.decoder.apply_content(number, content)
        if 'error' in answer:
            return self.decoder.decode(answer['error']), None
        return None, self.decoder.decode(answer['ok'])


class _HeldOff:
    """Counts how often it is entered."""

    def __init__(self):
        self.depth = 0

    def __enter__(self):
        self.depth += 1

    def __exit__(self, *problem):
        self.depth -= 1
