import { exampleReport, hostileReport, reporterConformance } from '@assay/core/testing';
import { describe, expect, test } from 'vitest';
import plugin from './index.js';
import { renderCsv } from './render-csv.js';

describe('conformance', () => {
  const create = () => plugin.create({ file: 'report.csv' }, { baseFolder: '/' });
  for (const { name, run } of reporterConformance(create)) test(name, run);
});

test('a line for each sample, below the names of the columns', () => {
  const report = exampleReport();
  const lines = renderCsv(report).split('\r\n');
  expect(lines[0]).toMatch(/^suite,task,model,sample,verdict,/u);
  expect(lines).toHaveLength(report.samples.length + 2);
});

test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '\n=1', '\uff1d1'])(
  'the formula %j becomes text',
  (message) => {
    const report = exampleReport();
    const samples = [{ ...report.samples[0]!, message }];
    expect(renderCsv({ ...report, samples })).toContain(`"'${message}"`);
  },
);

test('hostile text stays in its cell', () => {
  const text = renderCsv(hostileReport());
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"(?=[,\r])/gu)];
  for (const [, inside] of cells) expect(inside).not.toMatch(/^\s*[=+@-]|\0|\p{Cs}/u);
});
