"""Rewrites the `assert` statements of a test file so that each reports itself, and finds what is bound to run.

    assert f(x) == 3, 'why'          becomes          try:
                                                          @left, @right = f(x), 3
                                                          if @left == @right: @assay.passed(7)
                                                          else: @assay.failed(7, '==', (@left, @right), 'why')
                                                      except:
                                                          if @assay.raised(7): raise

Only statements are walked, never expressions: test files of half a megabyte are mostly literals.
"""

import ast
import re
import unittest

_OPERATORS = {
    ast.Eq: '==',
    ast.NotEq: '!=',
    ast.Lt: '<',
    ast.LtE: '<=',
    ast.Gt: '>',
    ast.GtE: '>=',
    ast.In: 'in',
    ast.NotIn: 'not in',
    ast.Is: 'is',
    ast.IsNot: 'is not',
}

#: A handler that may catch an AssertionError; a match inside a string only makes assertions raise as usual.
_CATCHES = re.compile(
    r'\bexcept\s*:|\bexcept\b[^:\n]*\b(AssertionError|Exception|BaseException)\b'
    r'|\b(\w*[rR]aises\w*|suppress)\s*\([^)]*\b(AssertionError|Exception|BaseException)\b'
)

ASSERTION_METHODS = frozenset(name for name in dir(unittest.TestCase) if name.startswith('assert'))

_ENDS_EARLY = (ast.Return, ast.Break, ast.Continue, ast.Raise)


class Rewritten:
    def __init__(self, path, source, discover=True):
        tree = ast.parse(source, path)
        #: (first line, last line) of each assertion.
        self.sites = []
        #: (unit, sites) in order: what a correct candidate is bound to reach.
        self.units = []
        self.soft = not any(word in source for word in ('except', 'aises', 'suppress')) or _CATCHES.search(source) is None
        self._path = path
        self._planned = None
        self._sure = True
        self._discover = discover
        self._top_level = True
        self._assertion_methods = frozenset()
        self._begin(path)
        tree.body = self._block(tree.body, True)
        self.code = compile(tree, path, 'exec', dont_inherit=True)

    def _begin(self, unit):
        self._planned = []
        self._sure = True
        self.units.append((unit, self._planned))

    def _block(self, statements, sure):
        return [self._statement(statement, sure) for statement in statements]

    def _statement(self, node, sure):
        if isinstance(node, ast.Assert):
            return self._assertion(node, sure)
        if isinstance(node, ast.Expr) and self._is_assertion_method(node.value):
            self._plan(node.value, sure)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self._function(node)
        elif isinstance(node, ast.ClassDef):
            self._class(node)
        elif isinstance(node, ast.Try) or type(node).__name__ == 'TryStar':
            node.body = self._block(node.body, sure and not node.handlers)
            for handler in node.handlers:
                handler.body = self._block(handler.body, False)
            node.orelse = self._block(node.orelse, False)
            node.finalbody = self._block(node.finalbody, sure)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            node.body = self._block(node.body, sure)
            node.orelse = self._block(node.orelse, False)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            node.body = self._block(node.body, sure)
        elif isinstance(node, (ast.If, ast.While)):
            node.body = self._block(node.body, False)
            node.orelse = self._block(node.orelse, False)
        elif isinstance(node, ast.Match):
            for case in node.cases:
                case.body = self._block(case.body, False)
        elif isinstance(node, _ENDS_EARLY):
            # What follows in this function may rightly not run.
            self._sure = False
        return node

    def _function(self, node, in_class=None):
        """A test function is a unit; what other functions assert is not planned, since they may rightly not be called."""
        outer = self._planned, self._sure, self._top_level
        is_unit = node.name.startswith('test') if self._discover else node.name == 'check' and in_class is None
        if is_unit and self._top_level:
            self._begin('::'.join(filter(None, (self._path, in_class, node.name))))
        else:
            self._planned = None
        self._top_level = False
        node.body = self._block(node.body, True)
        self._planned, self._sure, self._top_level = outer

    def _class(self, node):
        is_case = any(_last_name(base).endswith('TestCase') for base in node.bases)
        is_test = node.name.startswith('Test') or is_case
        outer, self._top_level = self._top_level, self._top_level and is_test
        own = {statement.name for statement in node.body if isinstance(statement, ast.FunctionDef)}
        is_plain = any(_last_name(base) in ('TestCase', 'IsolatedAsyncioTestCase') for base in node.bases)
        self._assertion_methods = ASSERTION_METHODS - own if is_plain else frozenset()
        for index, statement in enumerate(node.body):
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self._function(statement, node.name)
            else:
                node.body[index] = self._statement(statement, False)
        self._top_level = outer

    def _assertion(self, node, sure):
        number = len(self.sites)
        self.sites.append((node.lineno, node.end_lineno))
        never_holds = isinstance(node.test, ast.Constant) and not node.test.value
        if not never_holds:
            self._plan(node, sure)
        return _Builder(node, number).statement()


    def _plan(self, node, sure):
        if sure and self._sure and self._planned is not None:
            self._planned.append(f'{self._path}:{node.lineno}')


    def _is_assertion_method(self, node):
        """`self.assertEqual(...)` in a test case: unittest's own, which reports itself under its line."""
        return (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == 'self'
            and node.func.attr in self._assertion_methods
        )


def _last_name(node):
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ''


class _Builder:
    """Nodes at the place of the assertion."""

    def __init__(self, node, number):
        self._node = node
        self._number = number
        self._at = {
            'lineno': node.lineno,
            'col_offset': node.col_offset,
            'end_lineno': node.end_lineno,
            'end_col_offset': node.end_col_offset,
        }

    def statement(self):
        test = self._node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            left, right = test.left, test.comparators[0]
            steps = [self._store('@left', left), self._store('@right', right)]
            test.left, test.comparators = self._load('@left'), [self._load('@right')]
            operator, names = _OPERATORS[type(test.ops[0])], ['@left', '@right']
        else:
            steps = [self._store('@left', test)]
            test = self._load('@left')
            operator, names = None, ['@left']
        values = ast.Tuple([self._load(name) for name in names], ast.Load(), **self._at)
        failed = [self._constant(operator), values]
        if self._node.msg is not None:
            failed.append(self._node.msg)
        decision = ast.If(
            test, [self._expression('passed', [])], [self._expression('failed', failed)], **self._at
        )
        again = ast.If(self._hook('raised', []), [ast.Raise(None, None, **self._at)], [], **self._at)
        handler = ast.ExceptHandler(None, None, [again], **self._at)
        return ast.Try([*steps, decision], [handler], [], [], **self._at)

    def _load(self, name):
        return ast.Name(name, ast.Load(), **self._at)

    def _constant(self, value):
        return ast.Constant(value, **self._at)

    def _store(self, name, value):
        return ast.Assign([ast.Name(name, ast.Store(), **self._at)], value, **self._at)

    def _hook(self, name, args):
        function = ast.Attribute(self._load('@assay'), name, ast.Load(), **self._at)
        return ast.Call(function, [self._constant(self._number), *args], [], **self._at)

    def _expression(self, name, args):
        return ast.Expr(self._hook(name, args), **self._at)
