import type { Reply, Sandbox, SandboxDiagnosis } from '@assay/core/plugin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../test/python-programs.js';
import { findLayers } from './find-layers.js';
import { cacheFolder } from './image/image-cache.js';
import { readableFolders } from './pool/readable-folders.js';
import { WorkerProcess } from './pool/worker-process.js';
import type { RealmFacts } from './worker/probe-realm.js';
import type { WasmSandbox } from './wasm-sandbox.js';

const has = (flag: string): boolean => process.allowedNodeEnvironmentFlags.has(flag);
const hasModel = has('--permission');

describe('the realm that hosts the interpreters', () => {
  let realm: RealmFacts;
  beforeAll(async () => {
    process.env['ASSAY_TEST_SECRET'] = 'visible';
    const worker = new WorkerProcess(await readableFolders(cacheFolder()));
    const { signal } = new AbortController();
    const probed = await worker.perform({ kind: 'probe' }, 60_000, signal);
    worker.kill();
    if (probed.kind !== 'outcome' || probed.outcome.kind !== 'probed')
      throw new Error(JSON.stringify(probed));
    realm = probed.outcome.realm;
  });
  afterAll(() => {
    delete process.env['ASSAY_TEST_SECRET'];
  });

  test('makes no code from strings', () => {
    expect(realm.codeFromStrings).toBe(false);
  });

  test('has an empty environment', () => {
    expect(realm.environment).toEqual([]);
  });

  test('is in a process of its own', () => {
    expect(realm.processId).not.toBe(process.pid);
  });

  test.skipIf(!hasModel)('has no permission (skipped where Node has no permission model)', () => {
    expect(realm.permissions).toEqual({
      readFiles: false,
      writeFiles: false,
      startProcesses: false,
      loadAddons: false,
      network: !has('--allow-net'),
    });
  });
});

describe('what doctor is told', () => {
  let sandbox: WasmSandbox;
  let diagnosis: SandboxDiagnosis;
  beforeAll(async () => {
    sandbox = createSandbox(1);
    diagnosis = await sandbox.diagnose();
  });
  afterAll(() => sandbox.dispose());

  test('every wall stands, save those that this Node has not', () => {
    const absent = diagnosis.layers.filter(({ active }) => !active).map(({ name }) => name);
    const permissions = ['no reading of files', 'no writing of files', 'no starting of processes'];
    if (!hasModel) expect(absent).toEqual([...permissions, 'no native add-ons', 'no network']);
    else expect(absent).toEqual(has('--allow-net') ? [] : ['no network']);
    expect(diagnosis.layers).toHaveLength(11);
  });

  test('where the image lies', async () => {
    // others, of suites with wheels, may lie beside it
    expect(diagnosis.caches[0]).toMatchObject({ name: 'Python image' });
    const again = await sandbox.diagnose();
    expect(again.caches[0]).toMatchObject({ state: 'ready' });
    expect(again.caches[0]?.bytes).toBeGreaterThan(1_000_000);
  });
});

test('a wall that is not there is told as absent', async () => {
  const answering: Sandbox = {
    languages: ['python', 'javascript'],
    concurrency: 1,
    describe: () => Promise.resolve({ versions: {} }),
    open: () =>
      Promise.resolve({
        request: () => Promise.resolve<Reply>({ kind: 'answer', message: 'process' }),
        close: () => Promise.resolve({ stdout: '', stderr: '', durationMs: 0 }),
      }),
    dispose: () => Promise.resolve(),
  };
  const open: RealmFacts = {
    processId: process.pid,
    codeFromStrings: true,
    environment: ['SECRET'],
    permissions: {
      readFiles: true,
      writeFiles: true,
      startProcesses: true,
      loadAddons: true,
      network: true,
    },
  };
  for (const realm of [open, { ...open, permissions: null }, null]) {
    const layers = await findLayers(answering, realm);
    expect(layers.filter(({ active }) => active)).toEqual([]);
  }
});
