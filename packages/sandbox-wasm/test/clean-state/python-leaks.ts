import type { LeakSource } from './leaking-programs.js';

export const pythonLeaks: LeakSource = {
  leaks: [
    'open("ghost.txt", "w").write("x" * 100)',
    'open("/tmp/ghost", "w").write("x"); os.symlink("/tmp/ghost", "/tmp/link")',
    'os.makedirs("/tmp/deep/er"); os.chmod("/tmp", 0o700)',
    'os.rename("/tmp", "/moved")',
    'os.remove("/lib/python314.zip")',
    'os.chdir("/tmp")',
    'os.umask(0o777)',
    'os.open("/dev/null", os.O_RDWR)',
    'kept = [open("/dev/null") for _ in range(20)]; builtins.kept = kept',
    'os.dup2(1, 9); os.close(0)',
    'os.close(1); os.close(2)',
    'os.pipe()',
    'sys.stdout = io.StringIO(); print("lost")',
    'print("unfinished", end="")',
    'sys.modules["ghost"] = types.ModuleType("ghost")',
    'del sys.modules["json"]; sys.modules["math"] = None',
    'open("ghost_module.py", "w").write("value = 1"); sys.path.insert(0, "."); import ghost_module',
    'import fractions, statistics, wave, colorsys',
    'builtins.len = lambda _: 42',
    'builtins.__import__ = None',
    'builtins.ghost = 1',
    'builtins.__build_class__ = None',
    'del builtins.print',
    'import math; math.pi = 3',
    'collections.OrderedDict.ghost = 1',
    'import __main__; __main__.ghost = 1',
    'import json; json.dumps = lambda *_: "{}"',
    'import ctypes; ctypes.c_int.from_address(id(7) + 8).value = 8',
    'import ctypes; (ctypes.c_char * 4000).from_address(5_000_000)[:] = b"x" * 4000',
    'import ctypes; ctypes.c_long.from_address(id("ghost")).value += 7',
    'sys.setrecursionlimit(50_000)',
    'sys.settrace(lambda *_: None); sys.setprofile(lambda *_: None)',
    'sys.setswitchinterval(5); sys.set_int_max_str_digits(0)',
    'sys.meta_path.clear(); sys.path_importer_cache.clear()',
    'sys.path.append("/ghost"); sys.argv.append("ghost")',
    'sys.excepthook = sys.unraisablehook = None',
    'sys.intern("ghost" * 9)',
    'gc.disable(); gc.set_threshold(1, 1, 1)',
    'gc.freeze(); builtins.cycle = (cycle := []); cycle.append(cycle)',
    'class Undead:\n        def __del__(self): builtins.undead = self\n    Undead()',
    'import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)',
    'import signal; signal.raise_signal(signal.SIGTERM)',
    'import threading; threading.Thread(target=print).start()',
    'import threading; threading.excepthook = None; threading.local().x = 1',
    'import atexit; atexit.register(print, "ghost")',
    'import asyncio; asyncio.set_event_loop(asyncio.new_event_loop())',
    'import asyncio; asyncio.run(asyncio.sleep(3))',
    'os.environ["GHOST"] = "1"; os.putenv("OTHER", "2")',
    'os.environ.clear()',
    'random.seed(7); random.random()',
    'os.urandom(33)',
    'import time; time.sleep(9)',
    'import time; os.environ["TZ"] = "Asia/Tokyo"; time.tzset()',
    'import locale; locale.setlocale(locale.LC_ALL, "C")',
    'import decimal; decimal.getcontext().prec = 3',
    'import warnings; warnings.simplefilter("error")',
    'import logging; logging.basicConfig(level=0); logging.disable(50)',
    'import re; [re.compile(f"a{n}") for n in range(600)]',
    'import functools; functools.lru_cache(abs); dataclasses.dataclass = None',
    'import linecache; linecache.cache["x"] = (1, None, ["x"], "x")',
    'import contextvars; contextvars.ContextVar("ghost").set(1)',
    'import codecs; codecs.register(lambda _: None)',
    'import abc, collections.abc; collections.abc.Sized.register(int)',
    'import copyreg; copyreg.pickle(int, repr)',
    'import unittest; unittest.TestCase.assertEqual = None',
    'builtins.big = bytearray(20_000_000)',
    'builtins.many = [[n] for n in range(200_000)]',
    'builtins.grown = bytearray(90_000_000)',
    'import sqlite3; builtins.base = sqlite3.connect(":memory:")',
  ],
  ends: [
    'while True: pass',
    'bytearray(900_000_000)',
    'sum(range(10 ** 12))',
    'print("flood" * 1_000_000)',
    'os._exit(3)',
    'os.abort()',
    'raise SystemExit(1)',
    '(f := lambda: f())()',
    'import ctypes; ctypes.memset(5_000_000, 255, 4000)',
    'import ctypes; ctypes.c_int.from_address(4_294_000_000).value = 1',
    'import ctypes; (ctypes.c_char * 9_000_000).from_address(20_000_000)[:] = b"x" * 9_000_000',
  ],
  program(statements) {
    const start =
      'import builtins, collections, dataclasses, gc, io, os, random, sys, types\nrun = exec\n';
    const caught = statements.map(
      (statement) => `try:\n    ${statement}\nexcept Exception: pass\n`,
    );
    return `${start}${caught.join('')}answer = 1\n`;
  },
};

/**
 * Looks at everything that a program can see of its interpreter. Its answer is the same in every clean one, down to
 * the bytes of memory, which it adds up before it has done anything itself.
 */
export const pythonFingerprint = `
import ctypes, gc, sys, zlib
memory = [zlib.crc32((ctypes.c_char * 1_000_000).from_address(start)) for start in range(1_000_000, 30_000_000, 1_000_000)]
objects = len(gc.get_objects())
place = id(object()), id([]), id("a" * 50), id(bytearray(5000))
import __main__, asyncio, atexit, builtins, collections, copyreg, decimal, json, linecache, locale, logging
import os, random, re, signal, threading, time, unittest, warnings

def shown(value):
    if isinstance(value, (int, float, str, bytes, bool, type(None))): return repr(value)[:200]
    if isinstance(value, (list, tuple, dict, set, frozenset)): return f"{type(value).__name__} of {len(value)}"
    return f"{type(value).__name__} {getattr(value, '__qualname__', '')} at {id(value)}"

def walk(folder):
    for path, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files + folders):
            status = os.lstat(os.path.join(path, name))
            yield os.path.join(path, name), status.st_mode, status.st_size

def descriptors():
    for number in range(300):
        try: yield number, os.fstat(number).st_mode
        except OSError: pass

modules = {name: sorted((key, shown(value)) for key, value in vars(module).items())
           for name, module in sorted(sys.modules.items()) if module is not None}
found = {
    "objects": objects, "place": place,
    "modules": modules, "order": list(sys.modules),
    "absent": [name for name, module in sys.modules.items() if module is None],
    "builtins": [(name, id(value)) for name, value in vars(builtins).items()],
    "main": sorted(vars(__main__)), "environment": dict(os.environ), "folder": os.getcwd(),
    "files": list(walk("/")), "descriptors": list(descriptors()), "mask": os.umask(0o22),
    "hooks": [id(hook) for hook in sys.meta_path + sys.path_hooks], "importers": sorted(sys.path_importer_cache),
    "limits": (sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits(), gc.get_threshold(), gc.isenabled(), gc.get_freeze_count()),
    "traced": (sys.gettrace(), sys.getprofile(), sys.excepthook is sys.__excepthook__),
    "streams": [(id(stream), stream.closed, stream.write_through if hasattr(stream, "write_through") else None) for stream in (sys.stdin, sys.stdout, sys.stderr)],
    "signals": [str(signal.getsignal(number)) for number in signal.valid_signals()],
    "threads": [thread.name for thread in threading.enumerate()], "exits": atexit._ncallbacks(),
    "random": (random.random(), random.getrandbits(64), os.urandom(8)), "hashes": (hash("x"), list({"a", "b", "c", "d"})),
    "zone": (time.tzname, time.timezone), "locale": locale.setlocale(locale.LC_ALL), "decimal": str(decimal.getcontext()),
    "warnings": len(warnings.filters), "logging": (logging.root.level, len(logging.root.handlers), logging.root.manager.disable),
    "caches": (len(re._cache), len(linecache.cache), len(copyreg.dispatch_table)),
    "sized": isinstance(3, collections.abc.Sized), "seven": 7 + 0, "dumped": json.dumps([1]),
    
    "memory": memory,
}
answer = found
`;
