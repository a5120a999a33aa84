// Many candidates through one security checker: how many a second, and whether memory stays flat.
//   node bench/security-many-candidates.mjs [HOW_MANY]     (20,000 if nothing is said)
// One in a hundred is hostile: deep, long, full of findings, made to trouble regular expressions.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import security from '../packages/checker-security/dist/index.js';

const many = Number(process.argv[2] ?? 20_000);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const corpus = ['python.py', 'javascript.js', 'typescript.ts'].flatMap((name) => {
  const { name: language, ext } = path.parse(name);
  const text = fs.readFileSync(
    path.join(root, `packages/checker-security/corpus/${language}.txt`),
    'utf8',
  );
  return text
    .split(/^=== .*\n/mu)
    .slice(1)
    .map((content) => ({ path: `solution${ext}`, content }));
});
const hostile = [
  { path: 'solution.py', content: `x = ${'('.repeat(5_000)}1${')'.repeat(5_000)}\n` },
  { path: 'solution.js', content: `const x = ${'['.repeat(5_000)}${']'.repeat(5_000)};\n` },
  { path: 'solution.py', content: 'eval(x)\n'.repeat(2_000) },
  { path: 'solution.js', content: `/^(a+)+$/.test("${'a'.repeat(50_000)}");\n` },
  { path: 'solution.py', content: `password = "${'a'.repeat(50_000)}"\n` },
  { path: 'solution.py', content: `f(${'a, '.repeat(5_000)}b)\n` },
];

const checker = security.create(
  {
    failOn: 'medium',
    engines: ['ruff', 'eslint', 'rules'],
    rules: [],
    rulePack: true,
    unsupportedRules: 'refuse',
    ignore: [],
    deadlineMs: 60_000,
    memoryMb: 1024,
    maxFileKb: 512,
    maxFindings: 100,
  },
  { baseFolder: root },
);
const { signal } = new AbortController();
const ends = { pass: 0, fail: 0, skipped: 0, error: 0, threw: 0 };
const started = performance.now();
console.log('candidates   a second   this process MiB   analysing process MiB');
for (let i = 0; i < many; i += 1) {
  const file =
    i % 100 === 99 ? hostile[Math.floor(i / 100) % hostile.length] : corpus[i % corpus.length];
  try {
    const { verdict } = await checker.check({ files: [file], extraction: 'fenced' }, { signal });
    ends[verdict.status] += 1;
  } catch {
    ends.threw += 1;
  }
  if ((i + 1) % Math.ceil(many / 10) === 0) report(i + 1);
}
await checker.dispose();
console.log(JSON.stringify(ends));

function report(done) {
  const rate = (done / (performance.now() - started)) * 1000;
  const own = process.memoryUsage().rss / 2 ** 20;
  const other = execFileSync('ps', ['-o', 'rss=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  const analysing = Math.max(...other.trim().split(/\s+/u).map(Number)) / 1024;
  const cells = [String(done), rate.toFixed(0), own.toFixed(0), analysing.toFixed(0)];
  console.log(cells.map((cell, at) => cell.padStart([10, 11, 19, 24][at])).join(''));
}
