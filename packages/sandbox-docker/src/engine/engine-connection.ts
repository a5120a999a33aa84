import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxError } from '@assay/core/plugin';
import type { DockerOptions } from '../docker-options.js';
import { openEngine, type Engine } from './engine.js';
import { engineFault } from './engine-fault.js';
import { findImage, needImage, type FoundImage } from './find-image.js';

/** How long an engine that was there, and is gone, is waited for, and how often it is looked for, in milliseconds. */
const returnMs = 60_000;
const lookMs = 500;

/** The engine, connected with the first need; and again when it comes back after it was gone. */
export class EngineConnection {
  readonly #options: DockerOptions;
  readonly #images = new Map<string, Promise<FoundImage>>();
  #engine: Promise<Engine> | null = null;
  #known = false;

  constructor(options: DockerOptions) {
    this.#options = options;
  }

  /** Throws SandboxError: at once when the engine never answered, else when it stays away. */
  async get(): Promise<Engine> {
    this.#engine ??= this.#open();
    const current = this.#engine;
    try {
      const engine = await current;
      if (!engine.events.broken) return engine;
    } catch (error) {
      if (this.#engine === current) this.#engine = null;
      throw error;
    }
    if (this.#engine === current) this.#engine = this.#open();
    return this.get();
  }

  /** The image of a language, which must be there. Looked for once. */
  async image(language: keyof DockerOptions['images']): Promise<FoundImage> {
    const name = this.#options.images[language];
    const known =
      this.#images.get(name) ?? this.get().then(({ client }) => needImage(client, name));
    this.#images.set(name, known);
    try {
      return await known;
    } catch (error) {
      this.#images.delete(name);
      throw error;
    }
  }

  /** What can change a verdict, by component. */
  async versions(): Promise<Readonly<Record<string, string>>> {
    const { client } = await this.get();
    try {
      const { Version, KernelVersion } = await client.version();
      const versions: Record<string, string> = {
        engine: Version,
        kernel: KernelVersion ?? 'unknown',
        runtime: this.#options.runtime ?? 'default',
      };
      for (const [language, name] of Object.entries(this.#options.images)) {
        const image = await findImage(client, name);
        if (image !== null) versions[`image ${language}`] = `${name} ${image.digest ?? image.id}`;
      }
      return versions;
    } catch (cause) {
      throw engineFault('say what it is', cause);
    }
  }

  async close(): Promise<void> {
    const engine = await this.#engine?.catch(() => null);
    engine?.events.close();
  }

  async #open(): Promise<Engine> {
    const deadline = performance.now() + (this.#known ? returnMs : 0);
    for (;;) {
      try {
        const engine = await openEngine(this.#options);
        this.#known = true;
        return engine;
      } catch (error) {
        const gone = error instanceof SandboxError && error.code === 'engine-unreachable';
        if (!gone || performance.now() >= deadline) throw error;
      }
      await sleep(lookMs);
    }
  }
}
