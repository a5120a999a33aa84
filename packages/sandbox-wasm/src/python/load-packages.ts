import type { Limits, Reply, SourceFile } from '@assay/core/plugin';
import { importSource, unpackSource } from '../image/package-sources.js';
import type { ImageFile, PythonImage } from '../image/python-image.js';
import { StartedDrivers } from '../started-drivers.js';
import type { FileNode } from './host/file-node.js';
import { PythonGuest } from './python-guest.js';
import { loadImage, PythonInterpreter, type LoadedImage } from './python-interpreter.js';

export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly content: Uint8Array;
}

export type LoadedPackages =
  | { readonly kind: 'image'; readonly image: PythonImage }
  /** Why the packages cannot be used, one text each. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const limits: Limits = { wallMs: 120_000, memoryMb: 1024, outputBytes: 1024 * 1024 };
const noFiles: readonly SourceFile[] = [];
const pageBytes = 65_536;

/**
 * An image with packages: the plain image, with the files of the wheels beside the standard library and their modules
 * imported. A wheel is a stranger's code, so all of this happens in the sandboxed interpreter: first one unpacks (and the
 * worst that a path in a wheel can reach is that interpreter's own files), then a fresh one imports, as a run would.
 */
export function loadPackages(base: PythonImage, wheels: readonly Wheel[]): LoadedPackages {
  const loaded = loadImage(base);
  const unpacked = unpack(loaded, wheels);
  if (unpacked.problems.length > 0) return { kind: 'problems', problems: unpacked.problems };
  const packages = wheels.map(({ name, version }) => ({ name, version }));
  const header = { ...base.header, packages };
  const image = { ...base, header, files: unpacked.files };
  return importModules(loadImage(image, [loaded]), unpacked.modules);
}

interface Unpacked {
  readonly problems: readonly string[];
  readonly modules: readonly string[];
  readonly files: readonly ImageFile[];
}

function unpack(loaded: LoadedImage, wheels: readonly Wheel[]): Unpacked {
  const folder = '/tmp/packages';
  const { interpreter, guest } = start(loaded, unpackSource);
  const { files } = interpreter.host;
  files.addFolder(folder);
  const order = wheels.map(({ name, version, content }, index) => {
    const path = `/tmp/wheels/${index}.whl`;
    files.addFile(path, content, { readOnly: true });
    return { name, version, path };
  });
  const reply = guest.request(JSON.stringify({ folder, wheels: order }));
  if (reply.kind === 'stopped') return { problems: [stopped(reply)], modules: [], files: [] };
  const { problems, modules } = JSON.parse(reply.message) as Unpacked;
  return { problems, modules, files: problems.length > 0 ? [] : filesBelow(files.lookup(folder)) };
}

function importModules(loaded: LoadedImage, modules: readonly string[]): LoadedPackages {
  const { interpreter, guest } = start(loaded, importSource);
  const problems = importProblems(guest.request(JSON.stringify(modules)));
  if (problems.length > 0) return { kind: 'problems', problems };
  const { violations } = interpreter.host;
  const memory = violations.length > 0 ? null : interpreter.capture();
  if (memory === null) {
    const what = violations[0] ?? 'a file that stays open';
    return { kind: 'problems', problems: [`the import of ${modules.join(', ')} leaves ${what}`] };
  }
  const { image } = loaded;
  const memoryBytes = Math.max(
    image.header.memoryBytes,
    Math.ceil(memory.length / pageBytes) * pageBytes,
  );
  return { kind: 'image', image: { ...image, header: { ...image.header, memoryBytes }, memory } };
}

function start(loaded: LoadedImage, driver: string) {
  const interpreter = new PythonInterpreter(loaded);
  const guest = new PythonGuest(interpreter, limits, 'own');
  const program = { language: 'python', files: noFiles, driver } as const;
  guest.start(new StartedDrivers(), program, { role: 'candidate', callBack: null });
  return { interpreter, guest };
}

/** The answer comes from where the packages' code has run: it may be anything. */
function importProblems(reply: Reply): readonly string[] {
  if (reply.kind === 'stopped') return [stopped(reply)];
  try {
    const problems = JSON.parse(reply.message) as unknown;
    if (Array.isArray(problems)) return problems.map(String);
  } catch {
    // told below
  }
  return ['the packages changed the interpreter so that it gives no answer'];
}

function stopped({ stop }: Extract<Reply, { kind: 'stopped' }>): string {
  const detail = 'detail' in stop ? `: ${stop.detail}` : '';
  return `the interpreter that loads the packages was ended (${stop.cause})${detail}`;
}

function filesBelow(node: FileNode, path = ''): ImageFile[] {
  if (node.kind === 'regular') return [{ path, content: node.content.slice(0, node.size) }];
  if (node.kind !== 'directory') return [];
  return [...node.entries].flatMap(([name, entry]) =>
    filesBelow(entry, path === '' ? name : `${path}/${name}`),
  );
}
