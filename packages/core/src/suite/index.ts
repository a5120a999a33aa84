export { DEFAULT_LIMITS } from './default-limits.js';
export { loadSuite } from './load-suite.js';
export { hashSuite, hashTask } from './task-hash.js';
