/** Whether a task's id matches one of the patterns, in which `*` stands for anything. */
export function heldOut(patterns: readonly string[]): (task: string) => boolean {
  const parts = patterns.map((pattern) => pattern.split('*'));
  return (task) => parts.some((pieces) => matches(task, pieces));
}

/** Without regular expressions: neither ids nor patterns are ours. */
function matches(text: string, [head = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return text === head;
  const tail = rest.at(-1)!;
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length)
    return false;
  let at = head.length;
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - tail.length;
}
