"""Answers the candidate's calls of what the tests lent (CallBack in protocol.ts), while a request to it is open."""

import json
import sys

from assay_guest.faults import CannotLend, Tampered, TaskFault
from assay_guest.lending import LENDABLE_OPERATIONS
from assay_guest.values import BadValue, NotCanonical

#: Calls into the tests that may be open at a time, each within the last.
MAX_CALLS = 200
#: Frames of ours between two frames of the tests, when the candidate calls them and they call it.
ANSWERING_FRAMES = 24

_OVER = json.dumps({'error': ['std', 'exception', ['tuple', ['RuntimeError', ['tuple', ['the tests are over']]]]]})


class Answering:
    """`coders` are the encoder and the decoder of the channel."""

    def __init__(self, coders, shared, twins, lending):
        self._encoder, self._decoder = coders
        self._shared = shared
        self._twins = twins
        self._lending = lending
        self._depth = 0
        self._fault = None
        #: By open request: exceptions of the tests that the candidate got meanwhile.
        self._abroad = []

    def begin(self):
        """A request to the candidate is open from here on."""
        self._abroad.append([])

    def end(self):
        """It is answered. Gives the exceptions of the tests that crossed; raises what ends the run."""
        abroad = self._abroad.pop()
        if self._fault is not None:
            raise self._fault
        return abroad

    def answer(self, text):
        """Never raises: what ends the run is raised where the tests asked, once the candidate has answered."""
        if self._fault is None:
            limit = sys.getrecursionlimit()
            sys.setrecursionlimit(limit + ANSWERING_FRAMES)
            try:
                return self._serve(text)
            except (Tampered, TaskFault) as fault:
                self._fault = fault
            finally:
                sys.setrecursionlimit(limit)
        return _OVER

    def _serve(self, text):
        try:
            what = self._read(text)
        except (BadValue, TypeError, ValueError, LookupError, AttributeError, RecursionError) as bad:
            raise Tampered(f'a call of the tests is malformed: {bad}') from None
        self._shared.watch()
        self._shared.begin()
        self._depth += 1
        problem = result = None
        try:
            if self._depth > MAX_CALLS:
                raise RecursionError('tests and candidate call each other too deep')
            result = self._lending.perform(**what)
        except (Tampered, TaskFault):
            raise
        except BaseException as raised:
            problem = raised
        finally:
            self._depth -= 1
            self._shared.end()
        answer = self._write(problem, result)
        self._shared.settle()
        return json.dumps(answer)

    def _read(self, text):
        request = json.loads(text)
        decode = self._decoder.decode
        for number, content in request['changed']:
            self._decoder.apply_content(number, content)
        what = {'op': request['op'], 'name': request.get('name')}
        what['args'] = [decode(wire) for wire in request['args']]
        what['kwargs'] = {name: decode(wire) for name, wire in request['kwargs'].items()}
        what['value'] = decode(request.get('value'))
        what['thing'] = None if what['op'] == 'apply' else self._lending.resolve(request['target'])
        if what['op'] == 'apply':
            if what['name'] not in LENDABLE_OPERATIONS or not self._lending.has_lent_one_of(what['args']):
                raise ValueError('no operation on what is lent')
        elif what['op'] not in ('call', 'get', 'set', 'delete'):
            raise ValueError('unknown operation')
        return what

    def _write(self, problem, result):
        count = self._shared.count
        try:
            changed = self._shared.changed()
            answer = {'changed': [[number, self._encoder.encode_content(container)] for number, container in changed]}
            if problem is None:
                answer['ok'] = self._encoder.encode(result)
            else:
                answer['error'] = self._raised(problem)
        except (NotCanonical, CannotLend) as bad:
            self._shared.roll_back(count)
            reason = f'{bad} of the tests cannot cross to the candidate in `tests` mode: use `native` mode'
            return {'error': self._raised(TypeError(reason))}
        for number, _ in changed:
            self._shared.touch(number)
        return answer

    def _raised(self, problem):
        number = self._twins.number_of(problem)
        if number is not None:
            return ['handle', {'id': number}]
        self._abroad[-1].append(problem)
        return self._lending.lend(problem)
