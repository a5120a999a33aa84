import { expect, test } from 'vitest';
import { countShares } from './count-shares.js';
import type { AssertionReport } from './protocol.js';

const units = [
  { id: 't::loop', sites: ['t:3', 't:4'] },
  { id: 't::whole', sites: [], whole: true as const },
];
const report = (
  id: string,
  status: AssertionReport['status'] = 'pass',
  unit = 't::loop',
): AssertionReport => ({ kind: 'assertion', id, unit, site: id.replace(/#.*/, ''), status });
const whole = report('t::whole', 'pass', 't::whole');

test('a loop that an exception cuts short has the same denominator as one that runs', () => {
  expect(countShares(units, [report('t:3'), report('t:3#2'), report('t:4'), whole])).toEqual({
    planned: 3,
    passed: 3,
  });
  expect(countShares(units, [report('t:3'), report('t::loop', 'error'), whole])).toEqual({
    planned: 3,
    passed: 2,
  });
  expect(countShares(units, [])).toEqual({ planned: 3, passed: 0 });
});

test('an assertion that fails once in a loop has no share', () => {
  expect(countShares(units, [report('t:3'), report('t:3#2', 'fail'), report('t:4')])).toEqual({
    planned: 3,
    passed: 1,
  });
});

test('a failure outside of the planned assertions is never without a price', () => {
  expect(countShares(units, [report('t:3'), report('t:4'), report('t:9', 'fail'), whole])).toEqual({
    planned: 3,
    passed: 2,
  });
});

test('a plan that tells nothing gives no shares', () => {
  expect(countShares([{ id: 't::it', sites: [] }], [report('t:1')])).toBeNull();
  expect(
    countShares([{ id: 't::adds', sites: ['t::adds #1'], open: true }], [report('t::adds #1')]),
  ).toBeNull();
});
