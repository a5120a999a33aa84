import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where wheels come from, as the user's pip is told. */
export interface PipSettings {
  /** Addresses of indexes with pip's API ("simple"), the first first; none where pip may use none. */
  readonly indexes: readonly string[];
  /** Absolute folders with wheels. */
  readonly folders: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const publicIndex = 'https://pypi.org/simple/';
/** Settings of these parts of a configuration file concern a download. */
const sections = ['global', 'download', 'install'];

/**
 * Reads pip's environment variables and configuration files, so that a user with a mirror need not say it twice. Pages
 * of links (`find-links` with an address) are left out.
 */
export async function readPipSettings(environment: Environment): Promise<PipSettings> {
  const settings = new Map<string, string>();
  for (const file of configurationFiles(environment)) {
    const text = await readFile(file, 'utf8').catch(() => '');
    for (const [key, value] of parseConfiguration(text)) settings.set(key, value);
  }
  for (const key of ['index-url', 'extra-index-url', 'find-links', 'no-index']) {
    const value = environment[`PIP_${key.replaceAll('-', '_').toUpperCase()}`];
    if (value !== undefined) settings.set(key, value);
  }
  const words = (key: string): string[] => (settings.get(key) ?? '').split(/\s+/u).filter(Boolean);
  const [first = publicIndex] = words('index-url');
  const closed = /^(1|true|yes|on|y|t)$/iu.test(settings.get('no-index') ?? '');
  return {
    indexes: closed ? [] : [first, ...words('extra-index-url')],
    folders: words('find-links').flatMap(folderOf),
  };
}

function folderOf(link: string): string[] {
  if (link.startsWith('file:')) return [fileURLToPath(link)];
  return /^[a-z][a-z+]+:/iu.test(link) ? [] : [link.replace(/^~(?=\/|$)/u, homedir())];
}

/** Of the system, the user and the virtual environment, in the order in which pip reads them: the last one counts. */
function configurationFiles(environment: Environment): string[] {
  const own = environment['PIP_CONFIG_FILE'];
  if (own === '/dev/null') return [];
  const home = environment['HOME'] ?? homedir();
  const common = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const venv = environment['VIRTUAL_ENV'];
  const system = (environment['XDG_CONFIG_DIRS'] ?? '/etc/xdg').split(delimiter);
  const files =
    process.platform === 'win32'
      ? ['PROGRAMDATA', 'APPDATA'].flatMap((name) =>
          join(environment[name] ?? '', 'pip', 'pip.ini'),
        )
      : [
          ...system.map((folder) => join(folder, 'pip', 'pip.conf')),
          '/etc/pip.conf',
          join(home, '.pip', 'pip.conf'),
          join(common, 'pip', 'pip.conf'),
        ];
  if (process.platform === 'darwin') {
    files.unshift('/Library/Application Support/pip/pip.conf');
    files.push(join(home, 'Library/Application Support/pip/pip.conf'));
  }
  const ofVenv = process.platform === 'win32' ? 'pip.ini' : 'pip.conf';
  if (venv !== undefined) files.push(join(venv, ofVenv));
  if (own !== undefined && own !== '') files.push(own);
  return files;
}

/** pip's files have the form of Python's configparser: sections, `key = value`, further lines of a value indented. */
function parseConfiguration(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let counts = false;
  let key: string | null = null;
  for (const line of text.split(/\r?\n/u)) {
    if (/^\s*([#;]|$)/u.test(line)) continue;
    const section = /^\[(.+)\]\s*$/u.exec(line)?.[1];
    if (section !== undefined) {
      counts = sections.includes(section);
      key = null;
    } else if (/^\s/u.test(line)) {
      if (counts && key !== null) values.set(key, `${values.get(key) ?? ''} ${line.trim()}`);
    } else {
      const [, name, value] = /^([^=:]+?)\s*[=:]\s*(.*)$/u.exec(line) ?? [];
      key = name?.replaceAll('_', '-').toLowerCase() ?? null;
      if (counts && key !== null) values.set(key, value ?? '');
    }
  }
  return values;
}
