"""What can go wrong on the trusted side that is no verdict on the candidate's values."""


class Tampered(BaseException):
    """The candidate's side answered something that is no answer. Ends the run; no `except Exception` catches it."""


class TaskFault(BaseException):
    """The tests ask for what cannot be done: a fault of the task, whatever the candidate."""


class NativeModeNeeded(TaskFault):
    """The tests need the candidate in their own interpreter."""

    def __init__(self, what):
        super().__init__(f'{what} cannot be done in `tests` mode, where candidate and tests run apart: use `native` mode')


class CannotLend(Exception):
    """Something of the tests must stay on their side."""

    def __init__(self, thing):
        name = getattr(thing, '__name__', None)
        kind = type(thing).__name__
        super().__init__(f'the {kind} {name!r}' if isinstance(name, str) else f'an object of type {kind!r}')


class Skipped(Exception):
    """The tests skip something: it does not count as passed."""
