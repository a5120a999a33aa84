import { installConsole } from './console.js';
import { installCrypto } from './crypto.js';
import { installClock } from './date.js';
import { defineGlobal } from './define-global.js';
import { installErrorExtras } from './errors.js';
import { installEvents } from './event-target.js';
import { installIntl } from './intl/intl.js';
import { installProcess } from './process.js';
import { installRandom } from './random.js';
import { installStructuredClone } from './structured-clone.js';
import type { System } from './system.js';
import { installTextEncoding } from './text-encoding.js';
import { installTimers } from './timers.js';

/**
 * Runs first in every interpreter, before the driver: what QuickJS lacks and ordinary programs expect. Returns what the
 * host calls to run the next timer.
 */
export default function prelude(system: System): () => number {
  installErrorExtras();
  installClock(system);
  installIntl();
  installRandom();
  installCrypto();
  installConsole(system);
  const runNextTimer = installTimers(system);
  installEvents(system);
  installTextEncoding();
  installStructuredClone();
  installProcess(system);
  defineGlobal('global', globalThis);
  return runNextTimer;
}
