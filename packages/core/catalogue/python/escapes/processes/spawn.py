# Starts a program by the functions below subprocess.
import os
import _posixsubprocess

import canary

touch = [b'touch', f'{canary.FOLDER}/by-spawn'.encode()]
try:
    canary.reached(os.posix_spawn('/usr/bin/touch', touch, {}))
except Exception:
    pass
# one of each: executables, descriptors, error pipe, signals, session, group, users, mask
pipe = os.pipe()
canary.reached(
    _posixsubprocess.fork_exec(
        touch, [b'/usr/bin/touch'], True, (pipe[1],), None, None,
        -1, -1, -1, -1, -1, -1, *pipe, True, False, -1, None, None, None, -1, None,
    )
)
