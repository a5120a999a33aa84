import type { Fault } from '../domain/index.js';
import { AssayError, ModelError, SandboxError } from '../errors/index.js';
import { capText, longestMessage } from './cap-text.js';

/** A fault, and whether the same work may go well a second time. */
export interface FaultDecision {
  readonly fault: Fault;
  readonly retryable: boolean;
}

/** What a thrown value says about the one that threw it. `plugin` is its name; nothing here is the model's failure. */
export function faultOf(thrown: unknown, plugin: string): FaultDecision {
  if (isModelError(thrown)) {
    return {
      fault: { origin: 'provider', plugin, code: codeOf(thrown), message: messageOf(thrown) },
      retryable: thrown.retryable,
    };
  }
  if (isSandboxError(thrown)) {
    return {
      fault: { origin: 'sandbox', plugin, code: codeOf(thrown), message: messageOf(thrown) },
      retryable: true,
    };
  }
  return {
    fault: { origin: 'plugin', plugin, code: codeOf(thrown), message: messageOf(thrown) },
    retryable: false,
  };
}

/** A plugin returned what its interface does not allow. */
export function badReturn(plugin: string, code: string, complaint: string): FaultDecision {
  const message = capText(`${plugin} returned what it may not: ${complaint}`, longestMessage);
  return { fault: { origin: 'plugin', plugin, code, message }, retryable: false };
}

// A plugin may bring a copy of the core of its own: then only the name tells the class.

function isModelError(thrown: unknown): thrown is ModelError {
  return (
    thrown instanceof ModelError ||
    (thrown instanceof Error && thrown.name === 'ModelError' && 'retryable' in thrown)
  );
}

function isSandboxError(thrown: unknown): thrown is SandboxError {
  return (
    thrown instanceof SandboxError || (thrown instanceof Error && thrown.name === 'SandboxError')
  );
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof AssayError) return thrown.code;
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string')
    return thrown.code;
  return 'plugin-threw';
}

function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : safeText(thrown);
  return capText(`${text}${hintOf(thrown)}`, longestMessage);
}

/** What to do next, behind the message: a fault is kept as one line. */
function hintOf(thrown: unknown): string {
  if (!(thrown instanceof Error && 'hint' in thrown && typeof thrown.hint === 'string')) return '';
  return `; ${thrown.hint}`;
}

/** Anything can be thrown, also what cannot be made into text. */
function safeText(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'a value without text was thrown';
  }
}
