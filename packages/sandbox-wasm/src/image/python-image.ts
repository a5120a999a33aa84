/**
 * A CPython interpreter at rest: what it takes to bring one to life without any of Emscripten's JavaScript. Made once,
 * by trusted code, and kept in a file.
 */
export interface PythonImage {
  readonly header: ImageHeader;
  /** Linear memory from address 0, without the zeros at its end. */
  readonly memory: Uint8Array;
  /** The trimmed module. */
  readonly module: Uint8Array;
  /** The standard library, a zip of Python files. */
  readonly library: Uint8Array;
  /** Files of packages, by paths relative to `packageFolder`. */
  readonly files: readonly ImageFile[];
}

export interface ImageFile {
  readonly path: string;
  readonly content: Uint8Array;
}

export interface ImageHeader {
  readonly pyodide: string;
  readonly python: string;
  /** Size of linear memory, in bytes. */
  readonly memoryBytes: number;
  /** The C stack: it grows down from `base` to `end`, and stands at `pointer`. */
  readonly stack: { readonly pointer: number; readonly base: number; readonly end: number };
  readonly table: {
    readonly length: number;
    /** Entries that are functions of the module, by export name. */
    readonly exports: readonly (readonly [index: number, name: string])[];
    /** Where the trampoline goes (CPython calls functions of any signature through it), and its module in base64. */
    readonly trampoline: { readonly index: number; readonly module: string } | null;
  };
  /** Values of the module's imported globals, by name: indices of functions that never run. */
  readonly globals: Readonly<Record<string, number>>;
  /** Addresses of objects that the host uses. */
  readonly objects: ImageObjects;
  /** What can be imported besides the standard library. */
  readonly packages: readonly { readonly name: string; readonly version: string }[];
}

export interface ImageObjects {
  /** Python function: makes the interpreter a trusted one. */
  readonly trust: number;
  /** Python function: a candidate's way to the trusted program. */
  readonly callBack: number;
  /** Python function: text of an exception. */
  readonly describe: number;
  readonly memoryError: number;
  readonly systemExit: number;
  /** 16 bytes for results that C functions return through a pointer. */
  readonly scratch: number;
}

/** Exports that a replayed interpreter needs, beside its memory and table. */
export const neededExports = [
  ...['__stack_pointer', 'emscripten_stack_set_limits', 'setTempRet0', 'malloc', 'free', 'sbrk'],
  ...['Py_CompileString', 'PyEval_EvalCode'],
  ...['PyUnicode_DecodeUTF8', 'PyUnicode_AsUTF8AndSize', 'PyDict_New', 'PyDict_GetItemString'],
  ...[
    'PyDict_SetItemString',
    'PyObject_CallOneArg',
    'PyObject_CallNoArgs',
    'PyErr_GetRaisedException',
    'PyErr_Clear',
  ],
  ...['PyErr_GivenExceptionMatches', 'PyObject_Type', 'PyType_GetName', 'Py_IncRef', 'Py_DecRef'],
  ...['PyGILState_Ensure', 'PyGILState_Release'],
] as const;
