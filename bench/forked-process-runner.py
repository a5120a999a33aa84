"""
A runner in the design of OpenAI's human-eval, for comparison: per sample a manager process that carries the result, and a
forked process that executes program and test in one namespace, in a temporary folder, with a SIGALRM limit and with the
dangerous functions of os, shutil and subprocess taken away. Written from the published method (Chen et al. 2021, section
2.3, and the README of openai/human-eval); none of its code is here.

Reads JSON lines of {"program": text} from standard input, judges `--workers` at a time, and prints one JSON line
{"verdicts": n, "passed": n}.
"""

import argparse
import contextlib
import faulthandler
import io
import json
import multiprocessing
import os
import signal
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

TIMEOUT_SECONDS = 3.0
OS_FUNCTIONS = (
    "kill system putenv remove removedirs rmdir fchdir setuid fork forkpty killpg rename renames truncate replace unlink "
    "fchmod fchown chmod chown chroot lchown getcwd chdir"
).split()


class TimedOut(Exception):
    pass


def take_away():
    """Removes what a program could do harm with by accident. As published: no security, only a fence."""
    import builtins
    import shutil
    import subprocess

    faulthandler.disable()
    builtins.exit = None
    builtins.quit = None
    for name in OS_FUNCTIONS:
        if hasattr(os, name):
            setattr(os, name, None)
    for name in ("rmtree", "move", "chown"):
        setattr(shutil, name, None)
    subprocess.Popen = None
    for name in ("ipdb", "joblib", "resource", "psutil", "tkinter"):
        sys.modules[name] = None


def on_alarm(_signal, _frame):
    raise TimedOut


def execute(program, result):
    with tempfile.TemporaryDirectory() as folder:
        kept = (os.getcwd, os.chdir, os.rmdir, os.unlink, __import__("shutil").rmtree)
        os.chdir(folder)
        take_away()
        try:
            signal.signal(signal.SIGALRM, on_alarm)
            signal.setitimer(signal.ITIMER_REAL, TIMEOUT_SECONDS)
            silent = io.StringIO()
            with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
                exec(program, {})
            result.append("passed")
        except BaseException as error:
            result.append(f"failed: {type(error).__name__}")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            os.getcwd, os.chdir, os.rmdir, os.unlink, __import__("shutil").rmtree = kept
            os.chdir("/")


def judge(program):
    context = multiprocessing.get_context("fork")
    with context.Manager() as manager:
        result = manager.list()
        process = context.Process(target=execute, args=(program, result))
        process.start()
        process.join(timeout=TIMEOUT_SECONDS + 1)
        if process.is_alive():
            process.kill()
            process.join()
        return list(result) == ["passed"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, required=True)
    workers = parser.parse_args().workers
    programs = [json.loads(line)["program"] for line in sys.stdin]
    with ThreadPoolExecutor(max_workers=workers) as pool:
        verdicts = list(pool.map(judge, programs))
    print(json.dumps({"verdicts": len(verdicts), "passed": sum(verdicts)}))


main()
