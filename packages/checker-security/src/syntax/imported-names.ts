import type { SyntaxNode } from './syntax-node.js';
import type { SyntaxTree } from './syntax-tree.js';

/**
 * What the names that a file imports stand for, as paths. Known without regard to where in the file: a name that is
 * imported and then bound again is rare, and named after the import all the same.
 */
export function importedNames(tree: SyntaxTree): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { children } of tree.nodesOf('import')) {
    const [module, alias] = children;
    if (module === undefined) continue;
    const path = module.text.split('.');
    // `import a.b` binds `a`
    if (alias === undefined) names.set(path[0]!, [path[0]!]);
    else names.set(alias.text, path);
  }
  for (const { children } of tree.nodesOf('import-name')) {
    const [module, name, alias] = children;
    if (module === undefined || name === undefined) continue;
    const own = name.text === 'default' ? [] : [name.text];
    names.set((alias ?? name).text, [...module.text.split('.'), ...own]);
  }
  for (const assignment of tree.nodesOf('assignment')) addRequired(assignment, names);
  return names;
}

/** `const a = require('x')`, `const { b: c } = require('x')`, `const d = require('x').d`. */
function addRequired({ children }: SyntaxNode, names: Map<string, readonly string[]>): void {
  const target = children[0];
  const path = requiredPath(children.at(-1));
  if (target === undefined || path === null) return;
  if (target.kind === 'identifier') names.set(target.text, path);
  if (target.kind !== 'object_pattern') return;
  for (const part of target.children) {
    const [key, value] = part.kind === 'identifier' ? [part, part] : part.children;
    if (key?.kind === 'identifier' && value?.kind === 'identifier')
      names.set(value.text, [...path, key.text]);
  }
}

function requiredPath(node: SyntaxNode | undefined): readonly string[] | null {
  if (node?.kind === 'attribute') {
    const [object, name] = node.children;
    const path = requiredPath(object);
    return path === null || name === undefined ? null : [...path, name.text];
  }
  if (node?.kind !== 'call') return null;
  const [callee, given] = node.children;
  const module = given?.children[0];
  if (callee?.text !== 'require' || module?.kind !== 'string') return null;
  return [module.text.replace(/^node:/u, '')];
}
