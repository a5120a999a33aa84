import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { never } from '../../test/python-programs.js';
import { findWheel } from './find-wheel.js';

const content = Buffer.from('the content of a wheel');
const sha256 = createHash('sha256').update(content).digest('hex');
const wanted = { name: 'some-thing', version: '1.0', sha256 };

/** An index on loopback that gives whatever a test puts here, by path. */
let pages: Record<string, { readonly type: string; readonly body: string | Buffer }> = {};
let asked: IncomingMessage[] = [];
let server: Server;
let index: string;
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(request);
    const page = pages[request.url!];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': page?.type ?? 'text/plain',
    });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  index = `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  pages = { '/files/some_thing-1.0-py3-none-any.whl': { type: 'application/zip', body: content } };
});

const search = (indexes: readonly string[] = [index]) =>
  findWheel(wanted, { indexes, folders: [] }, never);

async function problemText(indexes?: readonly string[]): Promise<string> {
  const found = await search(indexes);
  if (found.kind === 'found') throw new Error('it was found');
  return `${found.problem.message}\n${found.problem.fix ?? ''}`;
}

const json = (...files: readonly (readonly [name: string, hash: string])[]) => ({
  type: 'application/vnd.pypi.simple.v1+json',
  body: JSON.stringify({
    files: files.map(([filename, hash]) => ({
      filename,
      url: `../../files/${filename}`,
      hashes: { sha256: hash },
    })),
  }),
});

test('an index that answers in JSON', async () => {
  pages['/simple/some-thing/'] = json(
    ['some_thing-1.0.tar.gz', 'b'.repeat(64)],
    ['some_thing-1.0-py2.py3-none-any.whl', 'c'.repeat(64)],
    ['some_thing-1.0-py3-none-any.whl', sha256],
  );
  expect(await search()).toEqual({ kind: 'found', bytes: content });
});

test.each([
  ['with a hash', `#sha256=${sha256}`],
  ['without a hash', ''],
])('an index that answers in HTML, %s', async (_, hash) => {
  const body = `<!DOCTYPE html><a href="../../files/some_thing-0.9-py3-none-any.whl">old</a>
    <a data-requires-python="&gt;=3" href='/files/some_thing-1.0-py3-none-any.whl${hash}'>it</a>`;
  pages['/simple/some-thing/'] = { type: 'text/html', body };
  expect(await search()).toEqual({ kind: 'found', bytes: content });
});

test('name and password of the address go to the index, and into no message', async () => {
  const own = index.replace('http://', 'http://me:s%40cret@');
  expect(await problemText([own])).not.toContain('cret');
  expect(asked[0]!.headers.authorization).toBe(
    `Basic ${Buffer.from('me:s@cret').toString('base64')}`,
  );
});

test('the second index is asked when the first does not have it', async () => {
  pages['/other/some-thing/'] = json(['some_thing-1.0-py3-none-any.whl', sha256]);
  expect(await search([index, index.replace('simple', 'other')])).toMatchObject({ kind: 'found' });
});

test('a file that is not what its index says is refused', async () => {
  pages['/simple/some-thing/'] = json(['some_thing-1.0-py3-none-any.whl', sha256]);
  pages['/files/some_thing-1.0-py3-none-any.whl'] = { type: 'application/zip', body: 'other' };
  expect(await problemText()).toContain('has another hash');
});

const bad = 'd'.repeat(64);
test.each([
  ['of another hash', json(['some_thing-1.0-py3-none-any.whl', bad]), `has another hash: ${bad}`],
  [
    'compiled',
    json(['some_thing-1.0-cp314-cp314-manylinux_2_28_x86_64.whl', bad]),
    'is not a wheel of pure Python\ncompiled code',
  ],
  [
    'for Python 2',
    json(['some_thing-1.0-py2-none-any.whl', sha256]),
    'is not a wheel of pure Python',
  ],
  [
    'absent in this version',
    json(['some_thing-0.9-py3-none-any.whl', bad]),
    'has no wheel of this version\nthe last that it has wheels of: 0.9',
  ],
  [
    'only there as sources',
    json(['some_thing-1.0.tar.gz', bad]),
    'it has none at all, only sources',
  ],
  ['on a page that is no list', { type: 'application/json', body: '[]' }, 'is no list of files'],
])('a wheel that is %s', async (_, page, said) => {
  pages['/simple/some-thing/'] = page;
  expect(await problemText()).toContain(said);
});

test('an index that does not know the package, one that cannot be reached, and none', async () => {
  expect(await problemText()).toContain('does not have it');
  const closed = await problemText(['http://127.0.0.1:1/simple']);
  expect(closed).toMatch(
    /http:\/\/127\.0\.0\.1:1\/simple\/some-thing\/ cannot be reached: .+\nwhere there is no network/u,
  );
  expect(await problemText([])).toContain('pip is told to use no index');
});
