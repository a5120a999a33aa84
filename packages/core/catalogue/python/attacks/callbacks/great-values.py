# Gives the tests arguments of great size, until their side breaks.
# victim: callbacks
def apply_twice(function, value):
    return function("x" * 20_000_000)


def collect(items, visit):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    visit(deep)
    return 3


def settle(account):
    account.balance = range(10 ** 12)
    account.settled = True
