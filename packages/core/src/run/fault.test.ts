import { describe, expect, it } from 'vitest';
import { ModelError, SandboxError } from '../errors/index.js';
import { faultOf } from './fault.js';

describe('faultOf', () => {
  it('keeps what to do next beside what was wrong', () => {
    const thrown = new ModelError('no-key', 'the service refused the key', {
      hint: 'check OPENAI_API_KEY',
    });
    expect(faultOf(thrown, 'openai')).toEqual({
      fault: {
        origin: 'provider',
        plugin: 'openai',
        code: 'no-key',
        message: 'the service refused the key; check OPENAI_API_KEY',
      },
      retryable: false,
    });
  });

  it('tells a broken sandbox, which may work again, from a plugin that threw', () => {
    expect(faultOf(new SandboxError('worker-died', 'gone'), 'wasm')).toMatchObject({
      fault: { origin: 'sandbox', code: 'worker-died', message: 'gone' },
      retryable: true,
    });
    expect(faultOf('a text', 'lint')).toMatchObject({
      fault: { origin: 'plugin', code: 'plugin-threw', message: 'a text' },
      retryable: false,
    });
  });
});
