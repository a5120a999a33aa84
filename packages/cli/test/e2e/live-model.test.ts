import fs from 'node:fs';
import path from 'node:path';
import { startOpenAiServer, type ChatScript, type OpenAiServer } from '@assay/core/testing';
import { afterEach, expect, test } from 'vitest';
import { assay, temporaryFolder } from './assay.js';
import { sampleLines, smallSuite } from './small-suite.js';

const key = 'sk-or-v1-8f3b2c9d1e7a4650bd93';
const solution = 'def double(n):\n    return 2 * n\n';

let server: OpenAiServer;
afterEach(() => server.close());

const config = (model: string, options: object) =>
  JSON.stringify({
    suites: ['./suite'],
    models: [[model, options]],
    samples: 6,
    out: './run',
  });

async function run(model: string, options: object, script: ChatScript, env = {}) {
  server = await startOpenAiServer(script);
  const written = { model: 'tiny', baseUrl: server.baseUrl, ...options };
  const scratch = temporaryFolder({
    ...smallSuite('python'),
    'assay.config.json': config(model, written),
    '.env': `OPENROUTER_API_KEY=${key}\n`,
  });
  const finished = await assay(['run'], { folder: scratch.folder, env });
  return { ...finished, ...scratch };
}

test('a model named in a config is asked, judged and put on record', async () => {
  using ran = await run('openrouter', {}, ({ body }) => ({
    kind: 'answer',
    text: JSON.stringify({ solution_code: solution }),
    fields: { model: `${String(body['model'])}-2026-01-01`, provider: 'Upstream Inc.' },
    usage: { prompt_tokens: 100, completion_tokens: 20, cost: 0.25 },
  }));
  expect(ran.stderr).not.toMatch(/error|invalid/iu);
  expect(ran.code).toBe(0);
  expect(server.requests).toHaveLength(6);
  expect(new Set(server.requests.map(({ body }) => body['seed'])).size).toBe(6);
  const text = fs.readFileSync(path.join(ran.folder, 'run/samples.jsonl'), 'utf8');
  for (const line of sampleLines(text))
    expect(line).toMatchObject({
      model: 'tiny',
      verdict: 'pass',
      candidate: { extraction: 'structured' },
      completion: {
        costUsd: 0.25,
        form: { wanted: 'structured', asked: 'structured' },
        origin: { returnedModel: 'tiny-2026-01-01', upstream: 'Upstream Inc.' },
      },
    });
});

test('nothing of the key is left anywhere, though the service echoes it wherever it can', async () => {
  const echoes: ChatScript = ({ number }) => {
    const masked = `${key.slice(0, 6)}*****${key.slice(-4)}`;
    switch (number % 6) {
      case 0:
        return { kind: 'status', status: 403, body: { error: { message: `no access: ${key}` } } };
      case 1:
        return { kind: 'status', status: 422, body: { error: { message: masked, key } } };
      case 2:
        return { kind: 'status', status: 400, body: `<h1>${key.slice(3, 17)}</h1>` };
      case 3:
        return { kind: 'answer', text: `key = "${key}"`, fields: { system_fingerprint: key } };
      case 4:
        return { kind: 'status', status: 401, body: { [key]: key } };
      default:
        return {
          kind: 'answer',
          text: JSON.stringify({ solution_code: `print("${key}")\n${solution}` }),
          fields: { provider: key, [key]: 1 },
        };
    }
  };
  using ran = await run('openrouter', { retries: 0, concurrency: 1 }, echoes, { DEBUG: '*' });
  fs.rmSync(path.join(ran.folder, '.env'));
  expect(server.requests[0]!.headers['authorization']).toBe(`Bearer ${key}`);
  const everything = [ran.stdout, ran.stderr, ...filesBelow(ran.folder).map(read)];
  const parts = [key.slice(9, 17), key.slice(-4), Buffer.from(key).toString('base64').slice(4, 20)];
  for (const text of everything)
    for (const part of parts) expect(text.includes(part), `${part} in ${text}`).toBe(false);
  expect(everything.join('\n')).toContain('[redacted]');
});

test('a missing key is a problem of the config, said before anything runs', async () => {
  using ran = await run('openai', {}, () => ({ kind: 'hang' }), { OPENAI_API_KEY: '' });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('OPENAI_API_KEY: is neither in the environment nor in');
  expect(server.requests).toHaveLength(0);
});

test('a server that is not there ends the run as invalid, not as failures of the model', async () => {
  using ran = await run(
    'openai-compatible',
    { retries: 0, baseUrl: 'http://127.0.0.1:9/v1' },
    () => ({ kind: 'hang' }),
  );
  expect(ran.code).toBe(3);
  expect(`${ran.stdout}${ran.stderr}`).toMatch(/gave no answer: .*(?:ECONNREFUSED|bad port)/u);
});

function filesBelow(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function read(file: string): string {
  return fs.readFileSync(file, 'utf8');
}
