/**
 * Colours of a share passed, from none to all: orange over pale to blue, which people with any colour vision tell apart and
 * which also differ in lightness. Stops after Okabe and Ito 2008.
 */
const STOPS = {
  light: [
    [213, 94, 0],
    [244, 238, 228],
    [0, 101, 168],
  ],
  dark: [
    [232, 122, 40],
    [58, 60, 66],
    [92, 176, 240],
  ],
} as const;

export type Scheme = keyof typeof STOPS;

export function currentScheme(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function shareColour(share: number, scheme: Scheme): string {
  const [low, middle, high] = STOPS[scheme];
  const [from, to, t] = share < 0.5 ? [low, middle, share * 2] : [middle, high, share * 2 - 1];
  const mixed = from.map((value, i) => Math.round(value + (to[i]! - value) * t));
  return `rgb(${mixed.join(' ')})`;
}
