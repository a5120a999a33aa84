"""Tells the trusted side of exceptions (CandidateError in protocol.ts)."""

import os

from assay_guest.captured import raw_issubclass, raw_str, raw_type
from assay_guest.values import exception_args

MAX_MESSAGE = 4_000


class Teller:
    """The candidate's classes may fail at every step, so every step may be left out."""

    def __init__(self, holding, stubs):
        self._holding = holding
        self._stubs = stubs
        self._folder = ''

    def settle_folder(self):
        """From here on, files in the working directory are the candidate's. Gives the folder."""
        self._folder = os.getcwd().rstrip('/') + '/'
        return self._folder

    def tell(self, problem, phase, encoder):
        kind = raw_type(problem)
        location = self._location(problem)
        if phase == 'load' and raw_issubclass(kind, SyntaxError) and self._path(problem.filename) is not None:
            phase = 'compile'
        told = {
            'type': raw_str(kind.__name__),
            'mro': [raw_str(base.__name__) for base in type.mro(kind)],
            'message': _message(problem),
            'phase': phase,
        }
        if location is not None:
            told['location'] = location
        home = self._stubs.number_of(problem)
        if home is not None:
            told['home'] = home
            return told
        told['class'] = self._holding.describe_class(kind)
        if raw_type(told['class']) is not raw_str:
            told['object'] = self._holding.hold(problem)[1]
        try:
            told['args'] = encoder.encode(exception_args(problem))[1]
        except BaseException:
            told['args'] = [told['message']]
        return told

    def _location(self, problem):
        """The innermost frame in a file of the candidate."""
        try:
            if isinstance(problem, SyntaxError) and self._path(problem.filename) is not None:
                return {'path': self._path(problem.filename), 'line': int(problem.lineno or 1)}
            tail = problem.__traceback__
            found = None
            for _ in range(10_000):
                if tail is None:
                    break
                path = self._path(tail.tb_frame.f_code.co_filename)
                if path is not None:
                    found = {'path': path, 'line': tail.tb_lineno}
                tail = tail.tb_next
            return found
        except BaseException:
            return None

    def _path(self, name):
        """Path within the candidate's folder; None when outside."""
        if raw_type(name) is not raw_str or name.startswith(('<', 'assay_guest/')):
            return None
        if name.startswith('/'):
            return name[len(self._folder) :] if name.startswith(self._folder) else None
        return name


def plain_error(problem):
    """For a request that cannot be served."""
    name = raw_type(problem).__name__
    return {'type': name, 'mro': [name], 'message': raw_str(problem), 'phase': 'request'}


def _message(problem):
    try:
        text = raw_str(problem)
        return text[:MAX_MESSAGE] if raw_type(text) is raw_str else ''
    except BaseException:
        return ''
