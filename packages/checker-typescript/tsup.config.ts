import { defineConfig } from 'tsup';
import { baseOptions } from '../../tsup.base.js';

/** Beside the plugin itself, the program of the thread that the compiler runs in. */
export default defineConfig({
  ...baseOptions,
  entry: { index: 'src/index.ts', 'compiler-thread': 'src/compiler-thread.ts' },
});
