import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeTask } from '../testing/fakes/index.js';
import { ownTemplate, plainTemplate } from './own-templates.js';
import { parseTemplate } from './parse-template.js';
import { renderPrompt } from './render-prompt.js';

const kinds = ['generate', 'fix', 'edit', 'complete'] as const;
const secret = (what: string) => `SECRET-${what}`;
const hidden = fakeTask({
  prompt: 'Repair add(a, b).\n',
  files: [{ path: 'solution.py', content: 'def add(a, b):\n    return a - b\n' }],
  oracle: {
    mode: 'tests',
    files: [{ path: 'test_solution.py', content: secret('test') }],
    support: [{ path: 'data.py', content: secret('support') }],
    form: { kind: 'discover' },
  },
  references: [{ name: 'reference', files: [{ path: 'solution.py', content: secret('ref') }] }],
  knownBad: [{ name: 'bad', files: [{ path: 'solution.py', content: secret('bad') }] }],
});

describe('the templates of assay', () => {
  test.each(kinds)('%s: has no problem, and shows task, start files and entry', (kind) => {
    expect(parseTemplate(ownTemplate(kind).text).problems).toEqual([]);
    const prompt = renderPrompt(ownTemplate(kind), { ...hidden, kind });
    expect(prompt).toContain('Repair add(a, b).');
    expect(prompt).toContain('```python\ndef add(a, b):\n    return a - b\n```');
    expect(prompt).toContain('solution.py');
    expect(prompt).not.toMatch(/\n{3}|\{\{|SECRET/u);
  });
  test('one file and several are asked for in other words', () => {
    const several = {
      ...hidden,
      files: [...hidden.files, { path: 'pkg/rates.json', content: '{}\n' }],
    };
    expect(renderPrompt(ownTemplate('fix'), hidden)).toBe(
      'This Python code has a fault. Repair it; it is judged by tests that you do not see.\n\n' +
        'Repair add(a, b).\n\nThe file as it is:\n\n`solution.py`:\n\n' +
        '```python\ndef add(a, b):\n    return a - b\n```\n\n' +
        'Give the whole of solution.py, not only what changes.\n',
    );
    const prompt = renderPrompt(ownTemplate('fix'), several);
    expect(prompt).toContain('`pkg/rates.json`:\n\n```\n{}\n```');
    expect(prompt).toContain('Give every file that you change or add, whole and with its path.');
    expect(prompt).not.toContain('Give the whole of');
  });
  test('without start files nothing is said of them', () => {
    const prompt = renderPrompt(ownTemplate('generate'), { ...hidden, files: [] });
    expect(prompt).not.toMatch(/as it is|as they are|\n{3}/u);
  });
  test('a fence is longer than those inside', () => {
    const content = 'a = """\n````\n"""\n';
    const prompt = renderPrompt(ownTemplate('fix'), {
      ...hidden,
      files: [{ path: 'solution.py', content }],
    });
    expect(prompt).toContain(`\`\`\`\`\`python\n${content}\`\`\`\`\``);
  });
  test('plain is the prompt, byte for byte', () => {
    fc.assert(
      fc.property(fc.string(), (prompt) => {
        expect(renderPrompt(plainTemplate, { ...hidden, prompt })).toBe(prompt);
      }),
    );
  });
});

describe('a template', () => {
  test('puts values in as they are', () => {
    const text = '{{prompt}} in {{ language }} for {{entry}}';
    const prompt = renderPrompt({ name: 'mine', text }, { ...hidden, prompt: '{{files}} $& $1' });
    expect(prompt).toBe('{{files}} $& $1 in Python for solution.py');
  });
  test('every problem comes at once, with its line', () => {
    const { problems } = parseTemplate('{{tests}}\n{{#files}}\n{{#deep}}\n{{/files}}\n{{/x}}\n');
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: {{tests}} means nothing here',
      '3: {{#deep}} means nothing here',
      '4: {{/files}} closes nothing that is open here',
      '5: {{/x}} closes nothing that is open here',
    ]);
    expect(parseTemplate('{{#files}}{{prompt}}').problems[0]?.message).toBe(
      '{{#files}} is never closed',
    );
    expect(parseTemplate('Write code.').problems[0]?.message).toBe(
      'what the task asks is not in it',
    );
  });
  test('no text makes the parser throw', () => {
    const piece = fc.constantFrom('{{', '}}', '#', '^', '/', 'files', 'prompt', '\n', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        renderPrompt({ name: 'x', text: pieces.join('') }, hidden);
      }),
    );
  });
});
