/** What a character device does; bytes are copied by the caller. */
export interface Device {
  /** At most `length` bytes; an empty array is the end of the file. */
  read(length: number): Uint8Array;
  /** Takes every byte, or throws. The array is a view of guest memory: copy what is kept. */
  write(bytes: Uint8Array): void;
}

interface NodeBase {
  readonly inode: number;
  /** Permission bits: kept and reported, not enforced; every file belongs to the one user there is. */
  permissions: number;
  modifiedMs: number;
}

export interface DirectoryNode extends NodeBase {
  readonly kind: 'directory';
  readonly entries: Map<string, FileNode>;
  /** Shared by all runs, with all that is in it. */
  readonly readOnly: boolean;
}

export interface RegularNode extends NodeBase {
  readonly kind: 'regular';
  /** Capacity; the file's bytes are the first `size`. */
  content: Uint8Array;
  size: number;
  /** The standard library and packages are shared by all runs and must not change. */
  readonly readOnly: boolean;
}

export interface DeviceNode extends NodeBase {
  readonly kind: 'device';
  readonly device: Device;
}

export interface PipeNode extends NodeBase {
  readonly kind: 'pipe';
  readonly chunks: Uint8Array[];
}

export type FileNode = DirectoryNode | RegularNode | DeviceNode | PipeNode;

const typeBits = {
  directory: 0o040000,
  regular: 0o100000,
  device: 0o020000,
  pipe: 0o010000,
} as const;

/** The `st_mode` of a node: type and permissions. */
export function modeOf(node: FileNode): number {
  return typeBits[node.kind] | node.permissions;
}
