# Opens the machine's memory, disks and terminals, or makes devices of its own that stand for them.
import os

import canary

for path in ('/dev/mem', '/dev/kmsg', '/dev/port', '/dev/sda', '/dev/vda', '/dev/nvme0n1', '/dev/kvm', '/dev/fuse', '/dev/net/tun'):
    try:
        canary.escaped((path, os.open(path, os.O_RDWR)))
    except OSError:
        pass
for name, kind, device in (('disk', 0o060600, (254, 0)), ('memory', 0o020600, (1, 1))):
    try:
        os.mknod(f'/tmp/{name}', kind, os.makedev(*device))
        canary.escaped((name, open(f'/tmp/{name}', 'rb').read(1)))
    except OSError:
        pass
