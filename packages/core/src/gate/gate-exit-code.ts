import type { GateResult } from './gate-result.js';

/** 0 pass, 1 fail, 3 invalid, 4 inconclusive (0 where the policy only warns). */
export function gateExitCode({ outcome, blocks }: GateResult): 0 | 1 | 3 | 4 {
  switch (outcome) {
    case 'pass':
      return 0;
    case 'fail':
      return 1;
    case 'invalid':
      return 3;
    case 'inconclusive':
      return blocks ? 4 : 0;
  }
}
