import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/** What came of a call into a guest. */
export type GuestOutcome =
  | { readonly kind: 'answer'; readonly text: string }
  /** The answer is a promise that nothing left to run can settle. */
  | { readonly kind: 'stalled' }
  | GuestFailure;

export type GuestFailure =
  /** The interrupt handler said stop. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'memory' }
  /** It threw out of the driver. */
  | { readonly kind: 'threw'; readonly detail: string }
  /** The WebAssembly instance trapped, or overran the native stack: it must not be entered again. */
  | { readonly kind: 'crash'; readonly detail: string };

/** What the host itself throws while a guest runs (a trap, V8's own stack limit) is the guest's crash. */
export function guarded<Result>(work: () => Result): Result | GuestFailure {
  try {
    return work();
  } catch (cause) {
    if (isHardLimit(cause)) throw cause;
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return { kind: 'crash', detail };
  }
}

function isHardLimit(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

export function failureOf(
  context: QuickJSContext,
  thrown: QuickJSHandle,
  interrupted: boolean,
): GuestFailure {
  if (interrupted) return { kind: 'interrupted' };
  const name = propertyText(context, thrown, 'name');
  const message = propertyText(context, thrown, 'message');
  // without memory for an error object QuickJS throws null
  if (context.sameValue(thrown, context.null)) return { kind: 'memory' };
  if (name === 'InternalError' && message === 'out of memory') return { kind: 'memory' };
  const stack = propertyText(context, thrown, 'stack');
  return { kind: 'threw', detail: `${name}: ${message}${stack === '' ? '' : `\n${stack}`}` };
}

function propertyText(context: QuickJSContext, value: QuickJSHandle, key: string): string {
  if (context.typeof(value) !== 'object') return key === 'message' ? context.getString(value) : '';
  const property = context.getProp(value, key);
  const text = context.typeof(property) === 'string' ? context.getString(property) : '';
  property.dispose();
  return text;
}
