/** A plain path below the output folder: each part of letters, digits, `.`, `_` and `-`, not starting with a dot. */
export const outputPath = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** What to say of an option that is no such path. */
export function expectedOutputPath(example: string): string {
  return `expected a plain relative path such as ${example}, without ".." and spaces`;
}
