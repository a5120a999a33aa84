# Forks until it is refused: a sandbox must refuse before the machine does.
import os
import time

import canary

count = 0
while count < 400:
    if os.fork() == 0:
        time.sleep(20)
        os._exit(0)
    count += 1
canary.escaped('400 processes')
