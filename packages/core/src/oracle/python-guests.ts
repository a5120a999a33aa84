import { guestSource } from './guest-source.js';

/** Modules of the Python guests, each after those it imports. */
const bothSides = ['captured', 'special', 'values', 'encoding', 'decoding', 'shared', 'applicable'];
const candidateModules = [
  ...bothSides,
  'holding',
  'stubs',
  'calling_back',
  'telling',
  'awaiting',
  'driver',
];
const trustedModules = [
  ...bothSides,
  ...[
    'faults',
    'errors',
    'opaque',
    'operators',
    'async_twins',
    'twins',
    'lending',
    'answering',
    'channel',
  ],
  ...['rendering', 'modules', 'recording', 'sites', 'rewriting', 'pytest_standin'],
  ...['unittest_running', 'fixtures', 'collecting', 'harness'],
];

let texts: { readonly driver: string; readonly harness: string } | undefined;

/**
 * The Python guest programs, one text each. `driver` defines `handle`, `harness` defines `main` (see `Program`). Both
 * are the same for every task.
 */
export function pythonGuests(): { readonly driver: string; readonly harness: string } {
  texts ??= { driver: join(candidateModules), harness: join(trustedModules) };
  return texts;
}

/**
 * The modules one after another in one namespace (a top-level name belongs to one module; a test sees to it), without
 * their imports of each other: one text that a sandbox can keep compiled, and nothing that a candidate could import.
 */
function join(names: readonly string[]): string {
  return names
    .map((name) =>
      guestSource(`python/assay_guest/${name}.py`).replaceAll(/^from assay_guest\..*\n/gm, ''),
    )
    .join('\n\n');
}
