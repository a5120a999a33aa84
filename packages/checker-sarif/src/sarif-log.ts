import { z } from 'zod';

/** The part of SARIF 2.1.0 (OASIS) that is read here. Whatever else a program writes is passed over. */
const message = z.object({ text: z.string().optional() });

const rule = z.object({
  id: z.string(),
  shortDescription: message.optional(),
  defaultConfiguration: z.object({ level: z.string().optional() }).optional(),
  properties: z
    .object({
      tags: z.array(z.string()).optional(),
      'security-severity': z.coerce.string().optional(),
      precision: z.string().optional(),
    })
    .optional(),
});

const region = z.object({
  startLine: z.int().optional(),
  startColumn: z.int().optional(),
  endLine: z.int().optional(),
  endColumn: z.int().optional(),
});

const result = z.object({
  ruleId: z.string().optional(),
  level: z.string().optional(),
  message,
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({
            artifactLocation: z.object({ uri: z.string().optional() }).optional(),
            region: region.optional(),
          })
          .optional(),
      }),
    )
    .optional(),
});

export const sarifLog = z.object({
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ name: z.string(), rules: z.array(rule).optional() }) }),
      results: z.array(result).nullish(),
    }),
  ),
});

export type SarifRun = z.output<typeof sarifLog>['runs'][number];
export type SarifRule = z.output<typeof rule>;
export type SarifResult = z.output<typeof result>;
