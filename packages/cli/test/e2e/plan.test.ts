import { expect, test } from 'vitest';
import { assay, temporaryFolder } from './assay.js';

test('a plan that would mostly not pass is refused, unless that is allowed', async () => {
  using place = temporaryFolder();
  const few = ['plan', '--tasks', '20', '--rate', '70', '--samples', '1'];
  const refused = await assay(few, place);
  expect(refused.code).toBe(2);
  expect(refused.stdout).toContain('Refused');
  expect((await assay([...few, '--allow-unlikely'], place)).code).toBe(0);
});

test('a plan that can pass gives its chance, its smallest drop and its cost', async () => {
  using place = temporaryFolder();
  const args = ['plan', '--tasks', '50', '--rate', '70', '--samples', '5', '--margin', '10'];
  const { code, stdout } = await assay([...args, '--cost', '0.01', '--json'], place);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ requests: 250, costUsd: 2.5, smallestDrop: 0.1 });
});

test('without a baseline or a guess there is nothing to plan from', async () => {
  using place = temporaryFolder();
  const { code, stderr } = await assay(['plan'], place);
  expect(code).toBe(2);
  expect(stderr).toContain('assay plan --tasks 50 --rate 70');
});
