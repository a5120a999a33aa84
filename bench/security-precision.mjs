// What the security checker finds on a labelled corpus, beside its parts alone and other tools; and whether its reading of
// Semgrep's rules is semgrep's own.
//   node bench/security-precision.mjs [--semgrep PATH] [--bandit PATH] [--write]
// `--write` puts the tables into docs/security-findings.md. A tool that is not installed is left out, and said so.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import security from '../packages/checker-security/dist/index.js';
import { cweFamily, loadRules, rulesAnalyser } from '../packages/checker-security/dist/semgrep.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const packageFolder = path.join(root, 'packages/checker-security');
const rulesFolder = path.join(packageFolder, 'rules');
const { values: flags } = parseArgs({
  options: {
    semgrep: { type: 'string', default: 'semgrep' },
    bandit: { type: 'string', default: 'bandit' },
    write: { type: 'boolean', default: false },
  },
});

const extensions = { python: 'py', javascript: 'js', typescript: 'ts' };
const graveEnough = ['medium', 'high', 'critical'];

/** A corpus file holds snippets, each below a line `=== vulnerable CWE-89 what it is`, or `=== safe ...`. */
function readCorpus() {
  return Object.entries(extensions).flatMap(([language, extension]) => {
    const text = fs.readFileSync(path.join(packageFolder, 'corpus', `${language}.txt`), 'utf8');
    return text
      .split(/^=== /mu)
      .slice(1)
      .map((part, index) => {
        const [head] = part.split('\n', 1);
        const [label, cwe, ...title] = head.split(' ');
        const content = part.slice(head.length + 1);
        const file = `${language}-${String(index + 1).padStart(3, '0')}.${extension}`;
        return {
          language,
          vulnerable: label === 'vulnerable',
          cwe,
          title: title.join(' '),
          content,
          file,
        };
      });
  });
}

/** Findings by file, as `{ cwe, severity }`. */
async function byChecker(corpus, options) {
  const checker = security.create(
    {
      ...options,
      failOn: 'never',
      rules: [],
      rulePack: true,
      unsupportedRules: 'refuse',
      ignore: [],
      deadlineMs: 60_000,
      memoryMb: 1024,
      maxFileKb: 512,
      maxFindings: 1000,
    },
    { baseFolder: root },
  );
  const found = new Map();
  for (const { file, content } of corpus) {
    const candidate = { files: [{ path: file, content }], extraction: 'verbatim' };
    const { findings } = await checker.check(candidate, { signal: new AbortController().signal });
    found.set(
      file,
      findings.filter(({ ruleId }) => ruleId !== 'assay/not-analysed'),
    );
  }
  await checker.dispose();
  return found;
}

function byBandit(folder) {
  const run = spawnSync(flags.bandit, ['-r', '-q', '-f', 'json', folder], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.error !== undefined) return null;
  const found = new Map();
  for (const one of JSON.parse(run.stdout).results) {
    const file = path.basename(one.filename);
    const finding = { cwe: `CWE-${one.issue_cwe.id}`, severity: one.issue_severity.toLowerCase() };
    found.set(file, [...(found.get(file) ?? []), finding]);
  }
  return found;
}

/** `file:line rule` of every finding of semgrep with our rules. */
function bySemgrep(files) {
  const args = [
    '--metrics=off',
    '--disable-version-check',
    '--quiet',
    '--disable-nosem',
    '--no-git-ignore',
    '--json',
    '-c',
    rulesFolder,
  ];
  const run = spawnSync(flags.semgrep, [...args, ...files], { encoding: 'utf8', maxBuffer: 1e9 });
  if (run.error !== undefined) return null;
  const { results, errors, version } = JSON.parse(run.stdout);
  const keys = results.map(
    (one) => `${one.path}:${one.start.line} ${one.check_id.split('.').at(-1)}`,
  );
  return { keys: new Set(keys), errors: errors.map(({ message }) => message), version };
}

async function byOurRules(files) {
  const { rules } = await loadRules([rulesFolder]);
  const analyser = rulesAnalyser(rules);
  const keys = new Set();
  for (const file of files) {
    const language = { '.py': 'python', '.ts': 'typescript', '.js': 'javascript' }[
      path.extname(file)
    ];
    const { findings } = analyser.analyse(
      { path: file, content: fs.readFileSync(file, 'utf8') },
      language,
    );
    for (const { ruleId, location } of findings) keys.add(`${file}:${location.line} ${ruleId}`);
  }
  return keys;
}

function measure(corpus, found) {
  const has = ({ file, cwe }) =>
    (found.get(file) ?? []).some(
      (one) => one.cwe !== undefined && cweFamily(one.cwe) === cweFamily(cwe),
    );
  const noisy = ({ file }) =>
    (found.get(file) ?? []).some(({ severity }) => graveEnough.includes(severity));
  const vulnerable = corpus.filter((one) => one.vulnerable);
  const safe = corpus.filter((one) => !one.vulnerable);
  return {
    hits: vulnerable.filter(has),
    misses: vulnerable.filter((one) => !has(one)),
    alarms: safe.filter(noisy),
    vulnerable,
    safe,
  };
}

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

function row(name, { hits, alarms, vulnerable, safe }) {
  const precision = percent(hits.length, hits.length + alarms.length);
  const recall = percent(hits.length, vulnerable.length);
  return `| ${name} | ${hits.length} of ${vulnerable.length} | ${recall} | ${alarms.length} of ${safe.length} | ${precision} |`;
}

const corpus = readCorpus();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-corpus-'));
for (const { file, content } of corpus) fs.writeFileSync(path.join(folder, file), content);
const python = corpus.filter(({ language }) => language === 'python');
const script = corpus.filter(({ language }) => language !== 'python');
const out = [];
const print = (line = '') => out.push(line);

const whole = await byChecker(corpus, { engines: ['ruff', 'eslint', 'rules'] });
const rulesOnly = await byChecker(corpus, { engines: ['rules'] });
const linters = await byChecker(corpus, { engines: ['ruff', 'eslint'] });
const bandit = byBandit(folder);
const head = [
  '| | found | recall | safe ones accused | precision |',
  '| --- | --- | --- | --- | --- |',
];
print(
  `${corpus.length} snippets, ${corpus.filter(({ vulnerable }) => vulnerable).length} of them vulnerable, ${new Set(corpus.map(({ cwe }) => cwe)).size} CWEs.`,
);
print();
print(`**Python** (${python.length})`);
print();
print(head.join('\n'));
print(row('assay: security', measure(python, whole)));
print(row('our rules alone', measure(python, rulesOnly)));
print(row('ruff alone (S rules)', measure(python, linters)));
print(
  bandit === null
    ? '| bandit | not installed | | | |'
    : row('bandit, default rules', measure(python, bandit)),
);
print();
print(`**JavaScript and TypeScript** (${script.length})`);
print();
print(head.join('\n'));
print(row('assay: security', measure(script, whole)));
print(row('our rules alone', measure(script, rulesOnly)));
print(row('ESLint alone (security, no-unsanitized)', measure(script, linters)));
print();
const all = measure(corpus, whole);
print('Missed by assay:');
print();
for (const { cwe, language, title } of all.misses) print(`- ${cwe}, ${language}: ${title}`);
print();
print('Safe, and accused by assay:');
print();
for (const one of all.alarms) {
  const ids = whole
    .get(one.file)
    .filter(({ severity }) => graveEnough.includes(severity))
    .map(({ ruleId }) => ruleId);
  print(`- ${one.language}: ${one.title} (${one.cwe}), by ${[...new Set(ids)].join(', ')}`);
}
print();
const examples = fs
  .readdirSync(rulesFolder, { recursive: true })
  .filter((name) => /\.(py|js|ts)$/u.test(name))
  .map((name) => path.join(rulesFolder, name));
const files = [...corpus.map(({ file }) => path.join(folder, file)), ...examples];
const theirs = bySemgrep(files);
if (theirs === null) {
  print('semgrep is not installed here: the loader was not compared with it.');
} else {
  const ours = await byOurRules(files);
  const both = [...theirs.keys].filter((key) => ours.has(key)).length;
  const either = new Set([...ours, ...theirs.keys]).size;
  const place = (key) => key.replace(`${folder}/`, '').replace(`${rulesFolder}/`, '');
  print(
    `Our rules, by semgrep ${theirs.version} and by assay, on the corpus and the rules' own examples: ${both} of ${either} findings (rule and line) are the same, ${percent(both, either)}. The others:`,
  );
  print();
  for (const key of [...theirs.keys].filter((one) => !ours.has(one)).sort())
    print(`- only semgrep: ${place(key)}`);
  for (const key of [...ours].filter((one) => !theirs.keys.has(one)).sort())
    print(`- only assay: ${place(key)}`);
  for (const error of theirs.errors) print(`- semgrep says: ${error.split('\n')[0]}`);
}
fs.rmSync(folder, { recursive: true });
const text = out.join('\n').replace(/\n{3,}/gu, '\n\n');
process.stdout.write(`${text}\n`);
if (flags.write) {
  const page = path.join(root, 'docs/security-findings.md');
  const [before, after] = ['<!-- measured -->', '<!-- /measured -->'];
  const old = fs.readFileSync(page, 'utf8');
  const kept = [old.slice(0, old.indexOf(before) + before.length), old.slice(old.indexOf(after))];
  fs.writeFileSync(page, `${kept[0]}\n${text}\n${kept[1]}`);
}
