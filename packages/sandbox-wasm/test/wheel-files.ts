import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Package } from '@assay/core/plugin';

/** A stored (uncompressed) zip: enough to be a wheel. `mode` is the Unix mode of each entry. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  mode = 0o100644,
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const maker = Buffer.from([20, 3]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), maker, common, rest, name]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** A wheel of pure Python, as it is named, with the metadata that it must have. */
export function makeWheel(
  name: string,
  version: string,
  files: Readonly<Record<string, string>>,
  { metadata = '', mode = 0o100644 }: { readonly metadata?: string; readonly mode?: number } = {},
): { readonly fileName: string; readonly content: Buffer; readonly wanted: Package } {
  const info = `${name}-${version}.dist-info`;
  const content = makeZip(
    {
      ...files,
      [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${metadata}\n`,
      [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    },
    mode,
  );
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    fileName: `${name}-${version}-py3-none-any.whl`,
    content,
    wanted: { name: name.replaceAll('_', '-'), version, sha256 },
  };
}
