export { canonicalJson } from './canonical-json.js';
export { suggest } from './did-you-mean.js';
export { jsonSchemaText } from './json-schema-text.js';
export { formatKeyPath, type KeyPath } from './key-path.js';
export { countSchema, limitsSchema } from './limits-schema.js';
export { parseJson } from './parse-json.js';
export { parseYaml, type YamlDocument } from './parse-yaml.js';
export type { ParsedDocument, Position } from './parsed-document.js';
export { problemAt, validate } from './schema-problems.js';
