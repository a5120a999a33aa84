def apply_twice(function, value):
    return function(function(value))


def collect(items, visit):
    count = 0
    for item in items:
        visit(item)
        count += 1
    return count


def settle(account):
    account.draw(account.balance)
    account.settled = True
