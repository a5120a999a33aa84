import { absentCalls } from './absent-calls.js';
import { descriptorCalls } from './descriptor-calls.js';
import { DescriptorTable } from './descriptor-table.js';
import { standardDevices } from './devices.js';
import type { Device, DirectoryNode } from './file-node.js';
import { FileTree } from './file-tree.js';
import { folderCalls } from './folder-calls.js';
import type { HostState } from './host-state.js';
import type { ImportFunction, ImportTable } from './import-table.js';
import { LinearMemory } from './linear-memory.js';
import { MemoryCap } from './memory-cap.js';
import { OutputCapture } from './output-capture.js';
import { processCalls, type GuestFunction } from './process-calls.js';
import { RandomStream } from './random-stream.js';
import { readWriteCalls } from './read-write-calls.js';
import { statusCalls } from './status-calls.js';
import { timeCalls } from './time-calls.js';
import { Trap } from './trap.js';
import { VirtualClock } from './virtual-clock.js';

/** What a guest may use in one run. */
export interface HostLimits {
  readonly wallMs: number;
  readonly memoryBytes: number;
  readonly outputBytes: number;
}

export interface HostSetup {
  readonly limits: HostLimits;
  readonly seed: number;
  readonly workingFolder: string;
  readonly folders: readonly string[];
  /** Folders that all runs share, by path. */
  readonly shared: Readonly<Record<string, DirectoryNode>>;
  readonly files: readonly {
    readonly path: string;
    readonly content: Uint8Array;
    readonly readOnly: boolean;
  }[];
  readonly devices: Readonly<Record<string, Device>>;
}

/**
 * The system that one guest runs on, in place of Emscripten's JavaScript: about 90 imports of our own, integers in and
 * integers out. Nothing of Node is handed in, so nothing of Node can be reached, whatever the guest computes; all other
 * imports of the module end the guest.
 */
export class Host implements HostState {
  readonly memory = new LinearMemory();
  readonly cap = new MemoryCap();
  readonly clock = new VirtualClock();
  readonly random = new RandomStream();
  readonly output = new OutputCapture();
  readonly descriptors = new DescriptorTable();
  readonly files = new FileTree(
    () => this.clock.epochMs(),
    (node) => this.descriptors.isOpen(node),
  );
  /** Imports that the guest called though it may not. */
  violations: string[] = [];
  readonly #calls: ImportTable;

  constructor(functionAt: (index: number) => GuestFunction | null) {
    this.#calls = {
      ...absentCalls(),
      ...processCalls(this, functionAt),
      ...timeCalls(this),
      ...readWriteCalls(this),
      ...descriptorCalls(this),
      ...folderCalls(this),
      ...statusCalls(this),
    };
  }

  /** The import of that name; one that ends the guest where there is none. */
  importNamed(name: string): ImportFunction {
    const own = Object.hasOwn(this.#calls, name) ? this.#calls[name] : undefined;
    return (
      own ??
      ((): never => {
        this.violations.push(name);
        throw new Trap(
          'crash',
          `the interpreter called "${name}", which the sandbox does not have`,
        );
      })
    );
  }

  /** Lays a new system under the guest: files, descriptors, clock, randomness, limits. */
  reset(setup: HostSetup): void {
    this.startRun(setup.limits);
    this.random.reset(setup.seed);
    this.violations = [];
    this.files.reset();
    for (const folder of setup.folders) this.files.addFolder(folder);
    for (const [path, folder] of Object.entries(setup.shared))
      this.files.addSharedFolder(path, folder);
    const devices = { ...standardDevices(this), ...setup.devices };
    for (const [path, device] of Object.entries(devices)) this.files.addDevice(path, device);
    for (const { path, content, readOnly } of setup.files)
      this.files.addFile(path, content, { readOnly });
    this.files.workingFolder = setup.workingFolder;
    this.descriptors.reset(
      ['/dev/stdin', '/dev/stdout', '/dev/stderr'].map((path, index) => ({
        node: this.files.lookup(path),
        path,
        flags: index === 0 ? 0 : 1,
        position: 0,
      })),
    );
  }

  /** Sets time, memory and output to unused, under new limits. */
  startRun(limits: HostLimits): void {
    this.clock.reset(limits.wallMs);
    this.cap.reset(limits.memoryBytes);
    this.output.reset(limits.outputBytes);
  }
}
