/** `5`, `2.5`: a share in percentage points, without needless digits. */
export function formatPoints(share: number): string {
  return String(Number((100 * share).toFixed(1)));
}

/** `-8.2 pt [-12.1, -4.4]`. */
export function formatPointsInterval(
  difference: number,
  [low, high]: readonly [number, number],
): string {
  return `${signed(difference)} pt [${signed(low)}, ${signed(high)}]`;
}

function signed(share: number): string {
  const text = (100 * share).toFixed(1);
  if (Number(text) === 0) return '0.0';
  return share > 0 ? `+${text}` : text;
}
