import { z } from 'zod';

/** A plain path below the output folder: each part of letters, digits, `.`, `_` and `-`, not starting with a dot. */
const PLAIN_PATH = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

export const reporterOptions = z.strictObject({
  /** Where the report goes, relative to the output folder. */
  file: z
    .string()
    .regex(
      PLAIN_PATH,
      'expected a plain relative path such as report.junit.xml, without ".." and spaces',
    )
    .default('report.junit.xml'),
});

export type ReporterOptions = z.output<typeof reporterOptions>;
