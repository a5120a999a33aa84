import type { LeakSource } from './leaking-programs.js';

export const javascriptLeaks: LeakSource = {
  leaks: [
    'globalThis.ghost = 1',
    'var hoisted = 1; function declared() {}',
    'Array.prototype.ghost = 1',
    'Object.prototype.ghost = 1',
    'Object.defineProperty(Object.prototype, "then", { get() { return 1; }, configurable: true })',
    'Array.prototype.push = () => 0',
    'Array.prototype[Symbol.iterator] = null',
    'JSON.parse = JSON.stringify = () => "{}"',
    'String.prototype.split = null',
    'Map.prototype.get = () => 1',
    'Promise.prototype.then = () => {}',
    'Promise = null',
    'Reflect.apply = () => 1',
    'Function.prototype.call = Function.prototype.toString = null',
    'RegExp.prototype.exec = () => null',
    'Math.random()',
    'Math.random = () => 0.5',
    'Math.PI = 3; Object.defineProperty(Math, "max", { value: 1 })',
    'Date = null',
    'Date.now = () => 0; Date.prototype.getTime = () => 0',
    'Symbol.for("ghost")',
    'Symbol.prototype.ghost = 1',
    'Error.prepareStackTrace = 1; Error.captureStackTrace = null',
    'Error.stackTraceLimit = 1',
    'Object.freeze(Array.prototype)',
    'Object.setPrototypeOf(globalThis, null)',
    'Object.preventExtensions(globalThis)',
    'for (const key of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[key]; } catch {}',
    'delete globalThis.console',
    'console.log = () => {}; console.count("ghost"); console.group()',
    'console.log("x".repeat(500)); console.count()',
    'process.env.GHOST = "1"; process.argv.push("ghost"); process.exitCode = 3',
    'process.nextTick(() => { globalThis.late = 1; })',
    'setTimeout(() => { globalThis.late = 1; }, 50)',
    'setInterval(() => { globalThis.ticks = (globalThis.ticks ?? 0) + 1; }, 10)',
    'queueMicrotask(() => { globalThis.late = 2; })',
    'Promise.resolve().then(() => { globalThis.late = 3; })',
    'Promise.reject(new Error("nobody looks"))',
    'await new Promise((done) => setTimeout(done, 700))',
    'await import("./counted.js")',
    'await import("./counted.js").then((module) => module.bump())',
    'await import("./ghost.js").catch(() => {})',
    'globalThis.big = new Uint8Array(4e6).fill(7)',
    'globalThis.grown = new Uint8Array(3e7).fill(7)',
    'globalThis.many = Array.from({ length: 1e4 }, (_, n) => ({ n }))',
    'globalThis.texts = Array.from({ length: 5e3 }, (_, n) => "text" + n)',
    'for (let n = 0; n < 3e3; n++) ({ ["key" + n]: n })',
    'new FinalizationRegistry(() => { globalThis.final = 1; }).register({}, 1)',
    'globalThis.weak = new WeakRef({})',
    'class Ghost extends Array {}; globalThis.ghosts = new Ghost(3)',
    'eval("var evaluated = 1"); (0, eval)("var outer = 1")',
    'new Function("globalThis.made = 1")()',
    'globalThis.generator = (function* () { yield 1; yield 2; })(); generator.next()',
    '(function deep(n) { return n === 0 ? 0 : 1 + deep(n - 1); })(300)',
    'try { (function deep() { deep(); })(); } catch {}',
    'try { new Array(1e9).fill(0); } catch {}',
    'try { JSON.parse("[".repeat(1e5)); } catch {}',
    '/(a+)+b/.exec("aaaaaaaaaaaaaaaa"); "x".match(/(x)/)',
    'new Proxy({}, {}); Proxy = null',
    'structuredClone(new Map([[1, { a: 1 }]])); structuredClone = null',
    'new TextEncoder().encode("text"); TextEncoder.prototype.encode = null',
    'globalThis.undefinedGhost = undefined; globalThis[Symbol("own")] = 1',
  ],
  ends: [
    'for (;;);',
    'globalThis.all = []; for (;;) all.push(new Array(1e5).fill(1))',
    'for (;;) console.log("flood".repeat(1000))',
    'process.exit(3)',
    'for (;;) await null',
    'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)',
    'eval("[".repeat(5e5))',
    'await new Promise(() => {})',
  ],
  program(statements) {
    const caught = statements.map((statement) => `try { ${statement}; } catch {}`);
    return `(async () => { ${caught.join('\n')}\nreturn 1; })()`;
  },
};

/** A module whose state would tell whether it was loaded before. */
export const countedModule =
  'let count = 0; export const bump = () => ++count; globalThis.loads = (globalThis.loads ?? 0) + 1;';

/** Walks everything that hangs on the global object, and looks at what does not. The same in every clean interpreter. */
export const javascriptFingerprint = `(async () => {
  const lines = [];
  const seen = new Map();
  const look = (value, path) => {
    if (typeof value === 'symbol') return lines.push(path + ' ' + String(value));
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return lines.push(path + ' ' + typeof value + ' ' + String(value).slice(0, 200));
    if (seen.has(value)) return lines.push(path + ' is ' + seen.get(value));
    seen.set(value, path);
    lines.push(path + ' ' + typeof value + (Object.isExtensible(value) ? '' : ' closed'));
    if (typeof value === 'function') lines.push(Function.prototype.toString.call(value).slice(0, 400));
    for (const key of Reflect.ownKeys(value)) {
      const at = path + '.' + String(key);
      const { value: held, get, set, ...how } = Object.getOwnPropertyDescriptor(value, key);
      lines.push(at + ' ' + JSON.stringify(how));
      if ('writable' in how) look(held, at);
      else { look(get, at + '.get'); look(set, at + '.set'); }
    }
    look(Object.getPrototypeOf(value), path + '.__proto__');
  };
  look(globalThis, 'globalThis');
  look((async function* () {})(), 'async generator');
  look([].values(), 'iterator');
  look(new Map().values(), 'map iterator');
  look(/a/g[Symbol.matchAll]('a'), 'match iterator');
  const late = await new Promise((done) => setTimeout(() => done(globalThis.late), 100));
  const counted = await import('./counted.js');
  const missing = await import('./ghost.js').catch((error) => String(error));
  return { lines, random: [Math.random(), Math.random()], timer: setTimeout(() => {}, 1), late: String(late), count: counted.bump(), loads: globalThis.loads,
    missing, depth: (() => { let depth = 0; try { (function f() { depth++; f(); })(); } catch {} return depth; })(),
    stack: new Error('x').stack, joined: [1, [2, 3]].join() + JSON.stringify({ a: [1] }) };
})()`;
