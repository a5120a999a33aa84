import { openFlags, type OpenFile } from './descriptor-table.js';
import { SystemCallError } from './errno.js';
import type { DirectoryNode, FileNode } from './file-node.js';
import { refuseReadOnly } from './file-tree.js';
import type { HostState } from './host-state.js';
import { systemCall, type ImportTable } from './import-table.js';
import { resolvePath } from './paths.js';

/** Bytes of Emscripten's `struct dirent`, and where its name starts. */
const entryBytes = 280;
const nameOffset = 19;
const maxNameBytes = 255;
const removeFolderFlag = 0x200;

/** Opening, making, removing, renaming and listing. */
export function folderCalls(host: HostState): ImportTable {
  const { files, descriptors, memory } = host;
  return {
    __syscall_openat: systemCall((descriptor: number, path: number, flags: number, extra: number) =>
      descriptors.add(open(host, resolvePath(host, descriptor, path), flags, extra)),
    ),
    __syscall_mkdirat: systemCall((descriptor: number, path: number, mode: number) => {
      files.createFolder(resolvePath(host, descriptor, path), mode);
      return 0;
    }),
    __syscall_unlinkat: systemCall((descriptor: number, path: number, flags: number) => {
      const name = resolvePath(host, descriptor, path);
      return (flags & removeFolderFlag) === 0 ? removeFile(host, name) : removeFolder(host, name);
    }),
    __syscall_rmdir: systemCall((path: number) =>
      removeFolder(host, resolvePath(host, -100, path)),
    ),
    __syscall_renameat: systemCall((fromBase: number, from: number, toBase: number, to: number) => {
      files.move(resolvePath(host, fromBase, from), resolvePath(host, toBase, to));
      return 0;
    }),
    __syscall_getcwd: systemCall((buffer: number, size: number) =>
      memory.writeText(buffer, size, files.workingFolder),
    ),
    __syscall_chdir: systemCall((path: number) => {
      const target = resolvePath(host, -100, path);
      folderAt(files.lookup(target));
      files.workingFolder = target;
      return 0;
    }),
    __syscall_fchdir: systemCall((descriptor: number) => {
      const file = descriptors.get(descriptor);
      folderAt(file.node);
      files.workingFolder = file.path;
      return 0;
    }),
    __syscall_getdents64: systemCall((descriptor: number, buffer: number, size: number) =>
      list(host, descriptors.get(descriptor), buffer, size),
    ),
    __syscall_truncate64: systemCall((path: number, size: bigint) =>
      truncate(host, files.lookup(resolvePath(host, -100, path)), size),
    ),
    __syscall_ftruncate64: systemCall((descriptor: number, size: bigint) => {
      const file = descriptors.get(descriptor);
      if ((file.flags & openFlags.accessMask) === 0) throw new SystemCallError('EINVAL');
      return truncate(host, file.node, size);
    }),
  };
}

function open({ files, memory }: HostState, path: string, flags: number, extra: number): OpenFile {
  const writes = (flags & openFlags.accessMask) !== 0;
  let node = files.find(path);
  if (node !== null && (flags & openFlags.create) !== 0 && (flags & openFlags.exclusive) !== 0)
    throw new SystemCallError('EEXIST');
  if (node === null) {
    if ((flags & openFlags.create) === 0) throw new SystemCallError('ENOENT');
    // the mode is a variable argument, and `extra` points at those
    node = files.createFile(path, extra === 0 ? 0o644 : memory.getUint32(extra) & ~0o022);
  }
  if (node.kind === 'directory' && writes) throw new SystemCallError('EISDIR');
  if (node.kind !== 'directory' && (flags & openFlags.directory) !== 0)
    throw new SystemCallError('ENOTDIR');
  if (node.kind === 'regular') {
    if (node.readOnly && writes) throw new SystemCallError('EACCES');
    if ((flags & openFlags.truncate) !== 0) files.resize(node, 0);
  }
  const kept = flags & ~(openFlags.create | openFlags.exclusive | openFlags.truncate);
  return { node, path, flags: kept, position: 0 };
}

function folderAt(node: FileNode): DirectoryNode {
  if (node.kind !== 'directory') throw new SystemCallError('ENOTDIR');
  return node;
}

function removeFile({ files }: HostState, path: string): number {
  const node = files.lookup(path);
  if (node.kind === 'directory') throw new SystemCallError('EISDIR');
  refuseReadOnly(node);
  files.remove(path);
  return 0;
}

function removeFolder({ files }: HostState, path: string): number {
  if (folderAt(files.lookup(path)).entries.size > 0) throw new SystemCallError('ENOTEMPTY');
  files.remove(path);
  return 0;
}

function truncate({ files }: HostState, node: FileNode, size: bigint): number {
  if (node.kind !== 'regular' || size < 0n) throw new SystemCallError('EINVAL');
  files.resize(node, Number(size));
  return 0;
}

function list({ memory }: HostState, file: OpenFile, buffer: number, size: number): number {
  const folder = folderAt(file.node);
  file.listing ??= ['.', '..', ...folder.entries.keys()];
  const target = memory.slice(buffer, size);
  let index = Math.floor(file.position / entryBytes);
  let written = 0;
  for (; index < file.listing.length && written + entryBytes <= target.length; index += 1) {
    const name = file.listing[index]!;
    const node = folder.entries.get(name);
    const at = (buffer >>> 0) + written;
    target.fill(0, written, written + entryBytes);
    memory.setBigInt64(at, BigInt(node?.inode ?? 1));
    memory.setBigInt64(at + 8, BigInt((index + 1) * entryBytes));
    memory.setInt16(at + 16, entryBytes);
    target[written + 18] = entryType(node);
    target.set(encoder.encode(name).subarray(0, maxNameBytes), written + nameOffset);
    written += entryBytes;
  }
  file.position = index * entryBytes;
  return written;
}

const encoder = new TextEncoder();

/** The types of `dirent.h`: 1 FIFO, 2 character device, 4 directory, 8 regular file. */
function entryType(node: FileNode | undefined): number {
  if (node === undefined) return 4;
  return { pipe: 1, device: 2, directory: 4, regular: 8 }[node.kind];
}
