"""What the tests found, told to the trusted host as it happens (HarnessReport in protocol.ts)."""

import json
from collections import Counter

from assay_guest.faults import Skipped, Tampered, TaskFault
from assay_guest.rendering import describe_exception, shorten


class Recorder:
    def __init__(self, report, candidate_modules=()):
        self._report = report
        self._candidate_modules = frozenset(candidate_modules)
        self._seen = Counter()
        self.unit = None
        self.ended = set()
        #: Assertions recorded in the current unit.
        self.count = 0
        #: By id of the exception: assertions that raised in this unit, not recorded yet: the tests may catch it.
        self._raised = {}
        #: Assertion methods that are running: only the outermost is recorded.
        self.depth = 0

    def report(self, **fields):
        self._report(json.dumps(fields))

    def plan(self, units):
        """A test without sites counts as one."""
        described = []
        for unit, sites in units:
            whole = {'whole': True} if not sites and '::' in unit else {}
            described.append({'id': unit, 'sites': sites, **whole})
        self.report(kind='plan', units=described)

    def assertion(self, status, place, site=None, message=None, error=None):
        self.count += 1
        self._seen[place] += 1
        number = self._seen[place]
        fields = {'id': place if number == 1 else f'{place}#{number}', 'unit': self.unit, 'status': status}
        if site is not None:
            fields['site'] = site
        if message:
            fields['message'] = shorten(message)
        if error is not None:
            fields['error'] = error
        self.report(kind='assertion', **fields)

    def problem(self, problem, place, site=None):
        """Records an exception as the outcome of an assertion or of a unit."""
        origin = problem.__dict__.get('assay_origin')
        if isinstance(problem, AssertionError) and origin is None:
            self.assertion('fail', place, site, describe_exception(problem))
            return
        if isinstance(problem, Skipped):
            self.assertion('not-reached', place, site, f'skipped: {problem}')
            return
        error = {
            'type': type(problem).__name__,
            'mro': [kind.__name__ for kind in type(problem).__mro__],
            'origin': 'candidate' if origin is not None or self._lacks(problem) else 'tests',
        }
        message = describe_exception(problem)
        if origin is not None and origin['location'] is not None:
            message += f' ({origin["location"]["path"]}:{origin["location"]["line"]})'
        self.assertion('error', place, site, message, error)

    def _lacks(self, problem):
        """An import of a name that the candidate does not have."""
        return isinstance(problem, ImportError) and problem.name in self._candidate_modules

    def missing_module(self, problem):
        return isinstance(problem, ModuleNotFoundError) and not self._lacks(problem) and 'assay_origin' not in problem.__dict__

    # ---- units

    def run_unit(self, unit, run, counts_itself):
        """Runs a unit; says whether it ended well. `counts_itself`: it is an assertion when it made none."""
        self.unit, self.count, self._raised = unit, 0, {}
        ended_well = False
        try:
            run()
            ended_well = True
        except (Tampered, TaskFault):
            raise
        except BaseException as problem:
            if self.missing_module(problem):
                raise TaskFault(f'the tests import {problem.name!r}, which is no module of the task') from None
            self._unit_problem(unit, problem)
        for place, _ in self._raised.values():
            self.assertion('pass', place, place, 'did not hold, and the tests expected that')
        if ended_well and counts_itself and self.count == 0:
            self.assertion('pass', unit)
        self.report(kind='unit', id=unit)
        self.ended.add(unit)
        return ended_well

    def attempt(self, unit, run):
        """Runs a part whose problem is recorded and stops nothing else; says whether it ended well."""
        outer, self.unit = self.unit, unit
        try:
            run()
        except (Tampered, TaskFault):
            raise
        except BaseException as problem:
            self._unit_problem(unit, problem)
            return False
        finally:
            self.unit = outer
        return True

    def _unit_problem(self, unit, problem):
        if 'assay_recorded' in problem.__dict__:
            return
        place, _ = self._raised.pop(id(problem), (None, None))
        self.problem(problem, place or unit, place)

    def will_raise(self, problem, place):
        problem.assay_place = place
        self._raised[id(problem)] = (place, problem)

    def swallowed(self, problem):
        """The candidate caught an AssertionError of the tests: it does not decide what that means."""
        if 'assay_recorded' not in problem.__dict__:
            place, _ = self._raised.pop(id(problem), (self.unit, None))
            self.assertion('fail', place, None if place == self.unit else place, describe_exception(problem))
            problem.assay_recorded = True
