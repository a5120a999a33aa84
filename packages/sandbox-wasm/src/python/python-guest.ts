import type { Execution, Limits, Program, Reply, Stop } from '@assay/core/plugin';
import { programFolder } from '../image/image-recipe.js';
import { callBackDevices, channelDevices, type CallBack, type Channel } from './host/channel.js';
import { clockKind, hardLimitMs } from '../processor-time.js';
import { normalize } from './host/file-tree.js';
import type { HostLimits } from './host/host.js';
import { SystemCallError } from './host/errno.js';
import { Trap } from './host/trap.js';
import { DriverFault } from './driver-fault.js';
import { HardLimitReached, withHardLimit } from '../hard-limit.js';
import { OutOfGuestMemory, type RaisedException, type Reference } from './python-api.js';
import type { InterpreterSetup, PythonInterpreter } from './python-interpreter.js';
import type { StartedDrivers } from '../started-drivers.js';

/** Of `os.urandom`; inputs that tests draw must not be what the candidate draws. */
const seeds = { candidate: 1, trusted: 2 } as const;
const mebibyte = 1024 * 1024;
/** Longest answer that a driver may give, in UTF-16 units; a longer one counts as output. */
const maxAnswer = 32 * mebibyte;
/** For the start of a driver, which is ours. */
const driverLimits: HostLimits = {
  wallMs: 60_000,
  memoryBytes: 256 * mebibyte,
  outputBytes: mebibyte,
};
const encoder = new TextEncoder();

/**
 * Who ends a guest that does not come back: the guest arms a limit for each call into it (`own`), or leaves that to a
 * limit around its caller (`outer`).
 */
export type HardLimit = 'own' | 'outer';

/** What a driver defines, held by reference, so that no candidate can take it away. 0 for what it does not define. */
interface DriverFunctions {
  readonly handle: Reference;
  readonly main: Reference;
}

/** An interpreter right after its driver started. */
export interface StartedPython {
  readonly memory: Uint8Array;
  readonly functions: DriverFunctions;
}

/** What a program is connected to: in a trusted interpreter by a channel, in a candidate's at most by a way back. */
export type Connection =
  | { readonly role: 'trusted'; readonly channel: Channel }
  | { readonly role: 'candidate'; readonly callBack: CallBack | null };

/** What came of one step in a guest. */
type Step<Result> =
  | { readonly kind: 'value'; readonly value: Result }
  | { readonly kind: 'stopped'; readonly stop: Stop };

/**
 * One program in one interpreter, in the part of candidate or of trusted side. Whatever happens inside becomes a value or
 * a `Stop`; only a broken driver throws.
 */
export class PythonGuest {
  readonly #interpreter: PythonInterpreter;
  readonly #limits: Limits;
  readonly #hardLimit: HardLimit;
  #hardEnded = false;
  #functions: DriverFunctions = { handle: 0, main: 0 };
  #stop: Stop | null = null;
  #usable = true;
  #openEnded = false;

  constructor(interpreter: PythonInterpreter, limits: Limits, hardLimit: HardLimit) {
    this.#interpreter = interpreter;
    this.#limits = limits;
    this.#hardLimit = hardLimit;
  }

  /**
   * Brings the interpreter to where the driver is running, then lays down the program's files. Throws DriverFault when the
   * driver, or a trusted program's files, cannot be used.
   */
  start(drivers: StartedDrivers<StartedPython>, program: Program, connection: Connection): void {
    const { host } = this.#interpreter;
    const started = drivers.find(program.driver);
    this.#interpreter.restore(setup(connection), started?.memory);
    this.#functions = started?.functions ?? this.#startDriver(drivers, program.driver, connection);
    // the driver's time, memory and output are not the candidate's
    host.startRun(this.#hostLimits());
    try {
      for (const { path, content } of program.files) {
        host.files.addFile(placeInFolder(path), encoder.encode(content));
      }
    } catch (error) {
      if (!(error instanceof SystemCallError)) throw error;
      const detail = `the program's files cannot be laid down: ${error.message}`;
      if (connection.role === 'trusted') throw new DriverFault(detail);
      this.#halt({ cause: 'crash', detail });
    }
  }

  #hostLimits(): HostLimits {
    const { wallMs, memoryMb, outputBytes } = this.#limits;
    const memoryBytes = this.#interpreter.memoryCap(memoryMb * mebibyte);
    return { wallMs, memoryBytes, outputBytes };
  }

  #startDriver(
    drivers: StartedDrivers<StartedPython>,
    driver: string,
    { role }: Connection,
  ): DriverFunctions {
    const step = this.#guarded(() => this.#runDriver(driver, role));
    if (step.kind === 'stopped') throw new DriverFault(`the driver ended: ${step.stop.cause}`);
    if (typeof step.value === 'string') {
      throw new DriverFault(`the driver does not start: ${step.value}`);
    }
    const memory = drivers.isFrequent(driver) ? this.#interpreter.capture() : null;
    if (memory !== null) drivers.keep(driver, { memory, functions: step.value });
    return step.value;
  }

  /** What the driver defines, or why it cannot be used. */
  #runDriver(driver: string, role: Connection['role']): DriverFunctions | string {
    const { api } = this.#interpreter;
    if (role === 'trusted' && !api.trust()) return this.#raised().text;
    const code = api.compile(driver, '<assay driver>');
    if (code === 0) return this.#raised().text;
    const namespace = api.namespace('assay_driver');
    if (role === 'candidate') api.define(namespace, 'call_back', api.callBack);
    if (api.execute(code, namespace) === 0) return this.#raised().text;
    const functions = {
      handle: api.lookup(namespace, 'handle'),
      main: api.lookup(namespace, 'main'),
    };
    const entry = role === 'candidate' ? 'handle' : 'main';
    return functions[entry] === 0 ? `it does not define ${entry}()` : functions;
  }

  /** Gives one message to the driver's `handle`, perhaps while an earlier one is not answered yet. */
  request(message: string): Reply {
    if (this.#stop !== null) return { kind: 'stopped', stop: this.#stop };
    const step = this.#guarded(() => this.#handle(message));
    if (step.kind === 'stopped') return step;
    if (typeof step.value !== 'string') {
      return { kind: 'stopped', stop: this.#halt(this.#stopOf(step.value)) };
    }
    if (step.value.length > maxAnswer) {
      return { kind: 'stopped', stop: this.#halt({ cause: 'output', limitBytes: maxAnswer }) };
    }
    return { kind: 'answer', message: step.value };
  }

  /** The answer of the driver's `handle`, or what it raised. */
  #handle(message: string): string | RaisedException {
    const { api } = this.#interpreter;
    return api.reenter(() => {
      const text = api.text(message);
      const result = text === 0 ? 0 : api.call(this.#functions.handle, text);
      const answer = result === 0 ? null : api.read(result);
      if (answer === null) return this.#raised();
      api.release(result);
      api.release(text);
      return answer;
    });
  }

  /**
   * The answer of a trusted program that is in the middle of asking. One that has none leaves the candidate without an
   * answer, and ends it: the candidate called, and what its call led to is its own.
   */
  answer(message: string): string {
    const answer = this.#functions.handle === 0 ? null : this.#handle(message);
    if (typeof answer === 'string') return answer;
    throw new Trap('crash', `the tests could not be called back: ${answer?.text ?? 'no handle()'}`);
  }

  /** Does something else while the guest waits for that: its time stands still. */
  whileWaiting<Result>(job: () => Result): Result {
    this.clock.leave();
    const result = job();
    this.clock.enter();
    return result;
  }

  /** Runs the driver's `main`. Gives the text of the exception that it ended with, if it did. */
  main(hardLimit?: number): Step<string | null> {
    return this.#guarded(() => {
      const result = this.#interpreter.api.call(this.#functions.main);
      return result === 0 ? this.#raised().text : null;
    }, hardLimit);
  }

  /** Whether a hard limit of its own ended it. */
  get hardEnded(): boolean {
    return this.#hardEnded;
  }

  /** Whether it was at work, and beyond its limit, when a limit around its caller ended both; then it is stopped. */
  stopIfOverrun(): Stop | null {
    if (!this.clock.running || this.clock.remainingMs >= 0) return null;
    this.clock.leave();
    return this.#halt(this.#stopFrom(new HardLimitReached()));
  }

  get clock(): PythonInterpreter['host']['clock'] {
    return this.#interpreter.host.clock;
  }

  /** False when the interpreter was ended in a way after which it is better made anew. */
  get reusable(): boolean {
    return this.#usable;
  }

  execution(): Execution {
    const { host } = this.#interpreter;
    return {
      stdout: host.output.text('stdout'),
      stderr: host.output.text('stderr'),
      durationMs: host.clock.usedMs,
      clock: clockKind,
      ...(this.#openEnded ? {} : { peakMemoryBytes: this.#interpreter.heapEnd() }),
    };
  }

  #raised(): RaisedException {
    return this.#interpreter.api.takeException() ?? { kind: 'other', text: 'no exception was set' };
  }

  /** Enters the guest under its limits. */
  #guarded<Result>(job: () => Result, hardLimit?: number): Step<Result> {
    const { clock } = this.#interpreter.host;
    if (this.#stop !== null) return { kind: 'stopped', stop: this.#stop };
    clock.enter();
    try {
      const untilHardLimit = hardLimit ?? hardLimitMs(clock.remainingMs);
      const value = this.#hardLimit === 'outer' ? job() : withHardLimit(untilHardLimit, job);
      // a C loop may pass the limit and still end within the grace
      if (clock.remainingMs < 0)
        return { kind: 'stopped', stop: this.#halt(this.#stopFor('timeout', '')) };
      return { kind: 'value', value };
    } catch (error) {
      if (error instanceof DriverFault) throw error;
      return { kind: 'stopped', stop: this.#halt(this.#stopFrom(error)) };
    } finally {
      clock.leave();
    }
  }

  #halt(stop: Stop): Stop {
    this.#stop ??= stop;
    return this.#stop;
  }

  /** A guest that was ended from outside. Everything unknown counts as a crash: hostile code may provoke any error. */
  #stopFrom(error: unknown): Stop {
    this.#openEnded = true;
    if (error instanceof Trap && error.kind !== 'crash')
      return this.#stopFor(error.kind, error.message);
    this.#usable = false;
    if (error instanceof HardLimitReached) {
      this.#hardEnded = true;
      return this.#stopFor('timeout', '');
    }
    if (error instanceof OutOfGuestMemory || this.#interpreter.host.cap.refused)
      return this.#stopFor('memory', '');
    return this.#stopFor(
      'crash',
      error instanceof Error ? error.message : 'an exception of C++ that nobody caught',
    );
  }

  #stopOf(exception: RaisedException): Stop {
    const kind = exception.kind === 'other' ? 'crash' : exception.kind;
    return this.#stopFor(kind, exception.text);
  }

  #stopFor(kind: Trap['kind'], detail: string): Stop {
    switch (kind) {
      case 'timeout':
        return { cause: 'timeout', limitMs: this.#limits.wallMs };
      case 'memory':
        return { cause: 'memory', limitMb: this.#limits.memoryMb };
      case 'output':
        return { cause: 'output', limitBytes: this.#limits.outputBytes };
      case 'exit':
        return { cause: 'exit', detail };
      case 'candidate-stopped':
      case 'crash':
        return { cause: 'crash', detail };
    }
  }
}

function setup(connection: Connection): InterpreterSetup {
  return {
    limits: driverLimits,
    seed: seeds[connection.role],
    devices: devicesOf(connection),
  };
}

function devicesOf(connection: Connection): InterpreterSetup['devices'] {
  if (connection.role === 'trusted') return channelDevices(connection.channel);
  return connection.callBack === null ? {} : callBackDevices(connection.callBack);
}

/** A program's file inside the program's folder, whatever its path says. */
function placeInFolder(path: string): string {
  return `${programFolder}${normalize(`/${path}`)}`;
}
