"""Awaitables of the candidate in the tests: each step lets the candidate's loop run until it would wait."""

import asyncio
import collections.abc

from assay_guest.opaque import raw_get, raw_set

#: Between two looks at what waits for something other than time, at most, in seconds.
LONGEST_PAUSE = 1.0


def _await(self):
    channel = type(self)._channel
    pause = 0.0
    while True:
        state, value = channel.request('apply', [self], name='turn')
        if state == 'done':
            return value
        if value is None:
            value, pause = pause, min(LONGEST_PAUSE, 2 * pause + 0.001)
        try:
            yield from asyncio.sleep(value).__await__()
        except asyncio.CancelledError:
            channel.request('apply', [self], name='cancel')


def _steps(self):
    try:
        return raw_get(self, '_steps')
    except AttributeError:
        raw_set(self, '_steps', _await(self))
        return raw_get(self, '_steps')


#: A twin with these is a coroutine for asyncio.
AWAITABLE = {
    '__await__': _await,
    'send': lambda self, value: _steps(self).send(value),
    'throw': lambda self, *problem: _steps(self).throw(*problem),
    'close': lambda self: _steps(self).close(),
}


def finish(awaitable):
    """Runs an awaitable of the tests to its end, for a candidate that awaits it: its loop cannot go on meanwhile."""
    loop = asyncio._get_running_loop()
    task = None if loop is None else asyncio.current_task(loop)
    if task is not None:
        asyncio.tasks._leave_task(loop, task)
    asyncio._set_running_loop(None)
    try:
        return asyncio.run(_whole(awaitable))
    finally:
        asyncio._set_running_loop(loop)
        if task is not None:
            asyncio.tasks._enter_task(loop, task)


async def _whole(awaitable):
    return await awaitable


def make_coroutine(twin):
    collections.abc.Coroutine.register(twin)
