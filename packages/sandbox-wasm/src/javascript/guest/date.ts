import { defineGlobal } from './define-global.js';
import type { System } from './system.js';

/** `Date` and `performance` on the guest's own clock, so that what a timer waited for has passed when it fires. */
export function installClock(system: System): void {
  const RealDate = Date;
  const now = (): number => system.now();
  const nowMs = (): number => Math.floor(system.startedMs() + now());

  function GuestDate(this: unknown, ...values: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(nowMs()).toString();
    const given = values.length === 0 ? [nowMs()] : values;
    return Reflect.construct(RealDate, given, new.target);
  }
  Object.defineProperty(GuestDate, 'name', { value: 'Date' });
  Object.defineProperty(GuestDate, 'length', { value: 7 });
  Object.defineProperty(GuestDate, 'prototype', { value: RealDate.prototype, writable: false });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: GuestDate,
    writable: true,
    configurable: true,
  });
  for (const [name, value] of [
    ['now', nowMs],
    ['parse', RealDate.parse],
    ['UTC', RealDate.UTC],
  ] as const) {
    Object.defineProperty(GuestDate, name, { value, writable: true, configurable: true });
  }
  defineGlobal('Date', GuestDate);
  defineGlobal('performance', {
    now: () => now(),
    get timeOrigin() {
      return system.startedMs();
    },
    mark: () => undefined,
    measure: () => undefined,
  });
}
