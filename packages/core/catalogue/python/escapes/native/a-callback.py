# Makes a function pointer that JavaScript would have to make.
import ctypes

import canary

canary.reached(ctypes.CFUNCTYPE(None)(print))
