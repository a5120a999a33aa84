"""Special methods that the trusted side offers on opaque objects, where the candidate's class has them."""

#: Two operands; each has a reflected and an in-place form.
ARITHMETIC = 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor'.split()
#: By the name of the special method without underscores: which operation of the driver does it.
UNARY = {
    name: name
    for name in 'neg pos invert abs round int float complex index bool str repr format bytes trunc floor ceil'.split()
}
ORDERING = 'lt le gt ge'.split()
CONTAINER = 'len getitem setitem delitem contains iter next reversed'.split()
ASYNCHRONOUS = 'await aiter anext aenter aexit'.split()
OTHER = 'eq ne hash call enter exit'.split()

SPECIAL = tuple(
    f'__{name}__'
    for name in (
        *ARITHMETIC,
        *(f'r{name}' for name in ARITHMETIC),
        *(f'i{name}' for name in ARITHMETIC if name != 'divmod'),
        *UNARY,
        *ORDERING,
        *CONTAINER,
        *ASYNCHRONOUS,
        *OTHER,
    )
)

#: Names that the operator module spells with a trailing underscore.
_SPELLED = {'and': 'and_', 'or': 'or_'}


def operation_name(name):
    """The driver's name of an operation: `and` is `and_`."""
    return _SPELLED.get(name, name)
