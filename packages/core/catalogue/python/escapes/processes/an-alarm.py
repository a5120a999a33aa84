# Sets an alarm of the system, which strikes its process when the call is over.
import signal

import canary

signal.setitimer(signal.ITIMER_REAL, 1)
canary.reached('an alarm is set')
