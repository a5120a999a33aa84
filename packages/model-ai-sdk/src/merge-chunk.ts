/** Texts that a stream sends piece by piece; of any other value, the last one counts. */
const pieces = new Set([
  'content',
  'text',
  'refusal',
  'reasoning',
  'reasoning_content',
  'thinking',
  'partial_json',
  'arguments',
]);

/**
 * Puts the next part of a streamed response to those before it (undefined at first), so that all of them become one object
 * of their shape that can be kept and read like one that came in one piece. Knows no protocol: pieces of text are joined,
 * entries of a list are merged by their `index`.
 */
export function mergeChunk(before: unknown, chunk: unknown): unknown {
  return merge(before, chunk, '');
}

function merge(before: unknown, after: unknown, key: string): unknown {
  if (after === null || after === undefined) return before ?? after;
  if (typeof before === 'string' && typeof after === 'string' && pieces.has(key))
    return before + after;
  if (Array.isArray(before) && Array.isArray(after)) return mergeLists(before, after);
  if (isObject(before) && isObject(after)) {
    const merged = new Map<string, unknown>(Object.entries(before));
    for (const [name, value] of Object.entries(after))
      merged.set(name, merge(merged.get(name), value, name));
    return Object.fromEntries(merged);
  }
  return after;
}

function mergeLists(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const merged = [...before];
  for (const entry of after) {
    const index = indexOf(entry);
    const at = index === null ? -1 : merged.findIndex((other) => indexOf(other) === index);
    if (at === -1) merged.push(entry);
    else merged[at] = merge(merged[at], entry, '');
  }
  return merged;
}

function indexOf(entry: unknown): number | null {
  return isObject(entry) && typeof entry['index'] === 'number' ? entry['index'] : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
