/** A number of zero or more in decimal digits: `coefficient / 10 ** scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** The shortest decimal that reads back as `value`: what is rounded is what is printed, so 1.005 is 1.01. */
export function decimalOf(value: number | bigint): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).replace(/^-/, '').split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return withScale(BigInt(whole + fraction), fraction.length - Number(exponent));
}

function withScale(coefficient: bigint, scale: number): Decimal {
  if (scale >= 0) return { coefficient, scale };
  return { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 };
}

/** Half away from zero; `scale` digits after the point are left, of tens and hundreds where it is negative. */
export function roundedTo(decimal: Decimal, scale: number): Decimal {
  if (scale >= decimal.scale) return decimal;
  const unit = 10n ** BigInt(decimal.scale - scale);
  return withScale((decimal.coefficient + unit / 2n) / unit, scale);
}

/** Digits before the point; of what is below one, minus the zeros after it. */
export function magnitude(decimal: Decimal): number {
  return decimal.coefficient === 0n ? 1 : String(decimal.coefficient).length - decimal.scale;
}

export function digitsOf(decimal: Decimal): { whole: string; fraction: string } {
  const all = String(decimal.coefficient).padStart(decimal.scale + 1, '0');
  const point = all.length - decimal.scale;
  return { whole: all.slice(0, point), fraction: all.slice(point).replace(/0+$/, '') };
}
