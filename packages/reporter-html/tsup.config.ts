import { defineConfig } from 'tsup';
import { baseOptions } from '../../tsup.base.js';

export default defineConfig([
  { ...baseOptions, clean: ['!page/**'], entry: ['src/index.ts'] },
  {
    // the program of the page, with everything it imports inside
    entry: { page: 'app/main.tsx' },
    outDir: 'dist/page',
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    platform: 'browser',
    target: 'es2022',
    dts: false,
    splitting: false,
    minify: true,
    noExternal: [/.*/],
    esbuildOptions: (options) => {
      options.jsx = 'automatic';
      options.jsxImportSource = 'preact';
      options.charset = 'ascii';
      options.legalComments = 'none';
    },
  },
]);
