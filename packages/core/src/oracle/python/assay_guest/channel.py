"""Requests to the candidate's driver. Every answer is checked; what is no answer to the open request is tampering."""

import json
import os

from assay_guest.answering import Answering
from assay_guest.decoding import Decoder
from assay_guest.encoding import Encoder
from assay_guest.errors import rebuild_exception
from assay_guest.faults import CannotLend, NativeModeNeeded, Tampered
from assay_guest.lending import Lending
from assay_guest.shared import Shared
from assay_guest.twins import Twins
from assay_guest.values import BadValue, NotCanonical

#: Forgotten handles are told in one request once there are so many.
RELEASE_BATCH = 256
_ABSENT = object()


class Channel:
    """`swallowed` is told of each AssertionError of the tests that the candidate got and did not let through."""

    def __init__(self, ask, swallowed):
        self._ask = ask
        self._swallowed = swallowed
        self._count = 0
        self._tampering = None
        self._shared = Shared()
        self.twins = Twins(self)
        self.lending = Lending()
        self._encoder = Encoder(self._hold, self._shared)
        self._decoder = Decoder(self.twins.resolve, self._shared, self._home, from_candidate=True)
        self.answering = Answering((self._encoder, self._decoder), self._shared, self.twins, self.lending)
        self.decoding = False

    def request(self, op, args=None, kwargs=None, value=_ABSENT, **fields):
        """Sends one operation and returns its result; what the candidate raised is raised here."""
        if len(self.twins.forgotten) >= RELEASE_BATCH:
            self._release()
        message = {'op': op, 'shared': True, **fields}
        count = self._shared.count
        try:
            changed = self._shared.changed()
            if changed:
                message['changed'] = [[number, self._encoder.encode_content(container)] for number, container in changed]
            if args is not None:
                message['args'] = [self._encoder.encode(arg) for arg in args]
            if kwargs:
                message['kwargs'] = {name: self._encoder.encode(arg) for name, arg in kwargs.items()}
            if value is not _ABSENT:
                message['value'] = self._encoder.encode(value)
        except BaseException as problem:
            self._shared.roll_back(count)
            if isinstance(problem, NotCanonical):
                raise ValueError(f'a value is too large to be given to the candidate: {problem}') from None
            if isinstance(problem, CannotLend):
                raise NativeModeNeeded(f'passing {problem} to the candidate') from None
            raise
        for number, _ in changed:
            self._shared.touch(number)
        self._shared.begin()
        try:
            answer, abroad = self._exchange(message)
        finally:
            self._shared.end()
        problem, result = self._finish(answer)
        for error in abroad:
            if isinstance(error, AssertionError) and error is not problem:
                self._swallowed(error)
        if problem is not None:
            raise problem
        return result

    def call(self, target, args, kwargs, name=None):
        fields = {'target': target} if name is None else {'target': target, 'name': name}
        return self.request('call', args, kwargs, **fields)

    def alive(self):
        """Whether the driver still answers. Tampered when with something else."""
        answer, _ = self._exchange({'op': 'alive'})
        return 'error' not in answer and answer['ok'] is None

    def _release(self):
        handles = self.twins.take_forgotten()
        if handles:
            self._exchange({'op': 'release', 'handles': handles})

    def _exchange(self, message):
        if self._tampering is not None:
            raise Tampered(self._tampering)
        self._count += 1
        nonce = f'{self._count}:{os.urandom(12).hex()}'
        message['nonce'] = nonce
        self.answering.begin()
        try:
            text = self._ask(json.dumps(message))
        finally:
            abroad = self.answering.end()
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError):
            self.tampered('the answer is no JSON')
        if type(answer) is not dict or answer.get('nonce') != nonce:
            self.tampered('the answer is to another request')
        if ('ok' in answer) == ('error' in answer):
            self.tampered('the answer has no result, or two')
        return answer, abroad

    def tampered(self, message):
        self._tampering = message
        raise Tampered(message)

    def _finish(self, answer):
        """(what the candidate raised, or None; its result)"""
        self.decoding = True
        try:
            for number, content in answer.get('changed', ()):
                self._decoder.apply_content(number, content)
            if 'error' in answer:
                result, problem = None, rebuild_exception(self, self._decoder, answer['error'])
            else:
                result, problem = self._decoder.decode(answer['ok']), None
        except (BadValue, TypeError, ValueError, LookupError, AttributeError) as bad:
            self.tampered(f'the answer is malformed: {bad}')
        finally:
            self.decoding = False
        self._shared.settle()
        return problem, result

    def _hold(self, value):
        number = self.twins.number_of(value)
        return self.lending.lend(value) if number is None else ['handle', {'id': number}]

    def _home(self, tag, number):
        if tag != 'callback':
            raise BadValue('unknown tag')
        return self.lending.resolve(number)
