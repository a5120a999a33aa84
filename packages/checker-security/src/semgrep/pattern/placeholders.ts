/**
 * Semgrep's own signs are no syntax of the languages, so each becomes a name that is, before the pattern is parsed.
 * Nothing else of a pattern may begin so.
 */
export const ellipsisName = 'ASSAY_ELLIPSIS';
export const deepName = 'ASSAY_DEEP';
const metavariablePrefix = 'ASSAY_MV_';
const listPrefix = 'ASSAY_LIST_';

/** `$X` of the placeholder of `$X`; null for any other name. */
export function metavariableOf(name: string): string | null {
  return name.startsWith(metavariablePrefix) ? `$${name.slice(metavariablePrefix.length)}` : null;
}

/** `$...X` of its placeholder. */
export function listMetavariableOf(name: string): string | null {
  return name.startsWith(listPrefix) ? `$...${name.slice(listPrefix.length)}` : null;
}

const sign = /\$\.\.\.([A-Z_][A-Z_0-9]*)|\$([A-Z_][A-Z_0-9]*)|<\.\.\.|\.\.\.>|\.\.\./uy;

/** Replaces the signs everywhere but in the text of string literals. */
export function withPlaceholders(pattern: string, language: 'python' | 'javascript'): string {
  const reader = new Reader(pattern, language);
  return reader.code(null);
}

class Reader {
  readonly #text: string;
  readonly #language: 'python' | 'javascript';
  #at = 0;

  constructor(text: string, language: 'python' | 'javascript') {
    this.#text = text;
    this.#language = language;
  }

  /** Reads code up to the closing bracket, or to the end. */
  code(closing: string | null): string {
    let out = '';
    let open = closing === null ? [] : ['{'];
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at]!;
      if (character === closing && open.length === 1) return out;
      const signed = this.#sign(open.at(-1));
      if (signed !== null) {
        out += signed;
      } else if (/["'`]/u.test(character)) {
        out += this.#literal(out);
      } else {
        if ('([{'.includes(character)) open = [...open, character];
        else if (')]}'.includes(character)) open = open.slice(0, -1);
        out += character;
        this.#at += 1;
      }
    }
    return out;
  }

  #sign(bracket: string | undefined): string | null {
    sign.lastIndex = this.#at;
    const match = sign.exec(this.#text);
    if (match === null) return null;
    const [whole, list, single] = match;
    const next = this.#text[this.#at + whole.length] ?? '';
    if (whole === '...' && this.#language === 'javascript' && /[\w$([{]/u.test(next)) {
      // the language's own: `f(...args)`
      this.#at += 3;
      return '...';
    }
    this.#at += whole.length;
    if (list !== undefined) return listPrefix + list;
    if (single !== undefined) return metavariablePrefix + single;
    if (whole === '<...') return `${deepName}(`;
    if (whole === '...>') return ')';
    return this.#language === 'python' && bracket === '{' ? `**${ellipsisName}` : ellipsisName;
  }

  /** A literal is copied as it is, but for the values inside of it. */
  #literal(before: string): string {
    const quote = this.#quote();
    const holes =
      this.#language === 'python' ? /[fF][rR]?$|[rR][fF]$/u.test(before) : quote === '`';
    let out = quote;
    this.#at += quote.length;
    while (this.#at < this.#text.length) {
      if (this.#text.startsWith(quote, this.#at)) {
        this.#at += quote.length;
        return out + quote;
      }
      const hole = this.#language === 'python' ? '{' : '${';
      if (holes && this.#text.startsWith(hole, this.#at)) {
        this.#at += hole.length;
        out += hole + this.code('}');
      } else {
        const width = this.#text[this.#at] === '\\' ? 2 : 1;
        out += this.#text.slice(this.#at, this.#at + width);
        this.#at += width;
      }
    }
    return out;
  }

  #quote(): string {
    const one = this.#text[this.#at]!;
    return this.#language === 'python' && this.#text.startsWith(one.repeat(3), this.#at)
      ? one.repeat(3)
      : one;
  }
}
