"""The candidate's coroutines, driven by the trusted side's event loop: they run here until they would wait."""

from assay_guest.captured import raw_id


def driven_loop():
    """A new loop. Made at first need: to import asyncio takes longer than most candidates run."""
    import asyncio

    class DrivenLoop(asyncio.BaseEventLoop):
        """Where another loop would wait, this one stops, and tells for how long it would have."""

        def __init__(self):
            super().__init__()
            self._selector = self
            #: Seconds; None when only another request can wake it.
            self.idle = None

        def select(self, timeout):
            if timeout is None or timeout > 0:
                self.idle = timeout
                self.stop()
            return []

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

        def close(self):
            self._selector = None
            super().close()

    return DrivenLoop()


class Awaiting:
    """What the trusted side awaits, as tasks of one loop."""

    def __init__(self):
        self._loop = None
        #: By id: the awaitable, which keeps its id alive, and its task.
        self._tasks = {}

    def turn(self, awaitable):
        """Goes on until it is done, or all there is waits: ('done', result), or ('waiting', seconds or None)."""
        loop = self._loop = self._loop or driven_loop()
        task = self._task_of(awaitable)
        if not task.done():
            loop.call_soon(_nothing)
            loop.run_forever()
        if not task.done():
            return 'waiting', loop.idle
        del self._tasks[raw_id(awaitable)]
        return 'done', task.result()

    def cancel(self, awaitable):
        self._task_of(awaitable).cancel()

    def _task_of(self, awaitable):
        known = self._tasks.get(raw_id(awaitable))
        if known is None:
            task = _as_task(awaitable, self._loop)
            task.add_done_callback(lambda _: self._loop.stop())
            known = self._tasks[raw_id(awaitable)] = awaitable, task
        return known[1]


def _as_task(awaitable, loop):
    import asyncio

    return asyncio.ensure_future(awaitable, loop=loop)


def _nothing():
    """Wakes the loop."""
