import type { Finding, Problem, SourceFile } from '@assay/core/plugin';

/** What the analysing process is told first. */
export interface AnalyserSetup {
  readonly engines: readonly ('ruff' | 'eslint' | 'rules')[];
  readonly rulePack: boolean;
  /** Absolute. */
  readonly ruleFiles: readonly string[];
  readonly unsupportedRules: 'refuse' | 'skip';
}

/** What it answers to its setup. */
export type SetupReply =
  | { readonly kind: 'ready'; readonly rules: number; readonly skippedRules: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly message: string };

/** What it answers to the files of one candidate. */
export interface AnalysisReply {
  readonly kind: 'analysed';
  readonly findings: readonly Finding[];
  /** Files that an engine could not read. */
  readonly unread: readonly UnreadFile[];
  /** An engine is in a bad state: the process is to be replaced. */
  readonly worn: boolean;
}

export interface UnreadFile {
  readonly path: string;
  readonly engine: string;
  /** One line; may hold text of the candidate. */
  readonly reason: string;
  /** Counts from 1. */
  readonly line: number;
}

export type ToAnalyser =
  | { readonly kind: 'setup'; readonly setup: AnalyserSetup }
  | { readonly kind: 'analyse'; readonly files: readonly SourceFile[] };
