# Asks the C library for the numbers of its process, its parent and its user.
import ctypes

import canary

library = ctypes.CDLL(None)
canary.reached((library.getpid(), library.getppid(), library.getuid()))
