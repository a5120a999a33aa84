import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPipSettings } from './pip-settings.js';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'assay-pip-'));
  await mkdir(join(home, '.config', 'pip'), { recursive: true });
  await writeFile(
    join(home, '.config', 'pip', 'pip.conf'),
    '# mine\n[global]\nindex_url = https://mirror.example/simple\nextra-index-url =\n    https://a.example/simple\n    https://b.example/simple\n[list]\nindex-url = https://wrong.example\n',
  );
});
afterAll(() => rm(home, { recursive: true, force: true }));

const read = (own: Record<string, string>) =>
  readPipSettings({ HOME: home, XDG_CONFIG_DIRS: join(home, 'nowhere'), ...own });

test.skipIf(process.platform === 'win32')('pip’s own configuration names the indexes', async () => {
  expect((await read({})).indexes).toEqual([
    'https://mirror.example/simple',
    'https://a.example/simple',
    'https://b.example/simple',
  ]);
});

test('the environment goes before the files', async () => {
  const own = { PIP_INDEX_URL: 'https://own.example/simple', PIP_EXTRA_INDEX_URL: '' };
  expect((await read(own)).indexes).toEqual(['https://own.example/simple']);
});

test('without any setting it is the public index; with no-index it is none', async () => {
  const bare = { PIP_CONFIG_FILE: '/dev/null' };
  expect((await read(bare)).indexes).toEqual(['https://pypi.org/simple/']);
  expect((await read({ ...bare, PIP_NO_INDEX: 'true' })).indexes).toEqual([]);
});

test('folders of wheels, by path and by address', async () => {
  const own = { PIP_FIND_LINKS: '/wheels file:///more/wheels https://page.example/links' };
  expect((await read(own)).folders).toEqual(['/wheels', '/more/wheels']);
});
