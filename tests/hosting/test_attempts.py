"""How often somebody may try to sign in, by a clock that the test sets."""

import pytest

from aidememoire.hosting.attempts import Attempts
from aidememoire.hosting.errors import TooManyError


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_five_of_one_name_within_a_quarter_of_an_hour_and_then_again() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for clock.now in range(5):
        attempts.begin("192.0.2.1", "Ann")
    with pytest.raises(TooManyError) as refused:
        attempts.begin("192.0.2.1", "Ann")
    assert refused.value.wait == 896
    clock.now = 901
    attempts.begin("192.0.2.1", "Ann")


def test_twenty_of_one_address_by_whatever_names_and_no_other_address_is_locked_out() -> None:
    attempts = Attempts(Clock())
    for number in range(20):
        attempts.begin("192.0.2.1", f"name {number}")
    with pytest.raises(TooManyError):
        attempts.begin("192.0.2.1", "Ann")
    attempts.begin("192.0.2.2", "Ann")


def test_who_signs_in_after_all_is_not_counted() -> None:
    attempts = Attempts(Clock())
    for _ in range(50):
        attempts.begin("192.0.2.1", "Ann")
        attempts.succeed("192.0.2.1", "Ann")


def test_no_more_is_kept_than_there_is_room_for() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for number in range(12_000):
        clock.now += 1
        attempts.begin(f"address {number}", "Ann")
    assert len(attempts._made) <= 10_002
