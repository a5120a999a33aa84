# Opens for writing what would make the kernel run a program, or stop.
import glob

import canary

switches = [
    *('/proc/sys/kernel/core_pattern', '/proc/sys/kernel/modprobe', '/proc/sysrq-trigger', '/proc/sys/vm/panic_on_oom'),
    *('/sys/kernel/uevent_helper', '/proc/kcore', '/proc/sys/fs/binfmt_misc/register'),
    *glob.glob('/sys/fs/cgroup/**/release_agent', recursive=True),
    *glob.glob('/sys/fs/cgroup/**/cgroup.procs', recursive=True),
]
for path in switches:
    try:
        open(path, 'ab').close()
        canary.escaped(path)
    except OSError:
        pass
