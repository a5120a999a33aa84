/** Takes secrets out of what leaves the plugin. */
export interface Redactor {
  /** For messages and records: also takes out parts of a key, and what is left of a masked one (`sk-ab***yz`). */
  text(text: string): string;
  /** The same for every text and key inside a JSON value. */
  json(value: unknown): unknown;
  /**
   * For what the model wrote, which is judged: only long parts of a key, so that code about keys (`sk-ant-`) stays as it is.
   */
  answer(text: string): string;
}

/** Shorter ones are no secrets (`none`, `EMPTY`, as local servers want them), and would be found in any text. */
const shortestSecret = 8;
const shortestPart = 8;
const shortestPartOfAnswer = 16;
const mark = '[redacted]';
/** Deeper than any protocol nests; a hostile body may. */
const deepest = 64;

export function redactorOf(secret: string | null): Redactor {
  if (secret === null || secret.length < shortestSecret)
    return { text: same, json: (value) => value, answer: same };
  const spellings = [secret, encodeURIComponent(secret), base64(secret)];
  const text = (from: string) =>
    withoutMasked(
      spellings.reduce((left, spelling) => withoutParts(left, spelling, shortestPart), from),
      secret,
    );
  return {
    text,
    json: (value) => mapTexts(value, text, 0),
    answer: (from) =>
      spellings.reduce((left, spelling) => {
        return withoutParts(left, spelling, Math.min(shortestPartOfAnswer, spelling.length));
      }, from),
  };
}

function same(text: string): string {
  return text;
}

function base64(secret: string): string {
  return Buffer.from(secret).toString('base64').replace(/=+$/u, '');
}

/** Marks every stretch of the text that is made of parts of the secret, `length` characters or longer. */
function withoutParts(text: string, secret: string, length: number): string {
  const parts = new Set<string>();
  for (let at = 0; at + length <= secret.length; at += 1) parts.add(secret.slice(at, at + length));
  let result = '';
  let copied = 0;
  for (let at = 0; at + length <= text.length; at += 1) {
    if (!parts.has(text.slice(at, at + length))) continue;
    let end = at + length;
    while (end < text.length && parts.has(text.slice(end - length + 1, end + 1))) end += 1;
    result += text.slice(copied, at) + mark;
    copied = end;
    at = end - 1;
  }
  return result + text.slice(copied);
}

/** `Incorrect API key provided: sk-ab****wxyz`: the ends of the key around what stands for its middle. */
function withoutMasked(text: string, secret: string): string {
  return text.replace(/[\w-]{0,64}(?:\*{2,}|•{2,}|…|\.{3,})[\w-]{0,64}/gu, (masked) => {
    const [start = '', end = ''] = masked.split(/[*•….]+/u);
    const isKey =
      (start.length >= 3 && secret.startsWith(start)) || (end.length >= 3 && secret.endsWith(end));
    return isKey ? mark : masked;
  });
}

function mapTexts(value: unknown, map: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return map(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === deepest) return '(nested too deep to keep)';
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, map, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [map(key), mapTexts(inner, map, depth + 1)]),
  );
}
