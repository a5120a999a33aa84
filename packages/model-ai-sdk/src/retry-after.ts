/**
 * How long a service asks to wait, in milliseconds: `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110,
 * 10.2.3). Null when it does not say, or nothing that can be read.
 */
export function retryAfterMs(
  headers: Readonly<Record<string, string>>,
  now: number,
): number | null {
  const milliseconds = number(headers['retry-after-ms']);
  if (milliseconds !== null) return milliseconds;
  const written = headers['retry-after'];
  const seconds = number(written);
  if (seconds !== null) return seconds * 1000;
  // `Date.parse` alone takes almost anything for a date
  const date = /^[A-Z][a-z]{2}/u.test(written ?? '') ? Date.parse(written ?? '') : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function number(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d+(?:\.\d+)?\s*$/u.test(text) ? Number(text) : null;
}
