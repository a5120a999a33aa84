"""Things of the tests as the candidate has them: each operation on one calls the trusted side back.

The trusted side (lending.py) decides what may be done with what it lent. Nothing is lost when a candidate goes past the
stubs: it can send no request that a stub could not.
"""

import importlib

from assay_guest.captured import raw_getattr, raw_id, raw_issubclass, raw_type
from assay_guest.special import ARITHMETIC, SPECIAL, operation_name
from assay_guest.values import OBJECT_OF_NAME


class Stubs:
    """Stubs by number. `ask(op, **fields)` sends one request and gives its result, or raises."""

    def __init__(self, ask, decode):
        self.ask = ask
        self._decode = decode
        self._things = {}
        self._numbers = {}

    def number_of(self, thing):
        return self._numbers.get(raw_id(thing))

    def resolve(self, payload):
        """The stub of what is lent; the same one each time."""
        if 'library' in payload:
            return _library_object(payload['library'])
        number = payload['id']
        if number not in self._things:
            self.keep(number, self._make(payload))
        return self._things[number]

    def keep(self, number, thing):
        self._things[number] = thing
        self._numbers[raw_id(thing)] = number

    def _make(self, payload):
        kind = payload['kind']
        if kind == 'function':
            return self._function(payload)
        twin = self._class(payload['class'])
        if kind == 'class':
            return twin
        if kind == 'exception':
            problem = twin.__new__(twin)
            problem.args = tuple([self._decode(wire) for wire in payload['args']])
            return problem
        return object.__new__(twin)

    def _function(self, payload):
        ask, number = self.ask, payload['id']
        if payload.get('async') is True:

            async def stub(*args, **kwargs):
                return await ask('call', target=number, args=args, kwargs=kwargs)

        else:

            def stub(*args, **kwargs):
                return ask('call', target=number, args=args, kwargs=kwargs)

        stub.__name__ = stub.__qualname__ = payload['name']
        stub.__module__ = 'the tests'
        stub.__doc__ = payload.get('doc')
        if 'parameters' in payload:
            stub.__signature__ = self._signature(stub, payload['parameters'])
        return stub

    def _signature(self, stub, described):
        # not at the top: its import takes longer than most candidates run
        import inspect

        parameters = []
        for one in described:
            parameter = inspect.Parameter(one['name'], inspect._ParameterKind[one['kind']])
            if 'default' in one:
                parameter = parameter.replace(default=self._decode(one['default']))
            if 'annotation' in one:
                parameter = parameter.replace(annotation=OBJECT_OF_NAME[one['annotation']])
                stub.__annotations__[one['name']] = parameter.annotation
            parameters.append(parameter)
        return inspect.Signature(parameters)

    def _class(self, described):
        if raw_type(described) is str:
            return OBJECT_OF_NAME[described]
        if 'library' in described:
            return _library_object(described['library'])
        number = described['id']
        if number not in self._things:
            self.keep(number, self._make_class(described, number))
        return self._things[number]

    def _make_class(self, described, number):
        bases = [base for base in map(self._class, described['bases']) if base is not object]
        is_error = any(raw_issubclass(base, BaseException) for base in bases)
        root = StubError if is_error else Stub
        if not any(raw_issubclass(base, root) for base in bases):
            bases.insert(0, root)
        namespace = {'__module__': 'the tests', '__qualname__': described['name'], '_assay': (self.ask, number, self)}
        special = described['special']
        namespace.update({name: STUB_METHODS[name] for name in special if name in STUB_METHODS})
        if '__eq__' in special and '__hash__' not in special:
            namespace['__hash__'] = None
        return StubClass(described['name'], tuple(bases), namespace)


def _library_object(path):
    """The candidate's own copy of a function or class of the standard library."""
    module, _, name = path.partition(':')
    thing = importlib.import_module(module)
    for part in name.split('.'):
        thing = raw_getattr(thing, part)
    return thing


def _is_own(name):
    """Names that stay at this side: the candidate's interpreter looks for them by itself."""
    return name.startswith('_')


class StubClass(type):
    """Metaclass of the stubs of the tests' classes."""

    def __call__(cls, *args, **kwargs):
        ask, number, _ = cls._assay
        return ask('call', target=number, args=args, kwargs=kwargs)

    def __getattr__(cls, name):
        if _is_own(name):
            raise AttributeError(f'type object {cls.__name__!r} has no attribute {name!r}')
        ask, number, _ = cls._assay
        return ask('get', target=number, name=name)

    def __iter__(cls):
        ask, _, _ = cls._assay
        return ask('apply', name='iter', args=[cls])

    def __len__(cls):
        ask, _, _ = cls._assay
        return ask('apply', name='len', args=[cls])

    def __getitem__(cls, key):
        ask, _, _ = cls._assay
        return ask('apply', name='getitem', args=[cls, key])

    def __bool__(cls):
        return True


def _ask_for(thing, op, **fields):
    ask, _, stubs = raw_type(thing)._assay
    return ask(op, target=stubs.number_of(thing), **fields)


class Stub(metaclass=StubClass):
    """Common part of the stubs of instances."""

    __slots__ = ('__weakref__',)

    def __getattr__(self, name):
        if _is_own(name):
            raise AttributeError(f'{raw_type(self).__name__!r} object has no attribute {name!r}')
        return _ask_for(self, 'get', name=name)

    def __setattr__(self, name, value):
        _ask_for(self, 'set', name=name, value=value)

    def __delattr__(self, name):
        _ask_for(self, 'delete', name=name)

    def __copy__(self):
        return _apply_stub('copy', self)

    def __deepcopy__(self, memo):
        return _apply_stub('deepcopy', self)

    def __repr__(self):
        return f'<{raw_type(self).__name__} object of the tests>'


class StubError(metaclass=StubClass):
    """Common part of the stubs of exceptions; they derive from the built-in ones too."""

    def __getattr__(self, name):
        if _is_own(name):
            raise AttributeError(f'{raw_type(self).__name__!r} object has no attribute {name!r}')
        return _ask_for(self, 'get', name=name)

    def __str__(self):
        return _apply_stub('str', self)


def _apply_stub(name, *args):
    for thing in args:
        if raw_type(raw_type(thing)) is StubClass:
            return raw_type(thing)._assay[0]('apply', name=name, args=args)
    raise TypeError('nothing of the tests is among the operands')


def _stub_method(name):
    operation = operation_name(name)

    def method(self, *args):
        return _apply_stub(operation, self, *args)

    return method


def _reflected(name):
    operation = operation_name(name)

    def method(self, other):
        return _apply_stub(operation, other, self)

    return method


def _stub_leaving(operation):
    def method(self, kind, problem, trace):
        name = None if kind is None else kind.__name__
        return _apply_stub(operation, self, name, '' if problem is None else str(problem))

    return method


def _stub_await(self):
    """The tests' side runs it to its end: nothing here is waited for."""
    return _apply_stub('finish', self)
    yield


def _stub_call(self, /, *args, **kwargs):
    return _ask_for(self, 'call', args=args, kwargs=kwargs)


def _stub_methods():
    methods = {name: _stub_method(name[2:-2]) for name in SPECIAL}
    methods.update({f'__r{name}__': _reflected(name) for name in ARITHMETIC})
    methods.update(
        __call__=_stub_call, __exit__=_stub_leaving('exit'), __aexit__=_stub_leaving('aexit'), __await__=_stub_await
    )
    return methods


STUB_METHODS = _stub_methods()
