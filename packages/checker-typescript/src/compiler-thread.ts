import { parentPort } from 'node:worker_threads';
import type { SourceFile } from '@assay/core/plugin';
import { checkTypes } from './check-types.js';
import type { Compiled } from './compiler.js';

/** Entry of the thread that the compiler runs in: it can be ended in the middle, and has a memory limit of its own. */
parentPort?.on('message', (files: readonly SourceFile[]) => {
  parentPort?.postMessage(compile(files));
});

function compile(files: readonly SourceFile[]): Compiled {
  try {
    return { kind: 'report', report: checkTypes(files) };
  } catch (error) {
    // a text that nests without end: the candidate's doing, and nothing of it is kept
    if (error instanceof RangeError) return { kind: 'too-deep' };
    throw error;
  }
}
