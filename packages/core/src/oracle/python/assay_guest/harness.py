"""The trusted side of `tests` mode: runs a task's tests in an interpreter of its own (HarnessSettings in protocol.ts)."""

import json
import os
import sys
import types

from assay_guest.channel import Channel
from assay_guest.collecting import run_tests
from assay_guest.faults import Tampered, TaskFault
from assay_guest.modules import CandidateFinder
from assay_guest.pytest_standin import connect_pytest, install_pytest
from assay_guest.recording import Recorder
from assay_guest.rewriting import Rewritten
from assay_guest.sites import Sites
from assay_guest.unittest_running import connect_unittest, install_unittest

SETTINGS = 'assay_settings.json'

sys.dont_write_bytecode = True
install_pytest()
install_unittest()


class Harness:
    def __init__(self, ask, report):
        with open(SETTINGS, encoding='utf-8') as file:
            self._settings = json.load(file)
        self._channel = Channel(ask, lambda problem: self._recorder.swallowed(problem))
        #: Answers the candidate while it is asked.
        self.answer = self._channel.answering.answer
        self._finder = CandidateFinder(
            self._channel, self._settings['candidateFiles'], self._settings['entry'], self._settings['tests']
        )
        self._recorder = Recorder(report, self._finder.names)
        connect_pytest(self._recorder)
        connect_unittest(self._recorder)
        form = self._settings['form']
        self._entry_point = form['entryPoint'] if form['kind'] == 'check' else None

    def run(self):
        try:
            files = [self._read(path) for path in self._settings['tests']]
            self._recorder.plan([unit for _, rewritten, _ in files for unit in rewritten.units])
            if self._load():
                sys.meta_path.insert(0, self._finder)
                for file in files:
                    self._run_file(*file)
            alive = self._channel.alive()
        except Tampered as problem:
            self._recorder.report(kind='tamper', message=str(problem))
        except TaskFault as problem:
            self._recorder.report(kind='fault', origin='task', message=str(problem))
        else:
            self._recorder.report(kind='end', alive=alive)

    def _read(self, path):
        with open(path, encoding='utf-8') as file:
            source = file.read()
        try:
            return path, Rewritten(path, source, discover=self._entry_point is None), source
        except (SyntaxError, ValueError) as problem:
            raise TaskFault(f'{path} does not parse: {problem}') from None

    def _load(self):
        try:
            self._channel.request('load', entry=self._settings['entry'])
        except (Tampered, TaskFault):
            raise
        except BaseException as problem:
            origin = dict(problem.__dict__['assay_origin'])
            if origin['location'] is None:
                del origin['location']
            self._recorder.report(kind='unloadable', error=origin)
            return False
        return True

    def _run_file(self, path, rewritten, source):
        folder = os.path.abspath(os.path.dirname(path) or '.')
        if folder not in sys.path:
            sys.path.insert(0, folder)
        recorder = self._recorder
        module = types.ModuleType(path.removesuffix('.py').replace('/', '.'))
        module.__file__ = path
        sys.modules[module.__name__] = module
        sites = Sites(recorder, path, source.splitlines(), rewritten.sites, rewritten.soft)
        module.__dict__['@assay'] = sites
        if not recorder.run_unit(path, lambda: exec(rewritten.code, module.__dict__), counts_itself=False):
            return
        if self._entry_point is None:
            run_tests(recorder, path, module.__dict__)
            self._close_others(rewritten)
        elif 'check' in module.__dict__:
            self._run_check(path, module.__dict__['check'], rewritten)

    def _run_check(self, path, check, rewritten):
        def run():
            check(getattr(__import__(self._finder.entry, fromlist=['*']), self._entry_point))

        ended_well = self._recorder.run_unit(f'{path}::check', run, counts_itself=False)
        if ended_well and self._recorder.count == 0:
            if not rewritten.sites:
                raise TaskFault(f'`check` in {path} makes no assertion')
            self._recorder.assertion('not-reached', f'{path}::check', message='no assertion was reached')

    def _close_others(self, rewritten):
        """Units that the file's text promises and that are no tests after all (an abstract base, a replaced name)."""
        for unit, _ in rewritten.units:
            if unit not in self._recorder.ended:
                self._recorder.report(kind='unit', id=unit, absent=True)


_running = None


def main():
    """Runs the tests."""
    global _running
    import assay_host

    _running = Harness(assay_host.ask, assay_host.report)
    _running.run()


def handle(text):
    """Answers the candidate, which calls the tests back while they ask it."""
    return _running.answer(text)
