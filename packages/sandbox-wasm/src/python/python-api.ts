import type { ImageObjects } from '../image/python-image.js';
import type { LinearMemory } from './host/linear-memory.js';

/** Address of a Python object; 0 means that an exception is set. */
export type Reference = number;

/** What a trimmed module exports (image/python-image.ts, `neededExports`). */
export interface PythonExports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  readonly __stack_pointer: WebAssembly.Global;
  emscripten_stack_set_limits(base: number, end: number): void;
  setTempRet0(value: number): void;
  malloc(size: number): number;
  free(pointer: number): void;
  sbrk(increment: number): number;
  Py_CompileString(source: number, fileName: number, start: number): Reference;
  PyEval_EvalCode(code: Reference, globals: Reference, locals: Reference): Reference;
  PyUnicode_DecodeUTF8(text: number, length: number, errors: number): Reference;
  PyUnicode_AsUTF8AndSize(object: Reference, length: number): number;
  PyDict_New(): Reference;
  PyDict_GetItemString(dictionary: Reference, key: number): Reference;
  PyDict_SetItemString(dictionary: Reference, key: number, value: Reference): number;
  PyObject_CallOneArg(callable: Reference, value: Reference): Reference;
  PyObject_CallNoArgs(callable: Reference): Reference;
  PyErr_GetRaisedException(): Reference;
  PyErr_Clear(): void;
  PyErr_GivenExceptionMatches(exception: Reference, kind: Reference): number;
  PyObject_Type(object: Reference): Reference;
  PyType_GetName(type: Reference): Reference;
  Py_IncRef(object: Reference): void;
  Py_DecRef(object: Reference): void;
  PyGILState_Ensure(): number;
  PyGILState_Release(state: number): void;
}

/** `Py_file_input`: the source is a whole module. */
const wholeModule = 257;

/** The end of a traceback says what happened. */
const maxExceptionText = 4000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A raised exception, taken from the interpreter without running code of its class. */
export interface RaisedException {
  readonly kind: 'memory' | 'exit' | 'other';
  /** The traceback where it could be had, else the class's name. */
  readonly text: string;
}

/**
 * CPython's C interface, with JavaScript texts. The sandbox talks to a guest through it directly: a function object is
 * called, its result is read; there is no name in the guest that a candidate could replace, and no stream it could write
 * an extra answer into. Every method can be ended by a trap.
 */
export class PythonApi {
  readonly #exports: PythonExports;
  readonly #memory: LinearMemory;
  readonly #objects: ImageObjects;

  constructor(exports: PythonExports, memory: LinearMemory, objects: ImageObjects) {
    this.#exports = exports;
    this.#memory = memory;
    this.#objects = objects;
  }

  /** A new `str`. */
  text(value: string): Reference {
    return this.#withBytes(encoder.encode(value), (pointer, length) =>
      this.#exports.PyUnicode_DecodeUTF8(pointer, length, 0),
    );
  }

  /** Text of a `str`; null (and an exception) for anything else, and for one with lone surrogates. */
  read(reference: Reference): string | null {
    const pointer = this.#exports.PyUnicode_AsUTF8AndSize(reference, this.#objects.scratch);
    if (pointer === 0) return null;
    return decoder.decode(
      this.#memory.slice(pointer, this.#memory.getUint32(this.#objects.scratch)),
    );
  }

  /** Code object of a module's source. */
  compile(source: string, fileName: string): Reference {
    return this.#withText(source, (text) =>
      this.#withText(fileName, (name) => this.#exports.Py_CompileString(text, name, wholeModule)),
    );
  }

  /** A new namespace called `name`. */
  namespace(name: string): Reference {
    const namespace = this.#exports.PyDict_New();
    this.define(namespace, '__name__', this.text(name));
    return namespace;
  }

  define(namespace: Reference, name: string, value: Reference): void {
    this.#withText(name, (key) => this.#exports.PyDict_SetItemString(namespace, key, value));
  }

  /** Runs a code object in a namespace; gives the namespace, or 0. */
  execute(code: Reference, namespace: Reference): Reference {
    const result = this.#exports.PyEval_EvalCode(code, namespace, namespace);
    if (result === 0) return 0;
    this.#exports.Py_DecRef(result);
    return namespace;
  }

  /** A reference, to be released, to what a name means in a namespace; 0, and no exception, where there is none. */
  lookup(namespace: Reference, name: string): Reference {
    const found = this.#withText(name, (key) => this.#exports.PyDict_GetItemString(namespace, key));
    if (found !== 0) this.#exports.Py_IncRef(found);
    return found;
  }

  call(callable: Reference, value?: Reference): Reference {
    return value === undefined
      ? this.#exports.PyObject_CallNoArgs(callable)
      : this.#exports.PyObject_CallOneArg(callable, value);
  }

  /**
   * Runs a job in an interpreter that may be in the middle of a system call: there, CPython has let go of its lock. What
   * is thrown out of the job leaves it so.
   */
  reenter<Result>(job: () => Result): Result {
    const state = this.#exports.PyGILState_Ensure();
    const result = job();
    this.#exports.PyGILState_Release(state);
    return result;
  }

  /** A candidate's way to the trusted program. */
  get callBack(): Reference {
    return this.#objects.callBack;
  }

  release(reference: Reference): void {
    this.#exports.Py_DecRef(reference);
  }

  /** Makes this interpreter a trusted one. */
  trust(): boolean {
    return this.call(this.#objects.trust, this.text('')) !== 0;
  }

  /** Takes the exception that is set. Null when none is. */
  takeException(): RaisedException | null {
    const exception = this.#exports.PyErr_GetRaisedException();
    if (exception === 0) return null;
    const is = (kind: Reference): boolean =>
      this.#exports.PyErr_GivenExceptionMatches(exception, kind) !== 0;
    const kind = is(this.#objects.memoryError)
      ? 'memory'
      : is(this.#objects.systemExit)
        ? 'exit'
        : 'other';
    return { kind, text: this.#describe(exception).slice(-maxExceptionText) };
  }

  #describe(exception: Reference): string {
    const described = this.call(this.#objects.describe, exception);
    const text = described === 0 ? null : this.read(described);
    this.#exports.PyErr_Clear();
    return text ?? this.#className(exception);
  }

  #className(object: Reference): string {
    const name = this.#exports.PyType_GetName(this.#exports.PyObject_Type(object));
    const text = name === 0 ? null : this.read(name);
    this.#exports.PyErr_Clear();
    return text ?? 'an exception without a name';
  }

  #withText<Result>(value: string, use: (pointer: number) => Result): Result {
    return this.#withBytes(encoder.encode(`${value}\0`), use);
  }

  #withBytes<Result>(bytes: Uint8Array, use: (pointer: number, length: number) => Result): Result {
    const pointer = this.#exports.malloc(bytes.length || 1) >>> 0;
    if (pointer === 0) throw new OutOfGuestMemory();
    this.#memory.slice(pointer, bytes.length).set(bytes);
    const result = use(pointer, bytes.length);
    this.#exports.free(pointer);
    return result;
  }
}

/** The guest has no room for what the host must put into it. */
export class OutOfGuestMemory extends Error {
  override readonly name = 'OutOfGuestMemory';
}
