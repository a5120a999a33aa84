import {
  as,
  asBlock,
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
import { interpolation, stringForm } from './string-form.js';

const identifier: Form = (node) => draft('identifier', node, [], sourceOf(node));

/** `const a = 1, b` is an assignment and a declaration. */
const declaration: Form = (node) => {
  const parts = named(node);
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? { ...only, start: node.start, end: node.end }
    : parts;
};

const declarator: Form = (node) => {
  const valued = node.children.some((child) => isToken(child) && child.text === '=');
  return draft(valued ? 'assignment' : 'declaration', node, named(node));
};

const withoutTypeArguments = (kind: string): Form => {
  return (node) =>
    draft(
      kind,
      node,
      named(node).filter((part) => !['type_arguments', 'optional_chain'].includes(part.kind)),
    );
};

/** `new A` is `new A()`. */
const construction: Form = (node) => {
  const parts = named(node).filter(({ kind }) => kind !== 'type_arguments');
  const given = parts.some(({ kind }) => kind === 'arguments');
  return draft('new', node, given ? parts : [...parts, draft('arguments', node)]);
};

/** `x => x + 1` is `(x) => { return x + 1 }`. */
const arrow: Form = (node) => {
  const parts = named(node).filter(({ kind }) => kind !== 'type_parameters');
  const body = parts.at(-1);
  if (body === undefined) return [];
  const block =
    body.kind === 'block' ? body : draft('block', body, [draft('return', body, [body])]);
  const head = parts
    .slice(0, -1)
    .map((part) => (part.kind === 'identifier' ? draft('parameters', part, [part]) : part));
  return draft('lambda', node, [...head, block]);
};

/** What calls itself something inside of an expression is an anonymous function all the same. */
const functionExpression: Form = (node) =>
  draft(
    'lambda',
    node,
    named(node).filter(({ kind }) => kind !== 'identifier' && kind !== 'type_parameters'),
  );

const functionDefinition: Form = (node) =>
  draft(
    'function',
    node,
    named(node).filter(
      ({ kind }) =>
        !['type_parameters', 'accessibility_modifier', 'override_modifier'].includes(kind),
    ),
  );

/** A parameter that is only a name is the bare identifier. */
const parameter: Form = (node) => {
  const parts = named(node).filter(({ kind }) => kind !== 'accessibility_modifier');
  return parts.length === 1 ? parts : draft('parameter', node, parts);
};

const ifStatement: Form = (node) => {
  const [condition, body, otherwise] = named(node);
  const parts = [condition, body && asBlock(body), otherwise && asBlock(otherwise)];
  return draft(
    'if',
    node,
    parts.filter((part) => part !== undefined),
  );
};

/** Loops whose last part is their body. */
const loop = (kind: string): Form => {
  return (node) => {
    const parts = named(node);
    const body = parts.at(-1);
    return draft(kind, node, body === undefined ? [] : [...parts.slice(0, -1), asBlock(body)]);
  };
};

/** `{ 'a': 1 }` has the key `a`. */
const pair: Form = (node) => {
  const [key, ...value] = named(node);
  if (key === undefined) return [];
  const plain = key.kind === 'string' && /^[\w$]+$/u.test(key.text);
  return draft('pair', node, [plain ? { ...key, kind: 'identifier' } : key, ...value]);
};

const shorthand: Form = (node) => {
  const name = draft('identifier', node, [], sourceOf(node));
  return draft('pair', node, [name, name]);
};

/** `import a, { b as c } from 'x'` -> import-name [x] [default] [a], import-name [x] [b] [c]; `* as n` -> import [x] [n]. */
const importStatement: Form = (node) => {
  const parts = named(node);
  const source = parts.findLast(({ kind }) => kind === 'string');
  if (source === undefined) return [];
  const module = { ...source, kind: 'identifier', text: source.text.replace(/^node:/u, '') };
  const clauses = parts.filter((part) => part !== source);
  if (clauses.length === 0) return draft('import', node, [module]);
  return clauses.map((clause) => importClause(clause, module, node));
};

function importClause(clause: Draft, module: Draft, place: Parsed): Draft {
  if (clause.kind === 'namespace') return draft('import', place, [module, ...clause.children]);
  if (clause.kind === 'specifier') return draft('import-name', place, [module, ...clause.children]);
  const byDefault = draft('identifier', clause, [], 'default');
  return draft('import-name', place, [module, byDefault, clause]);
}

export const javascriptForms: Readonly<Record<string, Form>> = {
  program: as('block'),
  statement_block: as('block'),
  class_body: as('block'),
  expression_statement: firstChild,
  empty_statement: dropped,
  comment: dropped,
  html_comment: dropped,
  hash_bang_line: dropped,
  parenthesized_expression: firstChild,
  non_null_expression: firstChild,
  as_expression: firstChild,
  satisfies_expression: firstChild,
  export_statement: unwrapped,
  lexical_declaration: declaration,
  variable_declaration: declaration,
  variable_declarator: declarator,
  assignment_expression: as('assignment'),
  augmented_assignment_expression: withOperator('augmented'),
  binary_expression: withOperator('binary'),
  unary_expression: withOperator('unary'),
  ternary_expression: as('conditional'),
  call_expression: withoutTypeArguments('call'),
  new_expression: construction,
  arguments: as('arguments'),
  member_expression: withoutTypeArguments('attribute'),
  subscript_expression: withoutTypeArguments('subscript'),
  property_identifier: identifier,
  private_property_identifier: identifier,
  type_identifier: identifier,
  shorthand_property_identifier: shorthand,
  shorthand_property_identifier_pattern: identifier,
  statement_identifier: identifier,
  string: stringForm,
  template_string: stringForm,
  template_substitution: interpolation,
  regex: (node) => draft('regex', node, [], sourceOf(node)),
  arrow_function: arrow,
  function_expression: functionExpression,
  generator_function: functionExpression,
  function_declaration: functionDefinition,
  generator_function_declaration: functionDefinition,
  method_definition: functionDefinition,
  formal_parameters: as('parameters'),
  required_parameter: parameter,
  optional_parameter: parameter,
  assignment_pattern: as('parameter'),
  type_annotation: as('type'),
  class_declaration: as('class'),
  abstract_class_declaration: as('class'),
  class: as('class'),
  class_heritage: as('bases'),
  extends_clause: unwrapped,
  implements_clause: dropped,
  if_statement: ifStatement,
  else_clause: unwrapped,
  for_in_statement: loop('for'),
  for_statement: loop('for-loop'),
  while_statement: loop('while'),
  try_statement: as('try'),
  catch_clause: as('catch'),
  finally_clause: as('finally'),
  return_statement: as('return'),
  throw_statement: as('raise'),
  await_expression: as('await'),
  object: as('object'),
  array: as('list'),
  pair,
  import_statement: importStatement,
  import_clause: unwrapped,
  named_imports: unwrapped,
  import_specifier: as('specifier'),
  namespace_import: as('namespace'),
};
