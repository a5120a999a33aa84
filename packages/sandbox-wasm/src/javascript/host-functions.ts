import type { QuickJSContext, QuickJSHandle, VmCallResult } from 'quickjs-emscripten-core';

/** A function of the host as a guest sees it: texts, numbers and null go in, one of them comes out, nothing else. */
export type HostFunction = (
  ...values: readonly (string | number | null)[]
) => string | number | null | undefined | VmCallResult<QuickJSHandle>;

/** The handles are kept: as long as they count as references, no guest can end a function that the next one needs. */
export function addHostFunctions(
  context: QuickJSContext,
  target: QuickJSHandle,
  functions: Readonly<Record<string, HostFunction>>,
): void {
  for (const [name, call] of Object.entries(functions)) {
    const handle = context.newFunction(name, (...given) => {
      const result = call(...given.map((value) => plain(context, value)));
      if (typeof result === 'string') return context.newString(result);
      if (typeof result === 'number') return context.newNumber(result);
      if (result === null) return context.null;
      return result;
    });
    context.setProp(target, name, handle);
  }
}

function plain(context: QuickJSContext, value: QuickJSHandle): string | number | null {
  const type = context.typeof(value);
  if (type === 'string') return context.getString(value);
  if (type === 'number') return context.getNumber(value);
  return null;
}
