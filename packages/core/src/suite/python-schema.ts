import { z } from 'zod';
import { whyUnsafePath } from './relative-path.js';

/** YAML reads some versions, and hashes without letters, as numbers. */
const inQuotes = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    typeof input === 'number'
      ? `expected a string, found ${input}: put the ${what} in quotes`
      : undefined,
});

const packageSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/u, { error: 'is no name of a package' })
    .describe('Name of the package, as its index has it.'),
  version: z
    .string(inQuotes('version'))
    .regex(/^[0-9A-Za-z][0-9A-Za-z.!+_-]*$/u, {
      error: 'is no version: expected one, such as 2.4.0',
    })
    .describe('The one version that is used, in quotes.'),
  sha256: z
    .string(inQuotes('hash'))
    .regex(/^[0-9a-fA-F]{64}$/u, {
      error:
        'expected the SHA-256 of the wheel, 64 hexadecimal digits: "pip hash <file>" prints it',
    })
    .describe('SHA-256 of the wheel file.'),
  for: z
    .enum(['both', 'candidate', 'tests'])
    .default('both')
    .describe('Who can import it: the candidate, the tests, or both.'),
});

export const packagesSchema = z
  .array(packageSchema)
  .describe('Wheels of pure Python that can be imported; what they need in turn is listed too.');

/** `python` in task.yaml. */
export const taskPythonSchema = z.strictObject({ packages: packagesSchema });

/** `python` in suite.yaml. */
export const suitePythonSchema = z.strictObject({
  packages: packagesSchema.default([]),
  wheels: z
    .string()
    .superRefine((path, context) => {
      const why = whyUnsafePath(path);
      if (why !== null) context.addIssue({ code: 'custom', message: `the path ${why}` });
    })
    .optional()
    .describe(
      'Folder of the suite that holds wheels; what is not there comes from the package index.',
    ),
});

export type WrittenPackage = z.output<typeof packageSchema>;
