import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Limits, Program, Reply } from '@assay/core/plugin';
import type { WasmSandbox } from '../../src/wasm-sandbox.js';
import { candidateProgram, createSandbox, never } from '../python-programs.js';
import { countedModule, javascriptFingerprint, javascriptLeaks } from './javascript-leaks.js';
import { leakingProgram, type LeakSource } from './leaking-programs.js';
import { pythonFingerprint, pythonLeaks } from './python-leaks.js';

/** Programs for each language; `ASSAY_CLEAN_STATE_RUNS=500` looks harder. */
const numRuns = Number(process.env['ASSAY_CLEAN_STATE_RUNS'] ?? 12);
const msPerRun = 20_000;

const eachAlone = (source: LeakSource): [string][] =>
  [...source.leaks, ...source.ends].map((statement) => [source.program([statement])]);

const leaking: Limits = { wallMs: 400, memoryMb: 128, outputBytes: 100_000 };
const looking: Limits = { wallMs: 20_000, memoryMb: 256, outputBytes: 100_000 };

interface Language {
  readonly name: string;
  readonly program: Program;
  readonly source: LeakSource;
  readonly fingerprint: string;
}

const languages: readonly Language[] = [
  {
    name: 'python',
    program: candidateProgram(),
    source: pythonLeaks,
    fingerprint: pythonFingerprint,
  },
  {
    name: 'javascript',
    program: {
      language: 'javascript',
      files: [{ path: 'counted.js', content: countedModule }],
      driver: `(host) => ({ async handle(text) { return JSON.stringify(await host.evaluate(text, 'message.js')); } })`,
    },
    source: javascriptLeaks,
    fingerprint: javascriptFingerprint,
  },
];

/** A fingerprint but for the sums of raw memory, which Python's ends with. */
function withoutMemory(fingerprint: string): string {
  return fingerprint.replace(/'memory': \[[\d, ]*\]/, '');
}

/** Where two long texts part, with what is around; null when they are the same. */
function firstDifference(found: string, expected: string): object | null {
  if (found === expected) return null;
  let at = 0;
  while (found[at] === expected[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return { found: around(found), expected: around(expected) };
}

describe.each(languages)('$name', ({ program, source, fingerprint }) => {
  /** One worker: all runs follow each other in the same interpreter, for as long as the sandbox keeps it. */
  let sandbox: WasmSandbox;
  let first: string;

  async function run(text: string, limits: Limits): Promise<Reply> {
    const session = await sandbox.open(program, limits, never);
    try {
      return await session.request(text);
    } finally {
      await session.close();
    }
  }

  async function look(): Promise<string> {
    const reply = await run(fingerprint, looking);
    if (reply.kind === 'stopped') throw new Error(JSON.stringify(reply.stop));
    return reply.message;
  }

  beforeAll(async () => {
    sandbox = createSandbox(1);
    const atStart = await look();
    // from the third use on the driver is restored and not started: the dead bytes of its start are gone from the stack
    await look();
    first = await look();
    expect(firstDifference(withoutMemory(first), withoutMemory(atStart))).toBeNull();
  }, 120_000);
  afterAll(() => sandbox.dispose());

  test(
    'whatever a program leaves behind, the next one finds what the first one found',
    async () => {
      await fc.assert(
        fc.asyncProperty(leakingProgram(source), async (text) => {
          await run(text, leaking);
          expect(firstDifference(await look(), first)).toBeNull();
        }),
        { numRuns, endOnFailure: true, examples: numRuns > 100 ? eachAlone(source) : [] },
      );
    },
    numRuns * msPerRun,
  );
});
