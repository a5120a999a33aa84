import type { RawAnswer } from './ask.js';
import type { LiveOptions } from './options.js';
import type { ProviderFault } from './provider-fault.js';

/** What a config may ask for and the AI SDK knows that some models do not take; it then leaves it out with a warning. */
const options = ['temperature', 'topP', 'maxOutputTokens', 'reasoning'] as const;

/**
 * A fault when the answer was made without something that the config asks for: a score of `temperature: 0` must not come
 * from answers at another temperature. Null when all of it was sent.
 */
export function ignoredOption(
  { warnings }: Pick<RawAnswer, 'warnings'>,
  asked: LiveOptions,
): ProviderFault | null {
  for (const warning of warnings) {
    if (warning.type !== 'unsupported') continue;
    const option = options.find((name) => name === warning.feature && asked[name] !== undefined);
    if (option === undefined) continue;
    return {
      code: 'option-not-taken',
      message: `takes no ${option} for ${asked.model} (${warning.details ?? 'it is not supported'}): leave it out of the config`,
      retryable: false,
      slowDown: false,
      retryAfterMs: null,
      status: null,
      body: '',
      notAStream: false,
    };
  }
  return null;
}
