# Writes wherever it may write, until it is refused.
import canary

written = 0
for folder in ('.', '/tmp', '/var/tmp', '/dev/shm', '/run', '/'):
    try:
        with open(f'{folder}/canary-fill', 'wb') as file:
            for _ in range(400):
                written += file.write(bytes(1 << 20))
                file.flush()
    except OSError:
        pass
if written > 300 << 20:
    canary.escaped(f'{written >> 20} MiB of files')
