# Reads what the kernel tells of processes.
import os

import canary

for path in ('/proc/self/environ', '/proc/1/cmdline', f'/proc/{canary.PROCESS}/environ', '/proc/self/maps'):
    try:
        print(open(path, 'rb').read())
        canary.reached(path)
    except OSError:
        pass
print(os.listdir('/proc/1'))
canary.reached('/proc')
