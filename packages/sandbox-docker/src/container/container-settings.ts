import type { ContainerCreateOptions } from 'dockerode';
import type { DockerOptions } from '../docker-options.js';

/** One container: what runs in it and what it may use. Two of equal settings are interchangeable until one is used. */
export interface ContainerSettings {
  /** `sha256:...` */
  readonly image: string;
  readonly command: readonly string[];
  /** In bytes, everything that it holds: processes, files, and what the kernel keeps for it. */
  readonly memoryBytes: number;
  /** Processor time of one process in it, in seconds: ends what nobody is left to end. Null for no limit. */
  readonly processorSeconds: number | null;
}

/** Nobody, on any system; the image need not know the name. */
const nobody = 65534;
const mebibyte = 1024 * 1024;
/** Shared memory, in mebibytes. */
const sharedMb = 16;
const openFiles = 256;

/** Where a program's files are. */
export const workFolder = '/work';

/**
 * How a container is made. Everything is taken away that can be: network, capabilities, new privileges, a writable root.
 * The default seccomp profile and the masked paths of /proc are the engine's own, and stay.
 */
export function containerSettings(
  settings: ContainerSettings,
  options: DockerOptions,
  labels: Readonly<Record<string, string>>,
): ContainerCreateOptions {
  const tmpfs = `rw,noexec,nosuid,nodev,uid=${nobody},gid=${nobody},mode=0700,size=${options.workspaceMb}m,nr_inodes=16k`;
  const same = (Name: string, limit: number) => ({ Name, Soft: limit, Hard: limit });
  return {
    Image: settings.image,
    Entrypoint: [],
    Cmd: [...settings.command],
    Env: ['PATH=/usr/local/bin:/usr/bin:/bin', 'HOME=/work', 'LANG=C.UTF-8', 'PYTHONHASHSEED=0'],
    Hostname: 'sandbox',
    User: `${nobody}:${nobody}`,
    WorkingDir: workFolder,
    Labels: { ...labels },
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    NetworkDisabled: true,
    Healthcheck: { Test: ['NONE'] },
    HostConfig: {
      ...(options.runtime === undefined ? {} : { Runtime: options.runtime }),
      Init: true,
      NetworkMode: 'none',
      IpcMode: 'private',
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      Privileged: false,
      ReadonlyRootfs: true,
      Tmpfs: { [workFolder]: tmpfs, '/tmp': tmpfs },
      ShmSize: sharedMb * mebibyte,
      Memory: settings.memoryBytes,
      MemorySwap: settings.memoryBytes,
      NanoCpus: Math.round(options.cpus * 1e9),
      PidsLimit: options.processes,
      Ulimits: [
        same('core', 0),
        ...(settings.processorSeconds === null ? [] : [same('cpu', settings.processorSeconds)]),
        same('fsize', options.workspaceMb * mebibyte),
        same('nofile', openFiles),
      ],
      LogConfig: { Type: 'none', Config: {} },
      RestartPolicy: { Name: 'no' },
    },
  };
}
