// For who writes rules: read them, and run them over a file.
export { loadRules, readRules, type LoadedRules } from './rule/load-rules.js';
export type { Rule } from './rule/rule.js';
export { rulesAnalyser } from './rules-analyser.js';
// For who measures findings: engines name one weakness by several CWEs.
export { cweFamily } from '../findings/cwe-family.js';
