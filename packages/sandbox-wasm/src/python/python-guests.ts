import type { Limits, Program } from '@assay/core/plugin';
import {
  PythonGuest,
  type Connection,
  type HardLimit,
  type StartedPython,
} from './python-guest.js';
import { PythonInterpreter, type LoadedImage } from './python-interpreter.js';
import { StartedDrivers } from '../started-drivers.js';

type Role = Connection['role'];

/**
 * The interpreters of one image on one thread: one for candidates, one for trusted programs, never exchanged. Each is made
 * at first need (about 50 ms), restored for each run (some ms), and made anew after a run that left it in doubt.
 */
export class PythonGuests {
  readonly loaded: LoadedImage;
  readonly #drivers = {
    candidate: new StartedDrivers<StartedPython>(),
    trusted: new StartedDrivers<StartedPython>(),
  };
  readonly #interpreters = new Map<Role, { interpreter: PythonInterpreter; guest: PythonGuest }>();

  constructor(loaded: LoadedImage) {
    this.loaded = loaded;
  }

  /**
   * Starts a program in a clean interpreter; ends the one that was in that role before. Throws DriverFault.
   */
  enter(
    program: Program,
    limits: Limits,
    connection: Connection,
    hardLimit: HardLimit = 'own',
  ): PythonGuest {
    const { role } = connection;
    const interpreter = this.#interpreter(role, limits);
    const guest = new PythonGuest(interpreter, limits, hardLimit);
    this.#interpreters.set(role, { interpreter, guest });
    guest.start(this.#drivers[role], program, connection);
    return guest;
  }

  #interpreter(role: Role, limits: Limits): PythonInterpreter {
    const last = this.#interpreters.get(role);
    const memoryBytes = limits.memoryMb * 1024 * 1024;
    if (last?.guest.reusable === true && last.interpreter.canServe(memoryBytes))
      return last.interpreter;
    this.#interpreters.delete(role);
    return new PythonInterpreter(this.loaded);
  }
}
