/** Python that trusted code runs once, while the image is made. */

/**
 * An event loop without JavaScript: it polls nothing and sleeps by `time.sleep`, which the host makes virtual. Also takes
 * back what Pyodide put in place of `asyncio.run` and `time.sleep`.
 */
export const plainLoopSource = `
import asyncio, asyncio.events as events, time
import pyodide.webloop as webloop

class Selector:
    def select(self, timeout):
        if timeout is None:
            raise RuntimeError('deadlock: the event loop has nothing left to wait for')
        if timeout > 0:
            time.sleep(timeout)
        return []

    def close(self):
        pass

class PlainEventLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = Selector()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

class PlainEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = PlainEventLoop

for made in (Selector, PlainEventLoop, PlainEventLoopPolicy):
    made.__module__ = 'asyncio'
events._set_event_loop_policy(PlainEventLoopPolicy())
events._set_running_loop(None)
asyncio.new_event_loop = events.new_event_loop
asyncio.run = asyncio.runners.run = webloop._orig_run
time.sleep = webloop._orig_sleep
`;

/**
 * Both ends of the private channel: the module \`assay_host\` for a trusted interpreter, \`call_back\` for a candidate's
 * driver. All are in the image of every interpreter, but each has only the devices of its own end.
 */
export const hostModuleSource = `
import os, random, sys, types

def make():
    read, write, open_file = os.read, os.write, os.open
    descriptors = {}

    def device(name):
        if name not in descriptors:
            descriptors[name] = open_file('/dev/assay/' + name, os.O_RDWR)
        return descriptors[name]

    def exchange(name, text):
        channel = device(name)
        write(channel, text.encode())
        parts = []
        while part := read(channel, 1 << 16):
            parts.append(part)
        return b''.join(parts).decode()

    def ask(text):
        """Sends a text to the driver beside the candidate, and gives the text that it answers."""
        return exchange('ask', text)

    def call_back(text):
        """Sends a text to the trusted program, while it asks, and gives the text that it answers."""
        return exchange('call-back', text)

    def report(text):
        """Puts a text on record, outside."""
        write(device('report'), text.encode())

    module = types.ModuleType('assay_host', 'The way out of the trusted interpreter.')
    ask.__module__ = report.__module__ = 'assay_host'
    module.ask, module.report = ask, report

    def trust(_):
        sys.modules['assay_host'] = module
        # not the candidate's sequence: inputs that tests draw must not be what the candidate draws
        random.seed(1)

    return trust, call_back

trust, call_back = make()
`;

/** \`describe(exception)\`: its traceback as text, for people. */
export const describeSource = `
import traceback

def make():
    format_exception = traceback.format_exception

    def describe(exception):
        return ''.join(format_exception(exception, limit=-12)).strip()[-4000:].encode('utf-8', 'replace').decode()

    return describe

describe = make()
`;

/** The last step: no bridge, no traces of the build, the same environment and seeds for everybody. */
export const sealSource = `
import gc, importlib, os, random, sys, threading

def seal(folder):
    def of_bridge(name):
        return name.split('.')[0] in ('js', 'pyodide_js', 'pyodide', '_pyodide', '_pyodide_core')

    sys.meta_path[:] = [finder for finder in sys.meta_path
                        if 'pyodide' not in (getattr(finder, '__module__', None) or type(finder).__module__)]
    for name in [name for name in sys.modules if of_bridge(name)]:
        del sys.modules[name]
    os.environ.clear()
    os.environ.update({'HOME': folder, 'LANG': 'C.UTF-8', 'PATH': '/', 'USER': 'assay', 'NO_COLOR': '1'})
    sys.excepthook = sys.__excepthook__
    sys.argv = ['']
    sys.dont_write_bytecode = True
    sys.path[:] = [folder] + [entry for entry in sys.path if entry.startswith('/lib/')]
    main = sys.modules['__main__'].__dict__
    for name in [name for name in main if not (name.startswith('__') and name.endswith('__'))]:
        del main[name]
    random.seed(0)
    gc.collect()
    # what is there now is never garbage: collections in a run need not look at it
    gc.freeze()
    importlib.invalidate_caches()
    sys.path_importer_cache.clear()
`;
