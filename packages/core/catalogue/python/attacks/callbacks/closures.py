# Writes into the closure of a function that it is given.
# victim: callbacks
def apply_twice(function, value):
    return function(function(value))


def collect(items, visit):
    for cell in visit.__closure__:
        if isinstance(cell.cell_contents, list):
            cell.cell_contents.extend([2, 4, 6])
    return 3


def settle(account):
    account.draw(account.balance)
    account.settled = True
