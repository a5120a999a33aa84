import type { Finding, SourceFile } from '@assay/core/plugin';
import ts from 'typescript';
import { compilerOptions, programFolder, VirtualHost } from './virtual-host.js';

/** What the compiler says of one program. */
export interface TypeReport {
  readonly errors: number;
  /** The first of them. */
  readonly findings: readonly Finding[];
  /** Comments that tell the compiler to be silent. */
  readonly suppressions: number;
}

const mostFindings = 50;
const longestMessage = 500;
const suppression = /@ts-(?:ignore|nocheck|expect-error)\b/gu;

/** Checks the types of a program; only its own files count. */
export function checkTypes(files: readonly SourceFile[]): TypeReport {
  const host = new VirtualHost(
    new Map(files.map(({ path, content }) => [programFolder + path, content])),
  );
  const program = ts.createProgram(host.roots, compilerOptions, host);
  const found = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(programFolder))
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    .filter(({ category }) => category === ts.DiagnosticCategory.Error);
  return {
    errors: found.length,
    findings: found.slice(0, mostFindings).map(findingOf),
    suppressions: files.reduce(
      (sum, { content }) => sum + [...content.matchAll(suppression)].length,
      0,
    ),
  };
}

function findingOf({ code, messageText, file, start = 0, length = 0 }: ts.Diagnostic): Finding {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, longestMessage);
  const finding = { ruleId: `TS${code}`, severity: 'medium', message } as const;
  if (file === undefined) return finding;
  const from = file.getLineAndCharacterOfPosition(start);
  const to = file.getLineAndCharacterOfPosition(start + length);
  const location = {
    path: file.fileName.slice(programFolder.length),
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
  return { ...finding, location };
}
