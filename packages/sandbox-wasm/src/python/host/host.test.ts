import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Host, type HostSetup } from './host.js';
import { sharedFolder } from './shared-folder.js';
import { Trap } from './trap.js';

const setup: HostSetup = {
  limits: { wallMs: 60_000, memoryBytes: 4 * 65_536, outputBytes: 100_000 },
  seed: 1,
  workingFolder: '/work',
  folders: ['/work', '/tmp'],
  shared: { '/shared': sharedFolder([{ path: 'p/a.py', content: Uint8Array.of(7) }]) },
  files: [
    { path: '/work/a', content: Uint8Array.of(1, 2, 3), readOnly: false },
    { path: '/lib/zip', content: Uint8Array.of(9), readOnly: true },
  ],
  devices: {},
};

const called = [
  ...[
    'fd_read',
    'fd_write',
    'fd_pread',
    'fd_pwrite',
    'fd_seek',
    'fd_close',
    'fd_sync',
    'fd_fdstat_get',
  ],
  ...[
    'clock_time_get',
    'clock_res_get',
    'random_get',
    'environ_sizes_get',
    'environ_get',
    'emscripten_resize_heap',
  ],
  ...[
    'emscripten_get_now',
    '_gmtime_js',
    '_localtime_js',
    '_mktime_js',
    '_timegm_js',
    '_tzset_js',
    '__assert_fail',
  ],
  ...[
    '__syscall_openat',
    '__syscall_stat64',
    '__syscall_fstat64',
    '__syscall_newfstatat',
    '__syscall_getcwd',
  ],
  ...[
    '__syscall_chdir',
    '__syscall_fchdir',
    '__syscall_faccessat',
    '__syscall_mkdirat',
    '__syscall_unlinkat',
  ],
  ...[
    '__syscall_rmdir',
    '__syscall_renameat',
    '__syscall_getdents64',
    '__syscall_truncate64',
    '__syscall_ftruncate64',
  ],
  ...[
    '__syscall_dup',
    '__syscall_dup3',
    '__syscall_fcntl64',
    '__syscall_ioctl',
    '__syscall_pipe',
    '__syscall_poll',
  ],
  ...[
    '__syscall_chmod',
    '__syscall_fchmod',
    '__syscall_utimensat',
    '__syscall_readlinkat',
    '__syscall_symlinkat',
  ],
  ...[
    '_emscripten_get_progname',
    '__call_sighandler',
    'JsvFunction_CallBound',
    'emscripten_asm_const_int',
  ],
];

/** Which argument is a 64-bit integer. */
const wide: Readonly<Record<string, number>> = {
  fd_pread: 3,
  fd_pwrite: 3,
  fd_seek: 1,
  clock_time_get: 1,
  __syscall_truncate64: 1,
  __syscall_ftruncate64: 1,
  _gmtime_js: 0,
  _localtime_js: 0,
};

/** Small numbers are descriptors and pointers that exist; the rest is what hostile code would try. */
const integer = fc.oneof(
  fc.integer({ min: -100, max: 300 }),
  fc.constantFrom(1024, 2048, 65_532, 65_536, -1, 2 ** 31 - 1, -(2 ** 31)),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);
const paths = ['a', '/work/a', '/lib/zip', '..', '/dev/random', 'b/c', '/tmp/x', ''];

test('whatever integers a guest passes, it gets an integer back or is ended', () => {
  const host = new Host(() => null);
  const memory = new WebAssembly.Memory({ initial: 1 });
  host.memory.attach(memory);
  const step = fc.tuple(
    fc.constantFrom(...called),
    fc.array(integer, { minLength: 5, maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      host.reset(setup);
      paths.forEach((path, index) =>
        new TextEncoder().encodeInto(`${path}\0`, host.memory.bytes.subarray(index * 32)),
      );
      for (const [name, values] of steps) {
        const converted = values.map((value, index) =>
          wide[name] === index ? BigInt(value) : value,
        );
        try {
          const result = host.importNamed(name)(...(converted as never[]));
          expect(['number', 'bigint', 'undefined', 'object']).toContain(typeof result);
        } catch (error) {
          expect(
            error instanceof Trap || error instanceof RangeError,
            `${name}: ${String(error)}`,
          ).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('an import that the host does not have ends the guest and is on record', () => {
  const host = new Host(() => null);
  expect(() => host.importNamed('constructor')()).toThrow(Trap);
  expect(host.violations).toEqual(['constructor']);
});
