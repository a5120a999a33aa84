# Starts threads that live on beyond the call.
import threading

import canary

thread = threading.Thread(target=lambda: None, daemon=True)
thread.start()
canary.reached(thread)
