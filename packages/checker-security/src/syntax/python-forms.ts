import {
  as,
  draft,
  dropped,
  firstChild,
  isToken,
  named,
  sourceOf,
  unwrapped,
  withOperator,
  type Draft,
  type Form,
  type Parsed,
} from './draft.js';
import { adjacentStrings, interpolation, stringForm } from './string-form.js';

/** `a or b` and `a < b`; `a < b < c` stays what it is. */
const comparison: Form = (node) =>
  draft(named(node).length === 2 ? 'binary' : 'comparison', node, node.children);

const conditional: Form = (node) => {
  const [then, condition, otherwise] = named(node);
  return draft('conditional', node, present([condition, then, otherwise]));
};

const assignment: Form = (node) => {
  const parts = named(node);
  const valued = node.children.some((child) => isToken(child) && child.text === '=');
  return draft(valued ? 'assignment' : 'declaration', node, parts);
};

/** `if a: ... elif b: ... else: ...` is `if a ... else (if b ... else ...)`. */
const ifStatement: Form = (node) => {
  const [condition, body, ...rest] = named(node);
  return draft('if', node, present([condition, body, elseOf(rest, node.end)]));
};

function elseOf([first, ...rest]: readonly Draft[], end: number): Draft | undefined {
  if (first === undefined || first.kind === 'block') return first;
  const place = { start: first.start, end };
  return draft('block', place, [
    draft('if', place, present([...first.children, elseOf(rest, end)])),
  ]);
}

/** `with a, b:` is `with a: with b:`. */
const withStatement: Form = (node) => {
  const parts = named(node);
  const body = parts.at(-1);
  if (body === undefined) return [];
  return parts
    .slice(0, -1)
    .reduceRight<Draft>(
      (inner, item) =>
        draft('with', node, [
          item,
          inner.kind === 'block' ? inner : draft('block', inner, [inner]),
        ]),
      body,
    );
};

const decorated: Form = (node) => {
  const parts = named(node);
  const definition = parts.at(-1);
  if (definition === undefined) return [];
  return draft(definition.kind, node, [...parts.slice(0, -1), ...definition.children]);
};

const argumentsOf: Form = (node) => draft('arguments', node, named(node));

/** `f(x for x in y)`: the generator stands where the arguments do. */
const call: Form = (node) => {
  const [callee, given] = named(node);
  if (given === undefined || given.kind === 'arguments') return draft('call', node, named(node));
  return draft('call', node, present([callee, draft('arguments', given, [given])]));
};

const classDefinition: Form = (node) =>
  draft(
    'class',
    node,
    named(node).map((part) => (part.kind === 'arguments' ? { ...part, kind: 'bases' } : part)),
  );

/** `import a.b as c` -> import [a.b] [c]: one node for each module, at the place of the statement. */
const importStatement: Form = (node) =>
  named(node).map((module) => {
    const [path, alias] = module.kind === 'aliased' ? module.children : [module, undefined];
    return draft('import', node, present([path, alias]));
  });

/** `from a import b as c` -> import-name [a] [b] [c]: one node for each name. */
const importFrom: Form = (node) => {
  const [module, ...names] = named(node);
  if (module === undefined) return [];
  return names.map((name) => {
    const [path, alias] = name.kind === 'aliased' ? name.children : [name, undefined];
    return draft('import-name', node, present([module, path, alias]));
  });
};

const dottedName: Form = (node) => draft('identifier', node, [], sourceOf(node));

function present(drafts: readonly (Draft | undefined)[]): Draft[] {
  return drafts.filter((one) => one !== undefined);
}

/** A name that alone stands for a parameter, as in `def f(x)`, is the bare identifier. */
const parameter: Form = (node: Parsed) => draft('parameter', node, named(node));

export const pythonForms: Readonly<Record<string, Form>> = {
  module: as('block'),
  block: as('block'),
  expression_statement: (node) =>
    named(node).length === 1 ? named(node) : draft('tuple', node, named(node)),
  parenthesized_expression: firstChild,
  comment: dropped,
  pass_statement: as('pass'),
  call,
  argument_list: argumentsOf,
  keyword_argument: as('keyword'),
  attribute: as('attribute'),
  subscript: as('subscript'),
  string: stringForm,
  concatenated_string: adjacentStrings,
  interpolation,
  decorated_definition: decorated,
  function_definition: as('function'),
  class_definition: classDefinition,
  lambda: as('lambda'),
  parameters: as('parameters'),
  lambda_parameters: as('parameters'),
  default_parameter: parameter,
  typed_parameter: parameter,
  typed_default_parameter: parameter,
  assignment,
  augmented_assignment: withOperator('augmented'),
  binary_operator: withOperator('binary'),
  boolean_operator: withOperator('binary'),
  comparison_operator: comparison,
  not_operator: withOperator('unary'),
  unary_operator: withOperator('unary'),
  conditional_expression: conditional,
  if_statement: ifStatement,
  elif_clause: as('elif'),
  else_clause: unwrapped,
  for_statement: as('for'),
  while_statement: as('while'),
  try_statement: as('try'),
  except_clause: as('catch'),
  finally_clause: as('finally'),
  with_statement: withStatement,
  with_clause: unwrapped,
  with_item: unwrapped,
  as_pattern: as('as'),
  as_pattern_target: unwrapped,
  return_statement: as('return'),
  raise_statement: as('raise'),
  import_statement: importStatement,
  import_from_statement: importFrom,
  aliased_import: as('aliased'),
  dotted_name: dottedName,
  relative_import: dottedName,
  integer: as('number'),
  float: as('number'),
  dictionary: as('dict'),
  list: as('list'),
  await: as('await'),
  ellipsis: as('dots'),
};
