/** What the name of a wheel file says (binary distribution format, PyPA). */
export interface WheelName {
  readonly name: string;
  readonly version: string;
  /** Whether it runs on any machine: for Python 3, without compiled code. */
  readonly pure: boolean;
}

/** Null when it is no name of a wheel. */
export function parseWheelName(fileName: string): WheelName | null {
  const parts = /^(.+)\.whl$/iu.exec(fileName)?.[1]?.split('-') ?? [];
  if (parts.length !== 5 && parts.length !== 6) return null;
  const [name, version] = parts as [string, string];
  const [python, abi, platform] = parts.slice(-3) as [string, string, string];
  const forPython3 = python.split('.').some((tag) => /^py3\d*$/u.test(tag));
  const pure = forPython3 && abi === 'none' && platform === 'any';
  return { name: plainName(name), version: plainVersion(version), pure };
}

/** The one form of a name (PEP 503). */
export function plainName(name: string): string {
  return name.replaceAll(/[-_.]+/gu, '-').toLowerCase();
}

/** File names write a version with `_` where it has other signs. */
export function plainVersion(version: string): string {
  return version.replaceAll(/[-_+]/gu, '_').toLowerCase();
}
