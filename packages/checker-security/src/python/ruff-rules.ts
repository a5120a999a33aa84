import type { Finding } from '@assay/core/plugin';

/** What assay says about a rule of ruff, which itself knows neither CWE nor severity. */
export interface RuffRule {
  readonly cwe: string;
  readonly severity: Finding['severity'];
  readonly confidence: NonNullable<Finding['confidence']>;
  readonly fix: string;
}

type Row = readonly [cwe: number, RuffRule['severity'], RuffRule['confidence'], fix: string];

/**
 * ruff's S rules are bandit's: S105 is B105. CWE, severity and confidence are those of bandit 1.9.4 (`bandit/plugins`,
 * `bandit/blacklists`), except that: XML parsers are CWE-611 (bandit: 20), yaml.load is CWE-502 (bandit: 20), unescaped
 * templates are CWE-79 (bandit: 94), urlopen is CWE-918 (bandit: 22), a bind to all interfaces is CWE-1327 (bandit: 605), a
 * start of Flask in debug mode is CWE-489 (bandit: 94); and that habits which are no weakness by themselves (assert, a
 * swallowed exception, a call of a program by its name) are `info`.
 */
const rows: Readonly<Record<string, Row>> = {
  S101: [703, 'info', 'high', 'raise an exception: python -O removes assertions'],
  S102: [78, 'medium', 'high', 'do not run text as code; map names to functions'],
  S103: [
    732,
    'medium',
    'high',
    'give the file only the permissions that are needed, such as 0o600',
  ],
  S104: [1327, 'medium', 'medium', 'bind to 127.0.0.1, or to the one interface that is meant'],
  S105: [259, 'low', 'medium', 'read the secret from the environment or a secret store'],
  S106: [259, 'low', 'medium', 'read the secret from the environment or a secret store'],
  S107: [259, 'low', 'medium', 'give a secret no default value'],
  S108: [377, 'medium', 'medium', 'use the tempfile module'],
  S110: [703, 'info', 'high', 'log the exception, or catch only the one that is expected'],
  S112: [703, 'info', 'high', 'log the exception, or catch only the one that is expected'],
  S113: [400, 'low', 'low', 'pass timeout=, in seconds'],
  S201: [
    489,
    'high',
    'medium',
    'do not start with debug=True: the debugger runs code from the network',
  ],
  S202: [22, 'high', 'high', "pass filter='data' to extractall"],
  S301: [502, 'medium', 'high', 'use json for data from outside'],
  S302: [502, 'medium', 'high', 'use json for data from outside'],
  S303: [327, 'medium', 'high', 'use hashlib.sha256'],
  S304: [327, 'high', 'high', 'use AES-GCM or ChaCha20-Poly1305'],
  S305: [327, 'medium', 'high', 'use an authenticated mode, such as GCM'],
  S306: [377, 'medium', 'high', 'use tempfile.NamedTemporaryFile or mkstemp'],
  S307: [95, 'medium', 'high', 'use ast.literal_eval or json.loads'],
  S308: [79, 'medium', 'high', 'use format_html, which escapes'],
  S310: [918, 'medium', 'low', 'allow only the schemes and hosts that are meant'],
  S311: [330, 'low', 'medium', 'use the secrets module for anything that must not be guessed'],
  S312: [319, 'high', 'high', 'use SSH'],
  S313: [611, 'medium', 'low', 'use defusedxml'],
  S314: [611, 'medium', 'low', 'use defusedxml'],
  S315: [611, 'medium', 'low', 'use defusedxml'],
  S316: [611, 'medium', 'low', 'use defusedxml'],
  S317: [611, 'medium', 'low', 'use defusedxml'],
  S318: [611, 'medium', 'low', 'use defusedxml'],
  S319: [611, 'medium', 'low', 'use defusedxml'],
  S320: [611, 'medium', 'low', 'parse with resolve_entities=False'],
  S321: [319, 'high', 'high', 'use SFTP or HTTPS'],
  S323: [295, 'medium', 'high', 'use ssl.create_default_context'],
  S324: [327, 'high', 'high', 'use hashlib.sha256; for passwords scrypt, argon2 or bcrypt'],
  S401: [319, 'low', 'high', 'use SSH'],
  S402: [319, 'low', 'high', 'use SFTP or HTTPS'],
  S501: [295, 'high', 'high', 'leave certificate verification on'],
  S502: [327, 'high', 'high', 'use ssl.create_default_context'],
  S503: [327, 'medium', 'medium', 'use TLS 1.2 or later'],
  S504: [327, 'low', 'medium', 'name a protocol version: TLS 1.2 or later'],
  S505: [326, 'high', 'high', 'use RSA with at least 2048 bits, or a curve with at least 224'],
  S506: [502, 'medium', 'high', 'use yaml.safe_load'],
  S507: [295, 'high', 'medium', 'reject unknown host keys'],
  S508: [319, 'medium', 'high', 'use SNMPv3'],
  S509: [319, 'medium', 'high', 'use SNMPv3 with authentication and encryption'],
  S601: [78, 'medium', 'medium', 'quote every argument with shlex.quote'],
  S602: [78, 'high', 'high', 'pass a list of arguments, without shell=True'],
  S603: [78, 'info', 'low', 'make sure that no argument comes from outside'],
  S604: [78, 'medium', 'low', 'pass a list of arguments, without shell=True'],
  S605: [78, 'high', 'high', 'use subprocess.run with a list of arguments'],
  S606: [78, 'low', 'medium', 'make sure that no argument comes from outside'],
  S607: [78, 'info', 'high', 'name the program by its absolute path'],
  S608: [89, 'medium', 'medium', 'pass values as query parameters'],
  S609: [155, 'high', 'medium', 'list the files yourself: names may look like options'],
  S610: [89, 'medium', 'medium', 'use the query methods of the ORM'],
  S611: [89, 'medium', 'medium', 'use the query methods of the ORM'],
  S612: [94, 'medium', 'high', 'pass verify= to check what is received'],
  S701: [79, 'high', 'high', 'pass autoescape=select_autoescape()'],
  S702: [79, 'medium', 'high', "pass default_filters=['h']"],
  S704: [79, 'medium', 'high', 'use Markup.format, which escapes'],
};

const rules: ReadonlyMap<string, RuffRule> = new Map(
  Object.entries(rows).map(([code, [cwe, severity, confidence, fix]]) => [
    code,
    { cwe: `CWE-${cwe}`, severity, confidence, fix },
  ]),
);

/** Undefined for a rule that a later ruff may bring: it is shown all the same, without a CWE. */
export function ruffRule(code: string): RuffRule | undefined {
  return rules.get(code);
}
