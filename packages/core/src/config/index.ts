export type { Config, GateConfig, PluginEntry, SuiteEntry } from './config.js';
export { defineConfig } from './define-config.js';
export {
  checkConfig,
  type ConfigOverrides,
  type ConfigRequest,
  documentOfFlags,
  loadConfig,
  type LoadedConfig,
} from './load-config.js';
export { normalizePlugin } from './normalize-config.js';
export { resolvePlugin, type ResolvedPlugin } from './resolve-plugin.js';
export {
  type ResolvedConfig,
  type ResolvedModel,
  type ResolvedSuite,
  resolvePlugins,
} from './resolve-plugins.js';
export type { WrittenConfig, WrittenGate, WrittenMetric, WrittenPlugin } from './written-config.js';
