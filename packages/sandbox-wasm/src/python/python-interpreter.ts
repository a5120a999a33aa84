import { libraryPath, packageFolder, programFolder } from '../image/image-recipe.js';
import type { PythonImage } from '../image/python-image.js';
import type { Device, DirectoryNode } from './host/file-node.js';
import { Host, type HostLimits } from './host/host.js';
import { sharedFolder } from './host/shared-folder.js';
import type { GuestFunction } from './host/process-calls.js';
import { PythonApi, type PythonExports } from './python-api.js';

/** An instance whose memory grew beyond the image by more than this is cheaper to make anew than to clear. */
const keptGrowthBytes = 64 * 1024 * 1024;

/** Memory that a guest has at least beside its interpreter, however low its limit is: less cannot run a line. */
const leastFreeBytes = 8 * 1024 * 1024;

/** stdin, stdout and stderr. */
const standardDescriptors = 3;

/** What differs between two runs of one interpreter. */
export interface InterpreterSetup {
  readonly limits: HostLimits;
  readonly seed: number;
  readonly devices: Readonly<Record<string, Device>>;
}

/** A compiled image: shared by the interpreters of one thread. */
export interface LoadedImage {
  readonly image: PythonImage;
  readonly module: WebAssembly.Module;
  readonly trampoline: WebAssembly.Module | null;
  /** The folder of packages. */
  readonly packages: DirectoryNode;
}

/** `known`: images that are loaded already; the same module is not compiled twice. */
export function loadImage(image: PythonImage, known: readonly LoadedImage[] = []): LoadedImage {
  const twin = known.find((loaded) => Buffer.compare(loaded.image.module, image.module) === 0);
  const trampoline = image.header.table.trampoline;
  return {
    image,
    module: twin?.module ?? new WebAssembly.Module(image.module),
    trampoline:
      trampoline === null ? null : new WebAssembly.Module(Buffer.from(trampoline.module, 'base64')),
    packages: sharedFolder(image.files),
  };
}

/**
 * One CPython on the host of ours. `restore` puts it back, in place, into the state of the image: all of its memory is
 * written, so nothing of an earlier run is left, be it a module, a patched builtin or bytes of a dead stack.
 */
export class PythonInterpreter {
  readonly host: Host;
  readonly api: PythonApi;
  readonly #image: PythonImage;
  readonly #exports: PythonExports;
  readonly #table: WebAssembly.Table;
  readonly #packages: DirectoryNode;

  constructor(loaded: LoadedImage) {
    this.#image = loaded.image;
    this.#packages = loaded.packages;
    this.host = new Host((index) => this.#table.get(index) as GuestFunction | null);
    const instance = new WebAssembly.Instance(loaded.module, this.#imports(loaded.module));
    this.#exports = instance.exports as unknown as PythonExports;
    this.#table = this.#exports.__indirect_function_table;
    this.#fillTable(loaded.trampoline);
    this.host.memory.attach(this.#exports.memory);
    this.host.memory.growTo(this.#image.header.memoryBytes);
    this.api = new PythonApi(this.#exports, this.host.memory, this.#image.header.objects);
  }

  /** Back to the image, or to what was captured after it, on a new host system. */
  restore(setup: InterpreterSetup, memory: Uint8Array = this.#image.memory): void {
    const { header, library } = this.#image;
    this.#overwriteMemory(memory);
    this.#exports.__stack_pointer.value = header.stack.pointer;
    this.#exports.emscripten_stack_set_limits(header.stack.base, header.stack.end);
    this.#exports.setTempRet0(0);
    this.host.reset({
      limits: setup.limits,
      seed: setup.seed,
      workingFolder: programFolder,
      folders: ['/tmp', '/lib/python3.14/lib-dynload', programFolder],
      shared: { [packageFolder]: this.#packages },
      files: [{ path: libraryPath, content: library, readOnly: true }],
      devices: setup.devices,
    });
  }

  /**
   * Memory as it is, for a later `restore`; null when there is more to the state than memory: an open file, or a call that
   * has not returned.
   */
  capture(): Uint8Array | null {
    const idle = this.#exports.__stack_pointer.value === this.#image.header.stack.pointer;
    if (!idle || this.host.descriptors.count !== standardDescriptors) return null;
    return this.host.memory.bytes.slice(0, this.heapEnd());
  }

  /** Whether the next run may use this instance, under the given cap on memory. */
  canServe(memoryBytes: number): boolean {
    const { header } = this.#image;
    const size = this.host.memory.size;
    return (
      this.host.violations.length === 0 &&
      this.#table.length === tableLength(header.table) &&
      size <= header.memoryBytes + keptGrowthBytes &&
      size <= this.memoryCap(memoryBytes)
    );
  }

  /** End of the heap, in bytes: the most that this run had, since the heap never shrinks. */
  heapEnd(): number {
    return this.#exports.sbrk(0) >>> 0;
  }

  /** The cap that a limit on memory comes to. */
  memoryCap(memoryBytes: number): number {
    return Math.max(memoryBytes, this.#image.header.memoryBytes + leastFreeBytes);
  }

  /** Writes every byte of memory: clearing is four times faster than copying, and a third of the image is unused stack. */
  #overwriteMemory(memory: Uint8Array): void {
    const { pointer, end } = this.#image.header.stack;
    if (memory.length > this.host.memory.size) this.host.memory.growTo(memory.length);
    const bytes = this.host.memory.bytes;
    bytes.set(memory.subarray(0, end), 0);
    bytes.fill(0, end, pointer);
    bytes.set(memory.subarray(pointer), pointer);
    bytes.fill(0, memory.length);
  }

  #imports(module: WebAssembly.Module): WebAssembly.Imports {
    const imports: WebAssembly.Imports = Object.create(null) as WebAssembly.Imports;
    for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
      const group = (imports[from] ??= Object.create(null) as WebAssembly.Imports[string]);
      if (kind === 'function') group[name] = this.host.importNamed(name);
      else if (kind === 'global') group[name] = this.#linkedGlobal(name);
      else
        throw new Error(
          `the interpreter imports a ${kind} "${name}", which the host does not know`,
        );
    }
    return imports;
  }

  #linkedGlobal(name: string): WebAssembly.Global {
    return new WebAssembly.Global(
      { value: 'i32', mutable: true },
      this.#image.header.globals[name] ?? 0,
    );
  }

  #fillTable(trampoline: WebAssembly.Module | null): void {
    const { table } = this.#image.header;
    this.#table.grow(Math.max(0, tableLength(table) - this.#table.length));
    const named = this.#exports as unknown as Record<string, unknown>;
    for (const [index, name] of table.exports) this.#table.set(index, named[name]);
    if (trampoline === null || table.trampoline === null) return;
    const { exports } = new WebAssembly.Instance(trampoline, {
      env: { memory: this.#exports.memory, __indirect_function_table: this.#table },
    });
    this.#table.set(table.trampoline.index, exports['trampoline_call']);
  }
}

function tableLength(table: PythonImage['header']['table']): number {
  return Math.max(table.length, (table.trampoline?.index ?? 0) + 1);
}
