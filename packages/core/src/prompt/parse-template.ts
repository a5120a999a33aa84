import { flagNames, valueNames, type FlagName, type ValueName } from './prompt-values.js';

/** A template taken apart. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: ValueName }
  | {
      readonly kind: 'section';
      readonly flag: FlagName;
      /** Shown when the flag is true, or when it is not. */
      readonly when: boolean;
      readonly parts: readonly TemplatePart[];
    };

export interface TemplateProblem {
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

export interface ParsedTemplate {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly TemplateProblem[];
}

/** `{{name}}`, `{{#flag}}`, `{{^flag}}`, `{{/flag}}`; a section's mark that has a line to itself takes the line with it. */
const mark =
  /(?<=^|\n)[ \t]*\{\{([#^/])\s*([^{}\n]*?)\s*\}\}[ \t]*(?:\n|$)|\{\{([#^/]?)\s*([^{}\n]*?)\s*\}\}/gu;

interface Open {
  readonly flag: string;
  readonly when: boolean;
  readonly line: number;
  readonly outer: TemplatePart[];
}

/** Reads a template; all that is wrong with it at once. Text in double braces that is no mark of ours is a problem. */
export function parseTemplate(text: string): ParsedTemplate {
  const problems: TemplateProblem[] = [];
  const open: Open[] = [];
  let parts: TemplatePart[] = [];
  let from = 0;
  const addText = (to: number) => {
    if (to > from) parts.push({ kind: 'text', text: text.slice(from, to) });
  };
  for (const match of text.matchAll(mark)) {
    const sign = match[1] ?? match[3] ?? '';
    const name = match[2] ?? match[4] ?? '';
    const line = lineAt(text, match.index + match[0].indexOf('{{'));
    addText(match.index);
    from = match.index + match[0].length;
    if (sign === '') {
      if (isOneOf(valueNames, name)) parts.push({ kind: 'value', name });
      else problems.push(unknown(line, `{{${name}}}`, valueNames));
    } else if (sign === '/') {
      const last = open.pop();
      if (last?.flag !== name)
        problems.push({
          line,
          message: `{{/${name}}} closes nothing that is open here`,
          fix:
            last === undefined ? 'remove it' : `close {{/${last.flag}}} of line ${last.line} first`,
        });
      if (last === undefined) continue;
      const inner = parts;
      parts = last.outer;
      if (isOneOf(flagNames, last.flag))
        parts.push({ kind: 'section', flag: last.flag, when: last.when, parts: inner });
    } else {
      if (!isOneOf(flagNames, name)) problems.push(unknown(line, `{{${sign}${name}}}`, flagNames));
      open.push({ flag: name, when: sign === '#', line, outer: parts });
      parts = [];
    }
  }
  addText(text.length);
  for (const { flag, line } of open)
    problems.push({ line, message: `{{#${flag}}} is never closed`, fix: `add {{/${flag}}}` });
  if (problems.length === 0 && !mentionsPrompt(parts))
    problems.push({
      line: 1,
      message: 'what the task asks is not in it',
      fix: 'put {{prompt}} where it belongs (for kind complete, {{code}} shows it in a fence)',
    });
  return { parts, problems };
}

function mentionsPrompt(parts: readonly TemplatePart[]): boolean {
  return parts.some(
    (part) =>
      (part.kind === 'value' && (part.name === 'prompt' || part.name === 'code')) ||
      (part.kind === 'section' && mentionsPrompt(part.parts)),
  );
}

function unknown(line: number, written: string, known: readonly string[]): TemplateProblem {
  return { line, message: `${written} means nothing here`, fix: `known: ${known.join(', ')}` };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
