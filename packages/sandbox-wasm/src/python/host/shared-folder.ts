import type { DirectoryNode, RegularNode } from './file-node.js';

/** Well above those that one run's own files get. */
const firstInode = 2 ** 32;
/** A date that says nothing: that of the oldest file in a zip, 1 January 1980. */
const modifiedMs = 315_532_800_000;

/** A folder of files that all runs share: made once, put in place for each run, never changed. */
export function sharedFolder(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): DirectoryNode {
  let inode = firstInode;
  const newFolder = (): DirectoryNode => {
    inode += 1;
    const entries: DirectoryNode['entries'] = new Map();
    return { inode, permissions: 0o555, modifiedMs, kind: 'directory', entries, readOnly: true };
  };
  const root = newFolder();
  const folders = new Map([['', root]]);
  const folderAt = (path: string): DirectoryNode => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const made = newFolder();
    folders.set(path, made);
    const slash = path.lastIndexOf('/');
    folderAt(path.slice(0, Math.max(0, slash))).entries.set(path.slice(slash + 1), made);
    return made;
  };
  for (const { path, content } of files) {
    inode += 1;
    const node: RegularNode = {
      ...{ inode, permissions: 0o444, modifiedMs, kind: 'regular' },
      ...{ content, size: content.length, readOnly: true },
    };
    const slash = path.lastIndexOf('/');
    folderAt(path.slice(0, Math.max(0, slash))).entries.set(path.slice(slash + 1), node);
  }
  return root;
}
