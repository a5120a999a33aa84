import { StartedDrivers } from '../started-drivers.js';
import { GuestMachine, type MachineImage } from './guest-machine.js';
import { failureOf, guarded, type GuestFailure } from './guest-outcome.js';
import { keptNames, runningProgram, type GuestProgram } from './guest-program.js';
import { preludeSource } from './prelude-source.js';
import type { Surroundings } from './surroundings.js';

/** What one program takes. */
export interface GuestSetup {
  readonly driver: string;
  readonly memoryBytes: number;
  readonly surroundings: Surroundings;
}

/**
 * The interpreters of one thread in one part, be it candidates or trusted programs; never exchanged. A program starts from
 * the memory after prelude and driver ran, which is restored, not computed again. A machine serves the next program too,
 * unless the last one left it in doubt or made its memory grow.
 */
export class GuestMachines {
  readonly #channel: readonly string[];
  readonly #stackBytes: number;
  readonly #drivers = new StartedDrivers<MachineImage>();
  #prelude: MachineImage | null = null;
  #idle: GuestMachine | null = null;

  /** `channel`: what the driver's `host` offers in this part, besides the functions of every program. */
  constructor(channel: readonly string[], stackBytes: number) {
    this.#channel = channel;
    this.#stackBytes = stackBytes;
  }

  /** A clean interpreter in which the driver is running. Prelude and driver are ours: their start is on nobody's time. */
  async start(setup: GuestSetup): Promise<GuestProgram | GuestFailure> {
    const machine = await this.#take();
    machine.surround(setup.surroundings, setup.memoryBytes);
    const failure = guarded(() => this.#bring(machine, setup));
    if (failure !== null) return failure;
    return runningProgram(machine, setup.surroundings, () => {
      this.#idle = machine;
    });
  }

  async #take(): Promise<GuestMachine> {
    const idle = this.#idle;
    this.#idle = null;
    return idle ?? GuestMachine.make(this.#channel, this.#stackBytes);
  }

  /** From whatever was in the machine to where the driver is running. */
  #bring(machine: GuestMachine, setup: GuestSetup): GuestFailure | null {
    const started = this.#drivers.find(setup.driver);
    if (started !== undefined) {
      machine.restore(started);
      return null;
    }
    const failure = this.#startPrelude(machine, setup);
    return failure ?? this.#startDriver(machine, setup);
  }

  #startPrelude(machine: GuestMachine, { surroundings }: GuestSetup): GuestFailure | null {
    if (this.#prelude !== null) {
      machine.restore(this.#prelude);
      return null;
    }
    const { context } = machine;
    const prelude = context.evalCode(preludeSource(), 'assay:prelude');
    if (prelude.error) return failureOf(context, prelude.error, surroundings.shouldInterrupt());
    const timers = context.callFunction(prelude.value, context.undefined, machine.system);
    if (timers.error) return failureOf(context, timers.error, surroundings.shouldInterrupt());
    machine.keep(keptNames.runNextTimer, timers.value);
    this.#prelude = machine.capture();
    return null;
  }

  #startDriver(machine: GuestMachine, { driver, surroundings }: GuestSetup): GuestFailure | null {
    const { context, hostCalls } = machine;
    const evaluated = context.evalCode(driver, 'assay:driver');
    if (evaluated.error) return failureOf(context, evaluated.error, surroundings.shouldInterrupt());
    const program = context.callFunction(evaluated.value, context.undefined, machine.driverHost);
    if (program.error) return failureOf(context, program.error, surroundings.shouldInterrupt());
    machine.keep(keptNames.program, program.value);
    // a driver that asked the host for something may hold an answer that is this program's alone
    const isPure = machine.hostCalls === hostCalls && !machine.hasGrown;
    if (isPure && this.#drivers.isFrequent(driver)) this.#drivers.keep(driver, machine.capture());
    return null;
  }
}
