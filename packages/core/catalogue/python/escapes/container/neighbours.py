# Asks the cloud for its credentials, and looks for the host by the addresses that containers know it by.
import socket

import canary

for place in (('169.254.169.254', 80), ('172.17.0.1', canary.PORT), ('10.0.2.2', canary.PORT), ('host.docker.internal', canary.PORT)):
    try:
        canary.escaped((place, socket.create_connection(place, timeout=1)))
    except OSError:
        pass
