import type { Finding } from '@assay/core/plugin';

/** What assay says about a rule of ESLint or a plugin of it. */
export interface EslintRule {
  readonly cwe: string;
  readonly severity: Finding['severity'];
  readonly confidence: NonNullable<Finding['confidence']>;
  readonly fix: string;
}

/**
 * The rules that are on. The CWE of each is ours, after the rule's own page; eslint-plugin-security names none. Left out:
 * `detect-object-injection`, which reports nearly every `a[b]`, and what Node has long dropped (`detect-new-buffer`,
 * `detect-buffer-noassert`). `severity` and `confidence` say how often a report is a weakness, not how bad it would be.
 */
export const eslintRules: Readonly<Record<string, EslintRule>> = {
  'security/detect-unsafe-regex': {
    cwe: 'CWE-1333',
    severity: 'medium',
    confidence: 'medium',
    fix: 'rewrite the expression without nested repetition',
  },
  'security/detect-non-literal-regexp': {
    cwe: 'CWE-1333',
    severity: 'low',
    confidence: 'low',
    fix: 'escape what goes into the expression',
  },
  'security/detect-non-literal-require': {
    cwe: 'CWE-98',
    severity: 'low',
    confidence: 'low',
    fix: 'require from a fixed list of modules',
  },
  'security/detect-non-literal-fs-filename': {
    cwe: 'CWE-22',
    severity: 'low',
    confidence: 'low',
    fix: 'resolve the path and check that it lies in the folder that is meant',
  },
  'security/detect-eval-with-expression': {
    cwe: 'CWE-95',
    severity: 'high',
    confidence: 'high',
    fix: 'do not run text as code; use JSON.parse for data',
  },
  'security/detect-pseudoRandomBytes': {
    cwe: 'CWE-338',
    severity: 'medium',
    confidence: 'high',
    fix: 'use crypto.randomBytes',
  },
  'security/detect-possible-timing-attacks': {
    cwe: 'CWE-208',
    severity: 'medium',
    confidence: 'medium',
    fix: 'use crypto.timingSafeEqual',
  },
  'security/detect-no-csrf-before-method-override': {
    cwe: 'CWE-352',
    severity: 'medium',
    confidence: 'high',
    fix: 'put methodOverride before the CSRF check',
  },
  'security/detect-child-process': {
    cwe: 'CWE-78',
    severity: 'medium',
    confidence: 'low',
    fix: 'use execFile or spawn with a list of arguments',
  },
  'security/detect-disable-mustache-escape': {
    cwe: 'CWE-79',
    severity: 'high',
    confidence: 'high',
    fix: 'leave escaping on',
  },
  'security/detect-bidi-characters': {
    cwe: 'CWE-1007',
    severity: 'high',
    confidence: 'high',
    fix: 'remove the bidirectional control characters',
  },
  'no-unsanitized/property': {
    cwe: 'CWE-79',
    severity: 'medium',
    confidence: 'medium',
    fix: 'use textContent, or sanitise first',
  },
  'no-unsanitized/method': {
    cwe: 'CWE-79',
    severity: 'medium',
    confidence: 'medium',
    fix: 'use textContent, or sanitise first',
  },
  'no-implied-eval': {
    cwe: 'CWE-95',
    severity: 'high',
    confidence: 'high',
    fix: 'pass a function',
  },
  'no-new-func': {
    cwe: 'CWE-95',
    severity: 'high',
    confidence: 'high',
    fix: 'do not run text as code',
  },
  'no-script-url': {
    cwe: 'CWE-79',
    severity: 'medium',
    confidence: 'medium',
    fix: 'attach an event listener instead',
  },
};
