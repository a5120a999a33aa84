# Sends a datagram, for which nobody must listen.
import socket

import canary

sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
if sender.sendto(b'hello', ('127.0.0.1', canary.PORT)) == 5:
    canary.reached('sent')
