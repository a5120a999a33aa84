import { createQuickjsInstance } from './quickjs-instance.js';

/**
 * How much of its own stack QuickJS may use, in bytes. Its check must fire before V8's native stack is gone: the first
 * is an error that the candidate can catch, the second costs the instance. How much native stack a thread has depends on
 * how it was started, so it is measured: the largest budget under which nested calls still end in QuickJS's own error.
 */
export async function measureStackBudget(): Promise<StackBudget> {
  let safe = smallest;
  for (let bytes = smallest; bytes <= largest; bytes *= 2) {
    if (!(await overflowsCleanly(bytes))) break;
    safe = bytes;
  }
  // a call between the two runs on one native stack: the tests' interpreter gets a quarter of it
  return {
    candidateBytes: Math.floor(safe / 2),
    trustedBytes: Math.max(smallest, Math.floor(safe / 4)),
  };
}

export interface StackBudget {
  readonly candidateBytes: number;
  readonly trustedBytes: number;
}

const smallest = 64 * 1024;
const largest = 4 * 1024 * 1024;
const deepCalls = [
  `(function f() { f(); })()`,
  `(function f() { [1].map(f); })()`,
  `JSON.parse('['.repeat(200000))`,
];

async function overflowsCleanly(stackBytes: number): Promise<boolean> {
  for (const source of deepCalls) {
    const { context, memory } = await createQuickjsInstance(stackBytes);
    memory.capAt(64 * 1024 * 1024);
    try {
      context.evalCode(source);
    } catch {
      return false;
    }
  }
  return true;
}
