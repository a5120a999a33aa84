import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import releaseVariant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';
import { CappedMemory } from './capped-memory.js';

/** A QuickJS of its own: a WebAssembly instance with one runtime and one context. */
export interface QuickjsInstance {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  readonly memory: CappedMemory;
}

/** Its types describe the CommonJS build, where the variant is one level deeper than in the module that is loaded here. */
const variant: QuickJSSyncVariant =
  'default' in releaseVariant ? releaseVariant.default : releaseVariant;

/**
 * Its memory is bounded by the cap of the linear memory: QuickJS's own limit counts blocks, not bytes, in this build.
 * Nothing of an instance is ever disposed: an interpreter that was interrupted or overflowed holds references that would
 * trip QuickJS's own checks. Its memory is overwritten, or the whole instance is garbage once nobody refers to it.
 *
 * Outside of its memory an instance has one mutable global, the stack pointer, which is back at its start whenever no call
 * is under way; its table never changes. So memory alone is the state of an idle interpreter.
 */
export async function createQuickjsInstance(stackBytes: number): Promise<QuickjsInstance> {
  const memory = new CappedMemory();
  const own = newVariant(variant, { wasmModule: await compiledModule(), wasmMemory: memory });
  const module = await newQuickJSWASMModuleFromVariant(own);
  const runtime = module.newRuntime();
  runtime.setMaxStackSize(stackBytes);
  return { runtime, context: runtime.newContext(), memory };
}

let compiled: Promise<WebAssembly.Module> | undefined;

function compiledModule(): Promise<WebAssembly.Module> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  const packageFile = createRequire(import.meta.url).resolve(
    '@jitl/quickjs-wasmfile-release-sync/package.json',
  );
  const bytes = await readFile(join(dirname(packageFile), 'dist', 'emscripten-module.wasm'));
  return WebAssembly.compile(bytes);
}
