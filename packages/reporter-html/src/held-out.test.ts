import { describe, expect, test } from 'vitest';
import { heldOut } from './held-out.js';

describe('heldOut', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'ab', false],
    ['a*', 'ab', true],
    ['*b', 'ab', true],
    ['a*c*e', 'abcde', true],
    ['a*a', 'a', false],
    ['*', '', true],
    ['a.c', 'abc', false],
    ['ab*ba', 'aba', false],
    ['*x*x*', 'axb', false],
  ])('%s matches %s: %s', (pattern, task, expected) => {
    expect(heldOut([pattern])(task)).toBe(expected);
  });
  test('no pattern holds out nothing', () => {
    expect(heldOut([])('a')).toBe(false);
  });
});
