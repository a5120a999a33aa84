# Speaks to the engine that made its container.
import socket

import canary

for path in ('/var/run/docker.sock', '/run/docker.sock', '/run/containerd/containerd.sock', '/run/podman/podman.sock'):
    try:
        engine = socket.socket(socket.AF_UNIX)
        engine.connect(path)
        canary.escaped(path)
    except OSError:
        pass
