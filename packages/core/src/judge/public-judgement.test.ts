import { expect, test } from 'vitest';
import type { FailReason } from '../domain/index.js';
import { publicAssertions, publicFindings, publicVerdict } from './public-judgement.js';

const secret = 'SECRET: expected 5';

test.each([
  'runtime',
  'assertion',
  'timeout',
  'memory',
  'output',
  'tamper',
  'check',
] as FailReason[])('%s: words of the candidate or of the tests are not passed on', (reason) => {
  const verdict = publicVerdict({ status: 'fail', reason, message: secret });
  expect(verdict).toMatchObject({ status: 'fail', reason });
  expect(JSON.stringify(verdict)).not.toContain('SECRET');
});

test('what the parser says is about the candidate alone', () => {
  const verdict = { status: 'fail', reason: 'compile', message: 'SyntaxError: line 3' } as const;
  expect(publicVerdict(verdict)).toEqual(verdict);
});

test('faults, skips and assertions lose their texts', () => {
  const fault = { origin: 'task', code: 'tests-broken', message: secret } as const;
  expect(publicVerdict({ status: 'error', fault })).toEqual({
    status: 'error',
    origin: 'task',
    code: 'tests-broken',
  });
  expect(publicVerdict({ status: 'skipped', reason: secret })).toEqual({ status: 'skipped' });
  const tests = {
    verdict: { status: 'pass' },
    findings: [],
    metrics: {},
    assertions: {
      planned: 2,
      passed: 1,
      results: [
        { id: secret, status: 'pass' },
        { id: secret, status: 'fail', message: secret },
      ],
    },
    execution: { stdout: secret, stderr: secret, durationMs: 1 },
  } as const;
  expect(publicAssertions(tests)).toEqual({ planned: 2, passed: 1, results: ['pass', 'fail'] });
  expect(publicFindings({ tests })).toEqual({});
});
