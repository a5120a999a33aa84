import type { Pattern } from '../pattern/pattern-node.js';
import type { Comparison } from './comparison.js';

/** What a rule looks for, as Semgrep's operators say it. */
export type Formula =
  | { readonly type: 'pattern'; readonly pattern: Pattern }
  | { readonly type: 'regex'; readonly regex: RegExp }
  /** `pattern-either` */
  | { readonly type: 'either'; readonly formulas: readonly Formula[] }
  /** `patterns` */
  | {
      readonly type: 'all';
      readonly positive: readonly Formula[];
      readonly inside: readonly Formula[];
      readonly not: readonly Formula[];
      readonly notInside: readonly Formula[];
      readonly notRegex: readonly Formula[];
      readonly conditions: readonly Condition[];
      readonly focus: readonly string[];
    };

/** What must be true of the code that a metavariable stands for. */
export type Condition =
  | { readonly type: 'regex'; readonly metavariable: string; readonly regex: RegExp }
  | { readonly type: 'pattern'; readonly metavariable: string; readonly formula: Formula }
  /** The code as a whole is none of these. */
  | { readonly type: 'not-pattern'; readonly metavariable: string; readonly formula: Formula }
  | { readonly type: 'comparison'; readonly comparison: Comparison };
