# Takes rights that it was not given, or finds that none were taken away.
import os

import canary

for take in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setgroups([0]), lambda: os.nice(-5), lambda: os.chroot('/tmp')):
    try:
        take()
        canary.escaped('a right')
    except OSError:
        pass
status = dict(line.split(':\t') for line in open('/proc/self/status').read().splitlines() if ':\t' in line)
if int(status['CapEff'], 16) or int(status['CapBnd'], 16):
    canary.escaped(f'capabilities {status["CapBnd"]}')
if status['NoNewPrivs'] != '1' or status['Seccomp'] != '2' or os.getuid() == 0:
    canary.escaped('no-new-privileges, seccomp, or the user')
