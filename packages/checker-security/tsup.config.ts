import { defineConfig } from 'tsup';
import { baseOptions } from '../../tsup.base.js';

/** Beside the plugin itself, the program that runs in a process of its own (src/analysis/analyser-process.ts). */
export default defineConfig({
  ...baseOptions,
  entry: {
    index: 'src/index.ts',
    semgrep: 'src/semgrep/index.ts',
    analyser: 'src/analysis/analyser.ts',
  },
});
