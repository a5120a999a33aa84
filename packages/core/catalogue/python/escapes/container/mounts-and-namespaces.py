# Mounts the machine's file systems, and looks for namespaces in which it would be root.
import ctypes
import os

import canary

library = ctypes.CDLL(None, use_errno=True)
CLONE_NEWUSER, CLONE_NEWNS = 0x10000000, 0x00020000
for kind in (b'proc', b'sysfs', b'devtmpfs', b'cgroup', b'cgroup2', b'tmpfs'):
    if library.mount(b'none', b'/tmp', kind, 0, None) == 0:
        canary.escaped(kind)
for flags in (CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWUSER | CLONE_NEWNS):
    if library.unshare(flags) == 0:
        canary.escaped(('unshare', flags))
for name in ('mnt', 'net', 'pid'):
    if library.setns(os.open(f'/proc/1/ns/{name}', os.O_RDONLY), 0) == 0:
        canary.escaped(('setns', name))
