/** As it will be on disk, so that a sample is the same before and after it was stored. Throws on what JSON cannot hold. */
export function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
