import { defineGlobal } from './define-global.js';
import { inspect } from './inspect.js';
import type { System } from './system.js';

type Listener = ((event: GuestEvent) => unknown) | { handleEvent(event: GuestEvent): unknown };

interface Registration {
  readonly type: string;
  readonly listener: Listener;
  readonly isCapture: boolean;
  readonly isOnce: boolean;
}

/** `Event`, `EventTarget`, `AbortController` and `AbortSignal`, without a tree: what is dispatched reaches one target. */
export function installEvents(system: System): void {
  sayUncaught = (error) => {
    system.print('stderr', `Uncaught ${inspect(error)}\n`);
  };
  defineGlobal('Event', GuestEvent);
  defineGlobal('EventTarget', GuestEventTarget);
  defineGlobal('AbortSignal', GuestAbortSignal);
  defineGlobal('AbortController', GuestAbortController);
  for (const [type, name] of [
    [GuestEvent, 'Event'],
    [GuestEventTarget, 'EventTarget'],
    [GuestAbortSignal, 'AbortSignal'],
    [GuestAbortController, 'AbortController'],
  ] as const) {
    Object.defineProperty(type, 'name', { value: name });
    Object.defineProperty(type.prototype, Symbol.toStringTag, { value: name, configurable: true });
  }
}

let sayUncaught: (error: unknown) => void = () => undefined;

interface EventSettings {
  readonly bubbles?: unknown;
  readonly cancelable?: unknown;
}

/** Which methods of an event change what dispatching does next. */
interface Dispatch {
  target: GuestEventTarget | null;
  isStopped: boolean;
}
const dispatches = new WeakMap<GuestEvent, Dispatch>();

class GuestEvent {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly timeStamp = performance.now();
  #isPrevented = false;

  constructor(type: unknown, settings: EventSettings = {}) {
    if (arguments.length === 0) throw new TypeError('The "type" argument must be specified');
    this.type = String(type);
    this.bubbles = Boolean(settings.bubbles);
    this.cancelable = Boolean(settings.cancelable);
    dispatches.set(this, { target: null, isStopped: false });
  }

  get defaultPrevented(): boolean {
    return this.#isPrevented;
  }

  get target(): GuestEventTarget | null {
    return dispatches.get(this)?.target ?? null;
  }

  get currentTarget(): GuestEventTarget | null {
    return this.target;
  }

  preventDefault(): void {
    if (this.cancelable) this.#isPrevented = true;
  }

  stopPropagation(): void {
    // there is no tree through which an event would go on
  }

  stopImmediatePropagation(): void {
    const dispatch = dispatches.get(this);
    if (dispatch !== undefined) dispatch.isStopped = true;
  }
}

class GuestEventTarget {
  #registrations: readonly Registration[] = [];

  addEventListener(type: unknown, listener: Listener | null, settings?: unknown): void {
    if (listener === null) return;
    const { capture, once, signal } = settingsOf(settings);
    if (signal?.aborted === true) return;
    const added = {
      ...{ type: String(type), listener },
      ...{ isCapture: Boolean(capture), isOnce: Boolean(once) },
    };
    if (this.#registrations.some((one) => isSame(one, added))) return;
    this.#registrations = [...this.#registrations, added];
    signal?.addEventListener('abort', () => {
      this.removeEventListener(type, listener, settings);
    });
  }

  removeEventListener(type: unknown, listener: Listener | null, settings?: unknown): void {
    if (listener === null) return;
    const isCapture = Boolean(settingsOf(settings).capture);
    const removed = { type: String(type), listener, isCapture, isOnce: false };
    this.#registrations = this.#registrations.filter((one) => !isSame(one, removed));
  }

  dispatchEvent(event: GuestEvent): boolean {
    const dispatch = dispatches.get(event);
    if (dispatch === undefined) {
      throw new TypeError('The "event" argument must be an instance of Event');
    }
    dispatch.target = this;
    for (const registration of this.#registrations) {
      if (registration.type !== event.type || !this.#registrations.includes(registration)) continue;
      if (registration.isOnce) {
        this.#registrations = this.#registrations.filter((one) => one !== registration);
      }
      this.#call(registration.listener, event);
      if (dispatch.isStopped) break;
    }
    dispatch.isStopped = false;
    return !event.defaultPrevented;
  }

  /** What a listener throws reaches nobody who dispatched, as in Node; it is said on stderr. */
  #call(listener: Listener, event: GuestEvent): void {
    try {
      if (typeof listener === 'function') listener.call(this, event);
      else listener.handleEvent(event);
    } catch (error) {
      sayUncaught(error);
    }
  }
}

interface ListenerSettings {
  readonly capture?: unknown;
  readonly once?: unknown;
  readonly signal?: GuestAbortSignal;
}

function settingsOf(given: unknown): ListenerSettings {
  return typeof given === 'object' && given !== null ? given : { capture: given };
}

function isSame(one: Registration, other: Registration): boolean {
  return (
    one.type === other.type && one.listener === other.listener && one.isCapture === other.isCapture
  );
}

/** Known to this file only: how a signal is made and aborted. */
const key = Symbol('abort');

class GuestAbortSignal extends GuestEventTarget {
  #aborted = false;
  #reason: unknown = undefined;
  onabort: Listener | null = null;

  constructor(given?: unknown) {
    if (given !== key) throw new TypeError('Illegal constructor');
    super();
    super.addEventListener('abort', (event) => {
      if (typeof this.onabort === 'function') this.onabort.call(this, event);
    });
  }

  static abort(reason?: unknown): GuestAbortSignal {
    const signal = new GuestAbortSignal(key);
    signal[key](reason);
    return signal;
  }

  static timeout(ms: number): GuestAbortSignal {
    const signal = new GuestAbortSignal(key);
    setTimeout(() => {
      signal[key](abortError('TimeoutError', 'The operation was aborted due to timeout'));
    }, ms);
    return signal;
  }

  static any(signals: Iterable<GuestAbortSignal>): GuestAbortSignal {
    const all = [...signals];
    const aborted = all.find((one) => one.aborted);
    if (aborted !== undefined) return GuestAbortSignal.abort(aborted.reason);
    const signal = new GuestAbortSignal(key);
    for (const one of all) {
      one.addEventListener('abort', () => {
        signal[key](one.reason);
      });
    }
    return signal;
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  [key](reason: unknown): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason =
      reason === undefined ? abortError('AbortError', 'This operation was aborted') : reason;
    this.dispatchEvent(new GuestEvent('abort'));
  }
}

class GuestAbortController {
  readonly signal = new GuestAbortSignal(key);

  abort(reason?: unknown): void {
    this.signal[key](reason);
  }
}

function abortError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
