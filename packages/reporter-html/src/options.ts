import { expectedOutputPath, outputPath } from '@assay/core/plugin';
import { z } from 'zod';

export const reporterOptions = z.strictObject({
  /** Where the page goes, relative to the output folder. */
  file: z.string().regex(outputPath, expectedOutputPath('report.html')).default('report.html'),
  /** Show what the hidden tests compared, and what candidates printed while they ran: both can hold test text. */
  showTests: z.boolean().default(false),
  /** Tasks that the page does not name, whose id matches one of these (`*` stands for anything). They count in the scores. */
  holdout: z.array(z.string().min(1, 'is empty')).default([]),
  /** Prompts, candidates and findings of samples are in the page as far as they fit into this many megabytes. */
  detailMb: z.number().min(0).default(4),
});

export type ReporterOptions = z.output<typeof reporterOptions>;
