import { SystemCallError } from './errno.js';
import { modeOf, type FileNode } from './file-node.js';
import { refuseReadOnly } from './file-tree.js';
import type { HostState } from './host-state.js';
import { systemCall, type ImportTable } from './import-table.js';
import { resolvePath } from './paths.js';

/** Bytes of Emscripten's `struct stat`. */
const statusBytes = 96;
const emptyPathFlag = 0x1000;
const user = 1000;

/** What a file is: the `stat` family. */
export function statusCalls(host: HostState): ImportTable {
  const { files, descriptors, memory } = host;
  const status = (node: FileNode, result: number): number => {
    writeStatus(host, node, result);
    return 0;
  };
  const setPermissions = (node: FileNode, mode: number): number => {
    refuseReadOnly(node);
    node.permissions = mode & 0o7777;
    return 0;
  };
  const statusOfPath = systemCall((path: number, result: number) =>
    status(files.lookup(resolvePath(host, -100, path)), result),
  );
  return {
    __syscall_stat64: statusOfPath,
    // there are no links
    __syscall_lstat64: statusOfPath,
    __syscall_fstat64: systemCall((descriptor: number, result: number) =>
      status(descriptors.get(descriptor).node, result),
    ),
    __syscall_newfstatat: systemCall(
      (descriptor: number, path: number, result: number, flags: number) => {
        const ofDescriptor = (flags & emptyPathFlag) !== 0 && memory.readText(path) === '';
        if (ofDescriptor && descriptor !== -100)
          return status(descriptors.get(descriptor).node, result);
        return status(
          files.lookup(ofDescriptor ? files.workingFolder : resolvePath(host, descriptor, path)),
          result,
        );
      },
    ),
    __syscall_faccessat: systemCall((descriptor: number, path: number) => {
      files.lookup(resolvePath(host, descriptor, path));
      return 0;
    }),
    __syscall_chmod: systemCall((path: number, mode: number) =>
      setPermissions(files.lookup(resolvePath(host, -100, path)), mode),
    ),
    __syscall_fchmod: systemCall((descriptor: number, mode: number) =>
      setPermissions(descriptors.get(descriptor).node, mode),
    ),
    __syscall_fchmodat2: systemCall((descriptor: number, path: number, mode: number) =>
      setPermissions(files.lookup(resolvePath(host, descriptor, path)), mode),
    ),
    __syscall_utimensat: systemCall((descriptor: number, path: number, times: number) => {
      const node =
        path === 0
          ? descriptors.get(descriptor).node
          : files.lookup(resolvePath(host, descriptor, path));
      refuseReadOnly(node);
      node.modifiedMs = times === 0 ? host.clock.epochMs() : readTime(host, times + 16);
      return 0;
    }),
    __syscall_readlinkat: systemCall((descriptor: number, path: number) => {
      files.lookup(resolvePath(host, descriptor, path));
      throw new SystemCallError('EINVAL');
    }),
    __syscall_symlinkat: systemCall(() => {
      throw new SystemCallError('EPERM');
    }),
  };
}

function writeStatus({ memory }: HostState, node: FileNode, result: number): void {
  const size = node.kind === 'regular' ? node.size : node.kind === 'directory' ? 4096 : 0;
  const seconds = Math.floor(node.modifiedMs / 1000);
  const nanoseconds = Math.round((node.modifiedMs - seconds * 1000) * 1e6);
  const at = result >>> 0;
  memory.slice(at, statusBytes).fill(0);
  memory.setUint32(at, 1);
  memory.setUint32(at + 4, modeOf(node));
  memory.setUint32(at + 8, 1);
  memory.setUint32(at + 12, user);
  memory.setUint32(at + 16, user);
  memory.setBigInt64(at + 24, BigInt(size));
  memory.setInt32(at + 32, 4096);
  memory.setInt32(at + 36, Math.ceil(size / 512));
  for (const field of [40, 56, 72]) {
    memory.setBigInt64(at + field, BigInt(seconds));
    memory.setUint32(at + field + 8, nanoseconds);
  }
  memory.setBigInt64(at + 88, BigInt(node.inode));
}

/** Milliseconds of a `struct timespec`; its special nanoseconds (now, omit) count as now. */
function readTime({ memory, clock }: HostState, pointer: number): number {
  const nanoseconds = memory.getInt32(pointer + 8);
  if (nanoseconds < 0 || nanoseconds >= 1e9) return clock.epochMs();
  return Number(memory.getBigInt64(pointer)) * 1000 + nanoseconds / 1e6;
}
