import { createHash } from 'node:crypto';
import { describeSource, hostModuleSource, plainLoopSource, sealSource } from './guest-sources.js';
import { neededExports } from './python-image.js';

/**
 * Standard-library modules that tests and candidates import: in the image they cost nothing, where an import from the zip
 * takes 1 to 30 ms. Being loaded already also means that no file of a candidate can take their place for a driver.
 */
export const preloadedModules: readonly string[] = [
  ...[
    '__future__',
    'abc',
    'argparse',
    'array',
    'ast',
    'asyncio',
    'base64',
    'binascii',
    'bisect',
    'builtins',
    'calendar',
  ],
  ...[
    'cmath',
    'codecs',
    'collections',
    'collections.abc',
    'colorsys',
    'concurrent.futures',
    'contextlib',
    'contextvars',
  ],
  ...[
    'copy',
    'copyreg',
    'csv',
    'ctypes',
    'dataclasses',
    'datetime',
    'decimal',
    'difflib',
    'dis',
    'doctest',
    'enum',
    'errno',
  ],
  ...[
    'fnmatch',
    'fractions',
    'functools',
    'gc',
    'glob',
    'graphlib',
    'gzip',
    'hashlib',
    'heapq',
    'hmac',
    'html',
    'html.parser',
  ],
  ...[
    'importlib',
    'importlib.abc',
    'importlib.machinery',
    'importlib.util',
    'inspect',
    'io',
    'ipaddress',
    'itertools',
    'json',
  ],
  ...[
    'keyword',
    'linecache',
    'locale',
    'logging',
    'marshal',
    'math',
    'numbers',
    'operator',
    'os',
    'os.path',
    'pathlib',
  ],
  ...[
    'pickle',
    'platform',
    'pprint',
    'queue',
    'random',
    're',
    'reprlib',
    'secrets',
    'shlex',
    'shutil',
    'signal',
    'sqlite3',
  ],
  ...[
    'stat',
    'statistics',
    'string',
    'struct',
    'subprocess',
    'symtable',
    'sys',
    'tempfile',
    'textwrap',
    'threading',
    'time',
  ],
  ...[
    'timeit',
    'token',
    'tokenize',
    'traceback',
    'types',
    'typing',
    'unicodedata',
    'unittest',
    'unittest.mock',
    'urllib.parse',
  ],
  ...['uuid', 'warnings', 'weakref', 'xml.etree.ElementTree', 'zipfile', 'zlib', 'zoneinfo'],
];

/** Folder that holds a program's files, in every interpreter. */
export const programFolder = '/work';

/** Where packages lie: on the path of every interpreter, empty in the plain image. */
export const packageFolder = '/lib/python3.14/site-packages';

/** Where the standard library lies, as Pyodide has it. */
export const libraryPath = '/lib/python314.zip';

/**
 * The part of the C stack that Python may use before it raises RecursionError. The native stack of the thread that runs
 * it must be able to carry that: see `engineStackMb`.
 */
export const pythonStackBytes = 512 * 1024;

/** Pages of 64 KiB that no guest may ever pass, whatever its limits say: 2 GiB. */
export const maxMemoryPages = 32_768;

/** Changed by hand when the image's layout or the way it is made changes. */
const layoutVersion = 2;

/** Names an image: everything that decides what is in it. */
export function recipeHash(pyodideVersion: string): string {
  const recipe = [
    layoutVersion,
    pyodideVersion,
    preloadedModules,
    [programFolder, libraryPath, packageFolder, pythonStackBytes, maxMemoryPages, neededExports],
    [plainLoopSource, hostModuleSource, describeSource, sealSource],
  ];
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 16);
}
