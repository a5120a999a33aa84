# Opens a listener of its own.
import socket

import canary

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
if listener.getsockname()[1]:
    canary.reached(listener.getsockname())
