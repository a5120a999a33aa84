/** The one locale there is, and what is said where a program asks for more. */
export const locale = 'en-US';

const served = new Set(['en', 'en-US', 'en-us']);

/** `locales` as every constructor of `Intl` takes them: absent, one tag or several, of which the first that is served counts. */
export function requireLocale(locales: unknown): void {
  if (locales === undefined) return;
  const wanted = Array.isArray(locales) ? locales.map(String) : [textOf(locales)];
  if (wanted.length === 0 || wanted.some((one) => served.has(one))) return;
  throw new RangeError(
    `locale ${wanted.join(', ')} is not available in this sandbox, only ${locale} is`,
  );
}

export function servedLocales(locales: unknown): string[] {
  const wanted = Array.isArray(locales) ? locales.map(String) : [textOf(locales)];
  return wanted.filter((one) => served.has(one));
}

export function textOf(value: unknown): string {
  return String(value);
}

/** Options as a program gave them. */
export type Given = Readonly<Record<string, unknown>>;

export function givenOptions(options: unknown): Given {
  if (options === null) throw new TypeError('Cannot convert undefined or null to object');
  return options === undefined ? {} : (Object(options) as Given);
}

/** One of the values that are served, or undefined where the program leaves it open. */
export function choice<const Value extends string>(
  given: Given,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  const found = values.find((one) => one === textOf(value));
  if (found !== undefined) return found;
  throw new RangeError(
    `option ${name} is one of ${values.join(', ')} in this sandbox, not ${textOf(value)}`,
  );
}

/** Options of the standard that would change the answer and that nothing here implements. */
export function refuse(given: Given, names: readonly string[]): void {
  for (const name of names) {
    if (given[name] !== undefined)
      throw new RangeError(`option ${name} is not available in this sandbox`);
  }
}
