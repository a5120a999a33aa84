import { z } from 'zod';
import { alphaPerLook } from '../stats/index.js';
import { ALPHA, type GateRules } from './gate-rules.js';
import type { GateOutcome, InvalidReason, Look } from './gate-result.js';

/** Every decision taken on a change, so that nobody looks until it passes. */
export interface LooksLedger {
  readonly schemaVersion: 1;
  readonly looks: readonly LookEntry[];
}

export interface LookEntry {
  /** What was decided on: the change, its baseline and its model, as a hash. */
  readonly comparison: string;
  /** Hash of the rules. */
  readonly rules: string;
  readonly runId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: GateOutcome;
}

export const looksLedgerSchema: z.ZodType<LooksLedger> = z.strictObject({
  schemaVersion: z.literal(1),
  looks: z.array(
    z.strictObject({
      comparison: z.string(),
      rules: z.string(),
      runId: z.string(),
      at: z.string(),
      outcome: z.enum(['pass', 'fail', 'inconclusive', 'invalid']),
    }),
  ),
});

export interface LookWish extends Pick<LookEntry, 'comparison' | 'rules' | 'runId'> {
  readonly looks: GateRules['looks'];
  /** Fewest judged samples of a task in either arm. */
  readonly samples: number;
}

/**
 * Which look a run is. A run that was looked at before keeps its number; an invalid look showed nothing, and does not
 * count. More looks than were registered, or other rules than at the first look, make the gate invalid.
 */
export function takeLook(
  ledger: LooksLedger,
  wish: LookWish,
): { readonly look: Look; readonly invalid: readonly InvalidReason[] } {
  const of = wish.looks?.length ?? 1;
  const counted = ledger.looks.filter(
    ({ comparison, outcome }) => comparison === wish.comparison && outcome !== 'invalid',
  );
  const again = counted.findIndex(({ runId }) => runId === wish.runId);
  const number = again === -1 ? counted.length + 1 : again + 1;
  const look = { number, of, level: alphaPerLook(ALPHA, of === 2 ? 2 : 1) };
  return { look, invalid: [...lookProblems(look, counted, wish)] };
}

function* lookProblems(
  { number, of }: Look,
  counted: readonly LookEntry[],
  wish: LookWish,
): Generator<InvalidReason> {
  const last = counted.at(-1);
  if (number > of && last !== undefined) {
    yield {
      code: 'looks-used-up',
      message: `this change had ${of === 1 ? 'its look' : `its ${of} looks`}: ${last.outcome} in run ${last.runId} stands`,
      fix: 'change something and commit it, or register two looks (gate.looks) before the first run',
    };
  }
  const earlier = counted.find(({ runId }) => runId !== wish.runId);
  if (earlier !== undefined && earlier.rules !== wish.rules) {
    yield {
      code: 'rules-changed',
      message: `the gate's rules are not those of the first look (run ${earlier.runId})`,
      fix: 'go back to them, or commit the new rules as a change of their own',
    };
  }
  const registered = wish.looks?.[number - 1];
  if (registered !== undefined && wish.samples < registered) {
    yield {
      code: 'too-few-samples',
      message: `look ${number} was registered with ${registered} samples a task; some task has ${wish.samples}`,
      fix: `assay run --samples ${registered}`,
    };
  }
}

/** The ledger with this decision; the same run is decided once. */
export function recordLook(ledger: LooksLedger, entry: LookEntry): LooksLedger {
  const others = ledger.looks.filter(
    ({ comparison, runId }) => comparison !== entry.comparison || runId !== entry.runId,
  );
  const before = ledger.looks.findIndex((one) => !others.includes(one));
  const looks = before === -1 ? [...others, entry] : others.toSpliced(before, 0, entry);
  return { schemaVersion: 1, looks };
}
