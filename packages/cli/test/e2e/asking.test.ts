import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withoutTiming, type Report } from '@assay/core';
import { expect, test } from 'vitest';
import { assay, startAssay, temporaryFolder } from './assay.js';
import { askingModel, countingServer } from './counting-server.js';
import { sampleLines, smallSuite } from './small-suite.js';

const samples = 60;
const kills = 10;
const fence = (code: string) => `Here it is.\n\n\`\`\`python\n${code}\n\`\`\`\n`;
const answer = (sample: number) =>
  fence(`def double(n):\n    return ${sample % 3 === 0 ? 'n + 2' : `2 * n  # ${sample}`}`);

function files(url: string, config: object = {}): Record<string, string> {
  return {
    ...smallSuite('python'),
    'model.mjs': askingModel(url),
    'assay.config.json': JSON.stringify({
      suites: ['./suite'],
      models: ['./model.mjs'],
      samples,
      ...config,
    }),
  };
}

test(`kill -9 at ${kills} random moments: no stored answer is paid for twice, and the report is the same`, async () => {
  await using server = await countingServer(answer);
  using place = temporaryFolder(files(server.url));
  const args = ['run', '--no-cache', '--json'];
  const undisturbed = await assay([...args, '--out', 'calm'], place);
  expect(undisturbed).toMatchObject({ code: 0, stderr: '' });
  expect(server.asked).toHaveLength(samples);

  const folder = path.join(place.folder, 'killed');
  let from = server.asked.length;
  let stored = new Set<string>();
  const paidTwice = () => server.asked.slice(from).filter((id) => stored.has(id));
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startAssay([...args, '--out', 'killed'], place);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // a random moment of the work itself: after some more requests than before
    const wanted = from + Math.floor(Math.random() * (samples / kills));
    while (server.asked.length < wanted && child.exitCode === null) await delay(2);
    await delay(Math.random() * 30);
    child.kill('SIGKILL');
    await gone;
    // a request that the killed process sent may still arrive
    await delay(20);
    expect(paidTwice()).toEqual([]);
    from = server.asked.length;
    stored = storedIn(folder);
  }
  const resumed = await assay([...args, '--out', 'killed'], place);
  expect(resumed.code).toBe(0);
  expect(paidTwice()).toEqual([]);
  expect(withoutTiming(JSON.parse(resumed.stdout) as Report)).toEqual(
    withoutTiming(JSON.parse(undisturbed.stdout) as Report),
  );
  expect(fs.existsSync(path.join(folder, 'answers.jsonl'))).toBe(false);
});

/** What is on disk, judged or not: `<task>/<sample>`. */
function storedIn(folder: string): Set<string> {
  const lines = ['samples.jsonl', 'answers.jsonl'].flatMap((name) => {
    const file = path.join(folder, name);
    if (!fs.existsSync(file)) return [];
    return fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
  });
  return new Set(
    lines
      .map((line) => JSON.parse(line) as { task: string; sample: number })
      .map(({ task, sample }) => `${task}/${sample}`),
  );
}

test('a spend limit stops a run, which a higher one lets go on', async () => {
  await using server = await countingServer(answer);
  using place = temporaryFolder(files(server.url, { samples: 20 }));
  const stopped = await assay(['run', '--spend-limit', '0.05'], place);
  expect(stopped.code).toBe(3);
  expect(stopped.stderr).toMatch(
    /stopped: the run has cost \$0\.0[5-8]00, and its limit is \$0\.0500: \d of 20 samples are done/u,
  );
  expect(server.asked.length).toBeLessThanOrEqual(8);
  const done = await assay(['run', '--spend-limit', '1'], place);
  expect(done).toMatchObject({ code: 0 });
  expect(done.stderr).toMatch(/resuming: \d of 20 samples/u);
  expect(server.asked).toHaveLength(20);
});

test('answers of earlier runs cost nothing again, and can be asked for again', async () => {
  await using server = await countingServer(answer);
  using place = temporaryFolder(files(server.url, { samples: 6 }));
  await assay(['run'], place);
  const cached = await assay(['run', '--fresh', '--out', 'second'], place);
  expect(cached.stderr).toContain('6 answers came from the cache and cost nothing now');
  expect(server.asked).toHaveLength(6);
  await assay(['run', '--refresh', '--out', 'third'], place);
  expect(server.asked).toHaveLength(12);
  await assay(['run', '--no-cache', '--out', 'fourth'], place);
  expect(server.asked).toHaveLength(18);
});

test('a run is judged again, read in another way, without asking anybody', async () => {
  await using server = await countingServer(answer);
  using place = temporaryFolder(files(server.url, { samples: 6 }));
  await assay(['run', '--out', 'first'], place);
  expect(verdicts(place.folder, 'first')).toEqual('fail pass pass fail pass pass');
  const again = await assay(
    ['rejudge', 'first', '--extractor', 'verbatim', '--out', 'again'],
    place,
  );
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toMatch(/Judged again from run .*: no model was\s+asked/u);
  expect(server.asked).toHaveLength(6);
  // prose and fences are no Python
  expect(verdicts(place.folder, 'again')).toEqual('fail fail fail fail fail fail');
  const back = await assay(
    ['rejudge', 'again', '--suite', './suite', '--extractor', 'auto', '--out', 'back'],
    place,
  );
  expect(back.code).toBe(0);
  expect(verdicts(place.folder, 'back')).toEqual(verdicts(place.folder, 'first'));
  const record = fs.readFileSync(path.join(place.folder, 'back/run.json'), 'utf8');
  const { plan } = JSON.parse(record) as { plan: { rejudged: { run: string } } };
  const before = fs.readFileSync(path.join(place.folder, 'again/run.json'), 'utf8');
  expect(plan.rejudged.run).toBe((JSON.parse(before) as { id: string }).id);
});

test('a suite that is not the one of the run is refused', async () => {
  await using server = await countingServer(answer);
  using place = temporaryFolder(files(server.url, { samples: 1 }));
  fs.cpSync(path.join(place.folder, 'suite'), path.join(place.folder, 'other'), {
    recursive: true,
  });
  fs.renameSync(path.join(place.folder, 'other/double'), path.join(place.folder, 'other/triple'));
  await assay(['run', '--out', 'first'], place);
  const { code, stderr } = await assay(['rejudge', 'first', '--suite', './other'], place);
  expect(code).toBe(2);
  expect(stderr).toContain('tasks of the run are in no suite: small-python/double');
});

test('two prompts are two arms of one model, shown before they are sent', async () => {
  await using server = await countingServer(answer);
  using place = temporaryFolder({
    ...files(server.url, {
      samples: 1,
      models: ['./model.mjs', ['./model.mjs', { prompt: './terse.md' }]],
    }),
    'terse.md': 'Only code. {{prompt}}',
  });
  const shown = await assay(['show', '--prompt', 'small-python', 'double'], place);
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toMatch(
    /^== generate@[0-9a-f]{12} to asking ==\nWrite Python code[^=]*== terse@[0-9a-f]{12} to asking \(terse\) ==\nOnly code\. Write double\(n\)/u,
  );
  expect(shown.stdout).not.toContain('assert');
  await assay(['run', '--out', 'run'], place);
  const lines = fs.readFileSync(path.join(place.folder, 'run/samples.jsonl'), 'utf8').split('\n');
  const sent = lines
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ model, prompt, promptVersion }) => ({ model, prompt, promptVersion }));
  for (const { model, prompt, promptVersion } of sent)
    expect(shown.stdout).toContain(
      `== ${String(promptVersion)} to ${String(model)} ==\n${String(prompt)}`,
    );
  expect(sent.map(({ model }) => model).sort()).toEqual(['asking', 'asking (terse)']);
});

function verdicts(folder: string, run: string): string {
  return sampleLines(fs.readFileSync(path.join(folder, run, 'samples.jsonl'), 'utf8'))
    .map(({ verdict }) => verdict)
    .join(' ');
}
