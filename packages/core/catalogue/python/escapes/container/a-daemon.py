# Leaves a process behind that has no parent and no terminal, and reaches for the host when the run is over.
import os
import socket
import time

import canary

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for _ in range(20):
            time.sleep(0.2)
            try:
                socket.create_connection(('127.0.0.1', canary.PORT), timeout=1)
                open(f'{canary.FOLDER}/by-a-daemon', 'w').close()
            except OSError:
                pass
    os._exit(0)
