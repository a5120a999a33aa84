/** A piece of code and what it is; null for plain. */
export type CodeToken = readonly [
  kind: 'comment' | 'string' | 'number' | 'keyword' | null,
  text: string,
];

const PYTHON =
  'False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield';
const JAVASCRIPT =
  'any as async await boolean break case catch class const continue default delete do else enum export extends false finally for from function if implements import in instanceof interface let new null number of readonly return static string super switch this throw true try type typeof undefined var void while yield';

const python = languageOf(
  PYTHON,
  String.raw`#[^\n]*`,
  String.raw`"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)`,
);
const javascript = languageOf(
  JAVASCRIPT,
  String.raw`//[^\n]*|/\*[\s\S]*?(?:\*/|$)`,
  String.raw`${'`'}(?:\\[\s\S]|[^${'`'}\\])*${'`'}?`,
);

interface Language {
  readonly keywords: ReadonlySet<string>;
  readonly pattern: RegExp;
}

function languageOf(keywords: string, comment: string, longString: string): Language {
  const string = String.raw`"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;
  const number = String.raw`\b\d[\w.]*`;
  return {
    keywords: new Set(keywords.split(' ')),
    pattern: new RegExp(
      `(${comment})|(${longString}|${string})|(${number})|([A-Za-z_$][\\w$]*)`,
      'gu',
    ),
  };
}

/** Cuts code for display. Never loses or adds a character: joined, the tokens are the code. */
export function codeTokens(code: string, path: string): readonly CodeToken[] {
  const { keywords, pattern } = /\.[cm]?[jt]sx?$/.test(path) ? javascript : python;
  const tokens: CodeToken[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    const [text, comment, string, number] = match;
    const kind =
      comment !== undefined
        ? 'comment'
        : string !== undefined
          ? 'string'
          : number !== undefined
            ? 'number'
            : keywords.has(text)
              ? 'keyword'
              : null;
    if (kind === null) continue;
    if (match.index > end) tokens.push([null, code.slice(end, match.index)]);
    tokens.push([kind, text]);
    end = match.index + text.length;
  }
  if (end < code.length) tokens.push([null, code.slice(end)]);
  return tokens;
}
