import type { ParsedDocument } from '@assay/core/dataset';
import type { Problem } from '@assay/core/plugin';

/** A part of a rule file that is being read: its value, where it is, and where its problems go. */
export class RulePlace {
  readonly value: unknown;
  readonly #document: ParsedDocument;
  readonly #path: readonly (string | number)[];
  readonly #problems: Problem[];

  constructor(
    value: unknown,
    document: ParsedDocument,
    path: readonly (string | number)[],
    problems: Problem[],
  ) {
    this.value = value;
    this.#document = document;
    this.#path = path;
    this.#problems = problems;
  }

  complain(message: string, fix?: string): void {
    const position = this.#document.locate(this.#path);
    this.#problems.push({
      file: this.#document.file,
      ...(position !== undefined && { line: position.line, column: position.column }),
      key: this.#path.join('.'),
      message,
      ...(fix !== undefined && { fix }),
    });
  }

  get(key: string): RulePlace | null {
    const { value } = this;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    return this.#inner((value as Record<string, unknown>)[key], key);
  }

  get keys(): readonly string[] {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value)
      : [];
  }

  get items(): readonly RulePlace[] {
    return Array.isArray(this.value) ? this.value.map((one, at) => this.#inner(one, at)) : [];
  }

  /** The text; a complaint and null for anything else. */
  text(): string | null {
    if (typeof this.value === 'string') return this.value;
    this.complain('expected a text');
    return null;
  }

  #inner(value: unknown, key: string | number): RulePlace {
    return new RulePlace(value, this.#document, [...this.#path, key], this.#problems);
  }
}
