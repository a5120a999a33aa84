/** A value in a comparison: numbers compare with numbers, texts with texts. */
export type ComparisonValue = number | string | boolean | readonly ComparisonValue[];

/** The expression of a `metavariable-comparison`, in its part of Python's syntax. Null where a value is not known. */
export type Comparison = (
  valueOf: (metavariable: string) => ComparisonValue | null,
) => ComparisonValue | null;

const token =
  /\s*(?:(\d+(?:\.\d+)?)|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(\$[A-Z_][A-Z_0-9]*)|([A-Za-z_][\w.]*)|(\*\*|==|!=|<=|>=|[-+*/%<>()[\],]))/uy;

/** Parses the expression; null when it says more than numbers, texts, lists, `int()`, `str()`, `len()` and operators. */
export function parseComparison(text: string): Comparison | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  try {
    const parser = new Parser(tokens);
    const expression = parser.either();
    return parser.done ? expression : null;
  } catch {
    return null;
  }
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) return null;
    tokens.push(match[0].trim());
    at = token.lastIndex;
  }
  return tokens;
}

type Operator = (a: ComparisonValue, b: ComparisonValue) => ComparisonValue | null;

const comparisons: Readonly<Record<string, Operator>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => typeof a === typeof b && a < b,
  '<=': (a, b) => typeof a === typeof b && a <= b,
  '>': (a, b) => typeof a === typeof b && a > b,
  '>=': (a, b) => typeof a === typeof b && a >= b,
  in: (a, b) =>
    typeof b === 'string' ? typeof a === 'string' && b.includes(a) : isList(b) && b.includes(a),
  'not in': (a, b) =>
    typeof b === 'string' ? typeof a === 'string' && !b.includes(a) : isList(b) && !b.includes(a),
};

const sums: Readonly<Record<string, Operator>> = {
  '+': (a, b) =>
    typeof a === 'string' && typeof b === 'string' ? a + b : numeric((x, y) => x + y)(a, b),
  '-': numeric((a, b) => a - b),
};

const products: Readonly<Record<string, Operator>> = {
  '*': numeric((a, b) => a * b),
  '/': numeric((a, b) => a / b),
  '%': numeric((a, b) => ((a % b) + b) % b),
};

/** Descends through Python's precedence: or, and, not, comparison, sum, product, power. */
class Parser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at === this.#tokens.length;
  }

  either(): Comparison {
    let left = this.#both();
    while (this.#take('or')) {
      const [a, b] = [left, this.#both()];
      left = (valueOf) => truthy(a(valueOf)) || truthy(b(valueOf));
    }
    return left;
  }

  #both(): Comparison {
    let left = this.#negation();
    while (this.#take('and')) {
      const [a, b] = [left, this.#negation()];
      left = (valueOf) => truthy(a(valueOf)) && truthy(b(valueOf));
    }
    return left;
  }

  #negation(): Comparison {
    if (!this.#take('not')) return this.#comparison();
    const inner = this.#negation();
    return (valueOf) => !truthy(inner(valueOf));
  }

  #comparison(): Comparison {
    const left = this.#chain(sums, () => this.#chain(products, () => this.#power()));
    const name = this.#take('not') ? `not ${this.#next()}` : this.#peek();
    const operator = Object.hasOwn(comparisons, name) ? comparisons[name]! : undefined;
    if (operator === undefined) return left;
    if (!name.startsWith('not')) this.#at += 1;
    const right = this.#chain(sums, () => this.#chain(products, () => this.#power()));
    return apply(operator, left, right);
  }

  #chain(operators: Readonly<Record<string, Operator>>, operand: () => Comparison): Comparison {
    let left = operand();
    while (Object.hasOwn(operators, this.#peek()))
      left = apply(operators[this.#next()]!, left, operand());
    return left;
  }

  #power(): Comparison {
    const base = this.#atom();
    return this.#take('**')
      ? apply(
          numeric((a, b) => a ** b),
          base,
          this.#power(),
        )
      : base;
  }

  #atom(): Comparison {
    const next = this.#next();
    if (next === '(') return this.#closed(this.either(), ')');
    if (next === '[') return this.#list();
    if (next === '-')
      return apply(
        numeric((a, b) => a - b),
        () => 0,
        this.#atom(),
      );
    if (/^\d/u.test(next)) return () => Number(next);
    if (/^['"]/u.test(next)) return () => next.slice(1, -1);
    if (next.startsWith('$')) return (valueOf) => valueOf(next);
    if (next === 'True' || next === 'False') return () => next === 'True';
    const convert = Object.hasOwn(functions, next) ? functions[next]! : undefined;
    if (convert === undefined || !this.#take('(')) throw new SyntaxError(next);
    const inner = this.#closed(this.either(), ')');
    return (valueOf) => {
      const value = inner(valueOf);
      return value === null ? null : convert(value);
    };
  }

  #list(): Comparison {
    const items: Comparison[] = [];
    while (this.#peek() !== ']') {
      items.push(this.either());
      if (!this.#take(',')) break;
    }
    return this.#closed((valueOf) => items.map((item) => item(valueOf) ?? ''), ']');
  }

  #closed(inner: Comparison, bracket: string): Comparison {
    if (!this.#take(bracket)) throw new SyntaxError(`no ${bracket}`);
    return inner;
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #next(): string {
    this.#at += 1;
    return this.#tokens[this.#at - 1] ?? '';
  }

  #take(wanted: string): boolean {
    if (this.#peek() !== wanted) return false;
    this.#at += 1;
    return true;
  }
}

const functions: Readonly<Record<string, (value: ComparisonValue) => ComparisonValue | null>> = {
  int: (value) => finite(Math.trunc(Number(value))),
  float: (value) => finite(Number(value)),
  str: (value) => String(value),
  len: (value) => (typeof value === 'string' || isList(value) ? value.length : null),
};

function apply(operator: Operator, left: Comparison, right: Comparison): Comparison {
  return (valueOf) => {
    const [a, b] = [left(valueOf), right(valueOf)];
    return a === null || b === null ? null : operator(a, b);
  };
}

function numeric(operator: (a: number, b: number) => number): Operator {
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? finite(operator(a, b)) : null);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function isList(value: ComparisonValue): value is readonly ComparisonValue[] {
  return Array.isArray(value);
}

function truthy(value: ComparisonValue | null): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
