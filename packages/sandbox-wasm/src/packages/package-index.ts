/** One file that an index offers. */
export interface IndexedFile {
  readonly fileName: string;
  readonly url: URL;
  /** Lower-case hexadecimal; null where the index does not say. */
  readonly sha256: string | null;
}

/** An index could not be asked, or did not answer as one. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

const answerLimitMs = 60_000;
const maxPageBytes = 64 * 1024 * 1024;
/** A guest's files take at most 64 MiB. */
export const maxWheelBytes = 64 * 1024 * 1024;

/**
 * The files of a package on an index, by the API that pip uses (PEP 503 in HTML, PEP 691 in JSON). Null when the index does
 * not know the package. Rejects with IndexError.
 */
export async function listFiles(
  index: string,
  name: string,
  signal: AbortSignal,
): Promise<readonly IndexedFile[] | null> {
  const page = new URL(`${index.replace(/\/+$/u, '')}/${name}/`);
  const accept =
    'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';
  const answer = await get(page, { accept }, signal);
  if (answer.status === 404) return null;
  const base = new URL(answer.url);
  const text = new TextDecoder().decode(await readBody(answer, maxPageBytes));
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  try {
    return isJson ? filesOfJson(text, base) : filesOfHtml(text, base);
  } catch (cause) {
    throw new IndexError(`${shownAddress(page)} answered with something that is no list of files`, {
      cause,
    });
  }
}

/** Rejects with IndexError. */
export async function download(url: URL, from: string, signal: AbortSignal): Promise<Uint8Array> {
  const index = new URL(from);
  const own = new URL(url);
  if (own.origin === index.origin && own.username === '') {
    own.username = index.username;
    own.password = index.password;
  }
  return readBody(await get(own, {}, signal), maxWheelBytes);
}

/** An address without the name and password that it may hold. */
export function shownAddress(address: string | URL): string {
  const url = new URL(address);
  url.username = url.password = '';
  return url.href;
}

async function get(
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
  const url = new URL(address);
  const { username, password } = url;
  url.username = url.password = '';
  const secret = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization =
    username === '' ? {} : { authorization: `Basic ${Buffer.from(secret).toString('base64')}` };
  const until = AbortSignal.any([signal, AbortSignal.timeout(answerLimitMs)]);
  const answer = await fetch(url, {
    headers: { ...headers, ...authorization },
    signal: until,
  }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new IndexError(`${url.href} cannot be reached: ${reasonOf(cause)}`, { cause });
  });
  if (answer.ok || answer.status === 404) return answer;
  throw new IndexError(`${url.href} answered ${answer.status} ${answer.statusText}`);
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

async function readBody(answer: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of answer.body ?? []) {
      parts.push(part as Uint8Array);
      length += (part as Uint8Array).length;
      if (length > maxBytes) throw new IndexError(`${answer.url} is longer than ${maxBytes} bytes`);
    }
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    throw new IndexError(`${answer.url} broke off: ${reasonOf(cause)}`, { cause });
  }
  return Buffer.concat(parts);
}

function filesOfJson(text: string, base: URL): IndexedFile[] {
  const { files } = JSON.parse(text) as {
    files: { filename: string; url: string; hashes?: Readonly<Record<string, string>> }[];
  };
  return files.map(({ filename, url, hashes }) => ({
    fileName: filename,
    url: new URL(url, base),
    sha256: hashes?.['sha256']?.toLowerCase() ?? null,
  }));
}

function filesOfHtml(text: string, base: URL): IndexedFile[] {
  return [...text.matchAll(/<a\b[^>]*\bhref\s*=\s*["']([^"']+)["'][^>]*>/giu)].map(([, link]) => {
    const url = new URL(link!.replaceAll('&amp;', '&'), base);
    const sha256 = /\bsha256=([0-9a-f]{64})\b/iu.exec(url.hash)?.[1]?.toLowerCase() ?? null;
    url.hash = '';
    const fileName = decodeURIComponent(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    return { fileName, url, sha256 };
  });
}
