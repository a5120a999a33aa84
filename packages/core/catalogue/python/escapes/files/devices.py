# Looks for devices that lead out: the channel of a trusted program, terminals, inherited descriptors.
import os

import canary

for path in ('/dev/assay/ask', '/dev/assay/report', '/dev/fd/3', '/dev/pts/0', '/proc/self/fd/3'):
    try:
        canary.reached((path, os.open(path, os.O_RDWR)))
    except OSError:
        pass
