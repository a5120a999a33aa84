/** A piece of a rule's pattern, in the form of the syntax that it is compared with. */
export type PatternNode =
  /** The code itself. */
  | {
      readonly type: 'code';
      readonly kind: string;
      readonly text: string;
      readonly children: readonly PatternNode[];
    }
  /** `...`: any number of whatever stands here. */
  | { readonly type: 'ellipsis' }
  /** `$X`; `$_` binds nothing. */
  | { readonly type: 'metavariable'; readonly name: string }
  /** `$...ARGS` */
  | { readonly type: 'metavariable-list'; readonly name: string }
  /** `<... code ...>`: somewhere inside. */
  | { readonly type: 'deep'; readonly inner: PatternNode }
  /** `$X. ... .f`: anything that is made from $X by calls and attributes. */
  | { readonly type: 'chain'; readonly start: PatternNode }
  /** `"..."` */
  | { readonly type: 'any-string' }
  /** `f"..."` */
  | { readonly type: 'any-format-string' }
  /** `"$X"`: the text of a literal. */
  | { readonly type: 'string-metavariable'; readonly name: string }
  /** `"=~/regex/"` */
  | { readonly type: 'string-regex'; readonly regex: RegExp };

/** A whole pattern: one expression or statement, or statements in a row. */
export interface Pattern {
  readonly nodes: readonly PatternNode[];
  /** Identifiers of the pattern: a file without one of them cannot match. */
  readonly words: readonly string[];
}
