import { readFile } from 'node:fs/promises';
import { describeSource, hostModuleSource, plainLoopSource, sealSource } from './guest-sources.js';
import {
  maxMemoryPages,
  preloadedModules,
  programFolder,
  pythonStackBytes,
} from './image-recipe.js';
import type { PyodideFiles } from './pyodide-files.js';
import {
  neededExports,
  type ImageHeader,
  type ImageObjects,
  type PythonImage,
} from './python-image.js';
import { bootStockInterpreter, type StockInterpreter } from './stock-interpreter.js';
import { trimModule } from './trim-module.js';

/**
 * Makes an image: boots stock Pyodide, loads the standard library, removes the bridge to JavaScript, and copies what is
 * in memory. Runs in a process of its own that never sees a candidate; takes some seconds.
 */
export async function buildImage(files: PyodideFiles): Promise<PythonImage> {
  const stock = await bootStockInterpreter();
  prepare(stock);
  const objects = pinObjects(stock);
  limitStack(stock);
  const python = String(stock.run('import platform; platform.python_version()'));
  stock.run(`seal('${programFolder}')`);

  const table = await describeTable(stock, files);
  const memory = copyMemory(stock, table.trampolineSlot, table.header.trampoline?.index ?? 0);
  const header: ImageHeader = {
    pyodide: files.version,
    python,
    memoryBytes: memory.size,
    stack: {
      pointer: globalNamed(stock, '__stack_pointer').value,
      base: call(stock, 'emscripten_stack_get_base'),
      end: call(stock, 'emscripten_stack_get_end'),
    },
    table: table.header,
    globals: stock.globals,
    objects,
    packages: [],
  };
  const keep = new Set<string>([...neededExports, ...header.table.exports.map(([, name]) => name)]);
  const [binary, library] = await Promise.all([readFile(files.module), readFile(files.library)]);
  return {
    header,
    memory: memory.bytes,
    module: trimModule(binary, keep, maxMemoryPages),
    library: new Uint8Array(library),
    files: [],
  };
}

function prepare(stock: StockInterpreter): void {
  stock.run(
    `import importlib\nfor name in ${JSON.stringify(preloadedModules)}: importlib.import_module(name)`,
  );
  for (const source of [plainLoopSource, hostModuleSource, describeSource, sealSource])
    stock.run(source);
}

/** Addresses of objects that the host will call; they are never freed. */
function pinObjects(stock: StockInterpreter): ImageObjects {
  const pinned = (expression: string): number => {
    const address = Number(stock.run(`id(${expression})`));
    call(stock, 'Py_IncRef', address);
    return address;
  };
  return {
    trust: pinned('trust'),
    callBack: pinned('call_back'),
    describe: pinned('describe'),
    memoryError: pinned('MemoryError'),
    systemExit: pinned('SystemExit'),
    scratch: call(stock, 'malloc', 16),
  };
}

/** Deep recursion must become RecursionError long before the native stack ends. */
function limitStack(stock: StockInterpreter): void {
  const base = call(stock, 'emscripten_stack_get_base');
  const state = call(stock, 'PyThreadState_Get');
  call(
    stock,
    'PyUnstable_ThreadState_SetStackProtection',
    state,
    base - pythonStackBytes,
    pythonStackBytes,
  );
}

async function describeTable(
  stock: StockInterpreter,
  files: PyodideFiles,
): Promise<{ header: ImageHeader['table']; trampolineSlot: number }> {
  const table = stock.exports['__indirect_function_table'] as WebAssembly.Table;
  const names = new Map<unknown, string>();
  for (const [name, value] of Object.entries(stock.exports))
    if (typeof value === 'function') names.set(value, name);
  const fresh = initialTableLength(stock.module);
  const linked = new Set(Object.values(stock.globals));
  const exports: [number, string][] = [];
  for (let index = fresh; index < table.length; index += 1) {
    const name = names.get(table.get(index));
    if (name !== undefined && linked.has(index)) exports.push([index, name]);
  }

  const memory = new DataView((stock.exports['memory'] as WebAssembly.Memory).buffer);
  const offset = memory.getInt32(
    globalNamed(stock, '_PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET').value,
    true,
  );
  const trampolineSlot = globalNamed(stock, '_PyRuntime').value + offset;
  const index = memory.getInt32(trampolineSlot, true);
  const module = index === 0 ? null : await trampolineModule(files.glue);
  return {
    header: {
      length: table.length,
      exports,
      trampoline: module === null ? null : { index, module },
    },
    trampolineSlot,
  };
}

/** The loader carries a tiny module for calls of functions with any signature, as hexadecimal text. */
async function trampolineModule(glue: string): Promise<string | null> {
  const hexadecimal = /hexStringToUTF8Array\("([0-9a-f]+)"\)/.exec(
    await readFile(glue, 'utf8'),
  )?.[1];
  return hexadecimal === undefined ? null : Buffer.from(hexadecimal, 'hex').toString('base64');
}

function initialTableLength(module: WebAssembly.Module): number {
  const imports: WebAssembly.Imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    const group = (imports[from] ??= {});
    group[name] =
      kind === 'global' ? new WebAssembly.Global({ value: 'i32', mutable: true }, 0) : () => 0;
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  return (exports['__indirect_function_table'] as WebAssembly.Table).length;
}

const pageBytes = 65_536;

/** Linear memory without the zeros at its end, set up for a replay. */
function copyMemory(
  stock: StockInterpreter,
  trampolineSlot: number,
  trampoline: number,
): { size: number; bytes: Uint8Array } {
  const memory = new Uint8Array((stock.exports['memory'] as WebAssembly.Memory).buffer.slice(0));
  const view = new DataView(memory.buffer);
  view.setInt32(trampolineSlot, trampoline, true);
  // CPython then calls the signal-check import regularly, where the soft time limit strikes
  view.setInt32(globalNamed(stock, 'Py_EMSCRIPTEN_SIGNAL_HANDLING').value, 1, true);
  let length = memory.length;
  while (length > 0 && memory[length - 1] === 0) length -= 1;
  // what the boot needed once, a run may never need: it grows again on demand
  return { size: Math.ceil(length / pageBytes) * pageBytes, bytes: memory.subarray(0, length) };
}

function call(stock: StockInterpreter, name: string, ...values: number[]): number {
  const target = stock.exports[name];
  if (typeof target !== 'function') throw new Error(`Pyodide does not export the function ${name}`);
  return Number((target as (...values: number[]) => unknown)(...values) ?? 0);
}

function globalNamed(stock: StockInterpreter, name: string): WebAssembly.Global {
  const target = stock.exports[name];
  if (!(target instanceof WebAssembly.Global))
    throw new Error(`Pyodide does not export the global ${name}`);
  return target;
}
