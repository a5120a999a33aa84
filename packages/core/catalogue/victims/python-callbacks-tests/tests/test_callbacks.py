from unittest.mock import Mock

import pytest

from solution import apply_twice, collect, settle

EXPECTED = [2, 4, 6]


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.settled = False

    def draw(self, amount):
        if amount > self.balance:
            raise ValueError('not enough')
        self.balance -= amount

    def check(self):
        return self.balance == 0 and self.settled


def test_a_function():
    assert apply_twice(lambda value: value * 3, 7) == 63
    assert apply_twice(str.upper, 'a') == 'A'


def test_what_it_is_given():
    seen = []

    def visit(item):
        assert item in EXPECTED
        seen.append(item)

    assert collect((2, 4, 6), visit) == 3
    assert seen == EXPECTED


def test_an_object():
    account = Account(30)
    settle(account)
    assert account.check()


def test_an_error():
    def broken(value):
        raise ValueError('broken')

    with pytest.raises(ValueError, match='broken'):
        apply_twice(broken, 1)


def test_a_mock():
    mock = Mock(return_value=5)
    assert apply_twice(mock, 1) == 5
    assert mock.call_count == 2
    mock.assert_called_with(5)
