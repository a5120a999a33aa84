import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Language, SourceFile } from '../domain/index.js';

const variable = 'ASSAY_CANARY';
/** What a candidate prints by `escaped()` of its `canary` module. */
const claim = 'assay-canary: escaped';
/** A connection or a signal that is under way shows itself within this time, in milliseconds. */
const settleMs = 50;

/**
 * Things of the host that no candidate may reach, each of which notices it: a file and its folder, a variable of this
 * process's environment, a listener on the loopback interface, a child process. File and variable hold a secret that can
 * only be known by reading them.
 */
export class Canaries {
  readonly #secret: string;
  readonly #folder: string;
  readonly #server: Server;
  readonly #process: ChildProcess;
  #connections = 0;

  private constructor(secret: string, folder: string, server: Server, process: ChildProcess) {
    this.#secret = secret;
    this.#folder = folder;
    this.#server = server;
    this.#process = process;
    server.on('connection', (socket) => {
      this.#connections += 1;
      socket.destroy();
    });
  }

  static async start(): Promise<Canaries> {
    const secret = randomBytes(16).toString('hex');
    const folder = await mkdtemp(join(tmpdir(), 'assay-canary-'));
    const server = createServer();
    server.unref();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const endless = 'setInterval(() => undefined, 1 << 30); process.send("ready")';
    const child = spawn(process.execPath, ['-e', endless], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    await once(child, 'message');
    process.env[variable] = secret;
    const canaries = new Canaries(secret, folder, server, child);
    await canaries.#layFile();
    return canaries;
  }

  /**
   * The module `canary` of a candidate: where everything is, and how it says that it got there. `ownSystem`: what every
   * operating system has is its own there, and no claim.
   */
  module(language: Language, ownSystem: boolean): SourceFile {
    const places = {
      FILE: this.#file,
      FOLDER: this.#folder,
      VARIABLE: variable,
      PORT: (this.#server.address() as AddressInfo).port,
      PROCESS: this.#process.pid,
    };
    const named = Object.entries(places).map(([name, place]) => [name, JSON.stringify(place)]);
    if (language === 'python') {
      const lines = named.map(([name, text]) => `${name} = ${text}\n`);
      const escaped = `def escaped(what):\n    print('${claim}', what, flush=True)\n`;
      const reached = ownSystem ? 'def reached(what):\n    pass\n' : 'reached = escaped\n';
      return { path: 'canary.py', content: `${lines.join('')}\n\n${escaped}\n\n${reached}` };
    }
    const lines = named.map(([name, text]) => `export const ${name} = ${text};\n`);
    const escaped = `export function escaped(what) {\n  console.log('${claim}', String(what));\n}\n`;
    const reached = `export const reached = ${ownSystem ? '() => undefined' : 'escaped'};\n`;
    return { path: 'canary.js', content: `${lines.join('')}\n${escaped}${reached}` };
  }

  /**
   * What was reached since the last look, in words; empty when nothing was. `said`: all text that came out of the sandbox.
   * What was changed is put back.
   */
  async touched(said: string): Promise<readonly string[]> {
    await sleep(settleMs);
    const touched: string[] = [];
    if (said.includes(this.#secret)) touched.push('a secret of the host came out');
    if (said.includes(claim)) touched.push(claimIn(said));
    if (this.#connections > 0) touched.push('the loopback listener was connected to');
    if (this.#process.exitCode !== null || this.#process.signalCode !== null)
      touched.push('a process of the host was ended');
    const names = await readdir(this.#folder).catch(() => []);
    const strange = names.filter((name) => name !== 'canary.txt');
    if (strange.length > 0) touched.push(`a file was made on the host: ${strange.join(', ')}`);
    const text = await readFile(this.#file, 'utf8').catch(() => null);
    if (text !== this.#secret) touched.push('a file of the host was changed');
    this.#connections = 0;
    for (const name of strange) await rm(join(this.#folder, name), { recursive: true });
    await this.#layFile();
    return touched;
  }

  async stop(): Promise<void> {
    Reflect.deleteProperty(process.env, variable);
    this.#server.close();
    this.#process.kill('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #file(): string {
    return join(this.#folder, 'canary.txt');
  }

  async #layFile(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#file, this.#secret);
  }
}

function claimIn(said: string): string {
  const at = said.indexOf(claim);
  return `it got at something: ${said
    .slice(at + claim.length, at + claim.length + 100)
    .split('\n')[0]!
    .trim()}`;
}
