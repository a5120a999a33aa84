import { gateHeadline } from './gate-headline.js';
import type { GateResult } from './gate-result.js';

/** The answer as JUnit XML: a check is a test case; a failed one is a failure, an invalid gate an error. */
export function gateJunit(result: GateResult): string {
  const { invalid, checks, blocks } = result;
  const cases = [
    ...invalid.map(({ code, message, fix }) =>
      testCase(`valid: ${code}`, `<error message="${xml(message)}">${xml(fix)}</error>`),
    ),
    ...checks.map(({ name, outcome, message }) => {
      if (invalid.length > 0 || (outcome === 'inconclusive' && !blocks))
        return testCase(name, `<skipped message="${xml(`${outcome}: ${message}`)}"/>`);
      if (outcome === 'pass') return testCase(name, '');
      return testCase(name, `<failure type="${outcome}" message="${xml(message)}"/>`);
    }),
  ];
  const count = (tag: string) => cases.filter((one) => one.includes(`<${tag} `)).length;
  const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="assay gate" ${totals}>`,
    `  <testsuite name="${xml(gateHeadline(result))}" ${totals}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(name: string, body: string): string {
  return `    <testcase classname="assay.gate" name="${xml(name)}"${body === '' ? '/>' : `>${body}</testcase>`}`;
}

/** What XML 1.0 cannot hold becomes a replacement character; what it gives a meaning to, an entity. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/gu, (character) => `&#${character.codePointAt(0)};`);
}
