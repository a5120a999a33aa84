import { SystemCallError } from './errno.js';
import type { Device, DirectoryNode, FileNode, PipeNode, RegularNode } from './file-node.js';

/** Bytes that one guest's files may hold together. */
const quotaBytes = 64 * 1024 * 1024;
/** What a file or folder costs beside its content, so that a million empty ones hit the quota too. */
const nodeBytes = 512;
const maxNameLength = 255;
const maxDepth = 64;

/** An in-memory file system: folders, files, devices and pipes; no links, nothing of the host's disk. */
export class FileTree {
  readonly #now: () => number;
  readonly #isOpen: (node: FileNode) => boolean;
  #root!: DirectoryNode;
  #nextInode = 1;
  #usedBytes = 0;
  /** The working directory, absolute and normalized. */
  workingFolder = '/';

  constructor(now: () => number, isOpen: (node: FileNode) => boolean) {
    this.#now = now;
    this.#isOpen = isOpen;
    this.reset();
  }

  /** Empties the tree. */
  reset(): void {
    this.#nextInode = 1;
    this.#usedBytes = 0;
    this.workingFolder = '/';
    this.#root = this.#newFolder(0o755);
  }

  /** Finds the node at an absolute path. */
  lookup(path: string): FileNode {
    return this.#walk(segmentsOf(path));
  }

  find(path: string): FileNode | null {
    const segments = segmentsOf(path);
    const name = segments.pop();
    if (name === undefined) return this.#root;
    return this.#folder(segments).entries.get(name) ?? null;
  }

  /** The folder that holds a path, and the name in it. */
  locate(path: string): { folder: DirectoryNode; name: string } {
    const segments = segmentsOf(path);
    const name = segments.pop();
    if (name === undefined) throw new SystemCallError('EINVAL');
    return { folder: this.#folder(segments), name };
  }

  createFile(path: string, permissions: number): RegularNode {
    const node: RegularNode = {
      ...this.#base(permissions),
      kind: 'regular',
      content: new Uint8Array(0),
      size: 0,
      readOnly: false,
    };
    this.#attach(path, node);
    return node;
  }

  createFolder(path: string, permissions: number): void {
    this.#attach(path, this.#newFolder(permissions));
  }

  createPipe(): PipeNode {
    return { ...this.#base(0o600), kind: 'pipe', chunks: [] };
  }

  /** Removes a name. The quota gets the file's bytes back unless a descriptor still holds them. */
  remove(path: string): void {
    const { folder, name } = this.locate(path);
    const node = folder.entries.get(name);
    if (node === undefined) throw new SystemCallError('ENOENT');
    refuseReadOnly(folder);
    folder.entries.delete(name);
    folder.modifiedMs = this.#now();
    if (this.#isOpen(node)) return;
    this.#usedBytes -= nodeBytes + (node.kind === 'regular' ? node.content.length : 0);
  }

  move(from: string, to: string): void {
    const source = this.locate(from);
    const node = source.folder.entries.get(source.name);
    if (node === undefined) throw new SystemCallError('ENOENT');
    if (node.kind === 'regular') refuseReadOnly(node);
    refuseReadOnly(source.folder);
    if (from === to) return;
    if (`${to}/`.startsWith(`${from}/`)) throw new SystemCallError('EINVAL');
    const target = this.locate(to);
    refuseReadOnly(target.folder);
    const replaced = target.folder.entries.get(target.name);
    if (replaced !== undefined) {
      refuseReplacement(node, replaced);
      this.remove(to);
    }
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
    source.folder.modifiedMs = target.folder.modifiedMs = this.#now();
  }

  /** Changes a file's size; new bytes are zero. */
  resize(node: RegularNode, size: number): void {
    refuseReadOnly(node);
    if (size > quotaBytes) throw new SystemCallError('ENOSPC');
    if (size > node.content.length) {
      const capacity = Math.max(size, Math.min(node.content.length * 2, quotaBytes), 256);
      this.#charge(capacity - node.content.length);
      const content = new Uint8Array(capacity);
      content.set(node.content.subarray(0, node.size));
      node.content = content;
    } else if (size < node.size) {
      node.content.fill(0, size, node.size);
    }
    node.size = size;
    node.modifiedMs = this.#now();
  }

  /** Host's side: makes the folders of an absolute path. */
  addFolder(path: string): void {
    const segments = segmentsOf(path);
    segments.forEach((_, index) => {
      const prefix = `/${segments.slice(0, index + 1).join('/')}`;
      if (this.find(prefix) === null) this.createFolder(prefix, 0o755);
    });
  }

  /** Host's side: lays down a file; a read-only one is shared, not copied. */
  addFile(
    path: string,
    content: Uint8Array,
    options: { readOnly: boolean } = { readOnly: false },
  ): void {
    this.addFolder(path.slice(0, path.lastIndexOf('/')));
    const node: RegularNode = {
      ...this.#base(options.readOnly ? 0o444 : 0o644),
      kind: 'regular',
      content,
      size: content.length,
      readOnly: options.readOnly,
    };
    if (!options.readOnly) this.#charge(content.length);
    this.#attach(path, node);
  }

  /** Host's side: puts a folder that all runs share in place. */
  addSharedFolder(path: string, folder: DirectoryNode): void {
    this.addFolder(path.slice(0, path.lastIndexOf('/')));
    this.#attach(path, folder);
  }

  addDevice(path: string, device: Device): void {
    this.addFolder(path.slice(0, path.lastIndexOf('/')));
    this.#attach(path, { ...this.#base(0o666), kind: 'device', device });
  }

  #newFolder(permissions: number): DirectoryNode {
    return { ...this.#base(permissions), kind: 'directory', entries: new Map(), readOnly: false };
  }

  #base(permissions: number): { inode: number; permissions: number; modifiedMs: number } {
    this.#nextInode += 1;
    return { inode: this.#nextInode, permissions: permissions & 0o7777, modifiedMs: this.#now() };
  }

  #charge(bytes: number): void {
    if (this.#usedBytes + bytes > quotaBytes) throw new SystemCallError('ENOSPC');
    this.#usedBytes += bytes;
  }

  #attach(path: string, node: FileNode): void {
    const { folder, name } = this.locate(path);
    if (folder.entries.has(name)) throw new SystemCallError('EEXIST');
    refuseReadOnly(folder);
    if (name.length > maxNameLength) throw new SystemCallError('ENAMETOOLONG');
    this.#charge(nodeBytes);
    folder.entries.set(name, node);
    folder.modifiedMs = this.#now();
  }

  #walk(segments: readonly string[]): FileNode {
    let node: FileNode = this.#root;
    for (const segment of segments) {
      if (node.kind !== 'directory') throw new SystemCallError('ENOTDIR');
      const next = node.entries.get(segment);
      if (next === undefined) throw new SystemCallError('ENOENT');
      node = next;
    }
    return node;
  }

  #folder(segments: readonly string[]): DirectoryNode {
    const node = this.#walk(segments);
    if (node.kind !== 'directory') throw new SystemCallError('ENOTDIR');
    return node;
  }
}

/** Resolves `.` and `..` in an absolute path; there are no links, so doing it by text is exact enough. */
export function normalize(path: string): string {
  return `/${segmentsOf(path).join('/')}`;
}

function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  if (segments.length > maxDepth) throw new SystemCallError('ENAMETOOLONG');
  return segments;
}

/** What all runs share does not change. */
export function refuseReadOnly(node: FileNode): void {
  if ('readOnly' in node && node.readOnly) throw new SystemCallError('EPERM');
}

function refuseReplacement(node: FileNode, replaced: FileNode): void {
  refuseReadOnly(replaced);
  if (replaced.kind === 'directory') {
    if (node.kind !== 'directory') throw new SystemCallError('EISDIR');
    if (replaced.entries.size > 0) throw new SystemCallError('ENOTEMPTY');
  } else if (node.kind === 'directory') {
    throw new SystemCallError('ENOTDIR');
  }
}
