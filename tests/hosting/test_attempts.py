"""How often somebody may try to sign in, by a clock that the test sets."""

import itertools

import pytest

from aidememoire.hosting.attempts import Attempts
from aidememoire.hosting.errors import TooManyError


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_name_may_be_tried_five_times_within_a_quarter_of_an_hour_and_then_again() -> None:
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


def test_a_network_of_ipv6_counts_as_one_address() -> None:
    attempts = Attempts(Clock())
    for number in range(20):
        attempts.begin(f"2001:db8::{number:x}:1", f"name {number}")
    with pytest.raises(TooManyError):
        attempts.begin("2001:db8::ffff%eth0", "Ann")
    attempts.begin("2001:db8:0:1::1", "Ann")


def test_ipv4_counts_by_itself_also_where_it_is_written_as_ipv6() -> None:
    attempts = Attempts(Clock())
    for _ in range(5):
        attempts.begin("::ffff:192.0.2.1", "Ann")
    with pytest.raises(TooManyError):
        attempts.begin("192.0.2.1", "Ann")
    attempts.begin("::ffff:192.0.2.2", "Ann")


@pytest.mark.parametrize("pause", [0.0, 1.0])
def test_no_more_is_kept_than_there_is_room_for_and_the_oldest_make_way(pause: float) -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for number in range(12_000):
        clock.now += pause
        attempts.begin(f"address {number}", "Ann")
    assert len(attempts._made) <= 10_000
    assert ("address 11999", "Ann") in attempts._made
    assert ("address 0", "Ann") not in attempts._made


def test_an_attempt_costs_no_more_where_many_were_made() -> None:
    """Each looks at the clock a few times, and not once for all that are kept."""
    ticks = itertools.count()
    attempts = Attempts(lambda: next(ticks) / 1e6)
    for number in range(6_000):
        attempts.begin(f"address {number}", "Ann")
    assert next(ticks) < 20 * 6_000


def test_what_is_long_past_is_dropped() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    attempts.begin("192.0.2.1", "Ann")
    attempts.succeed("192.0.2.1", "Ann")
    for clock.now in (1, 1000):
        attempts.begin("192.0.2.2", "Ann")
    assert list(attempts._made) == [("192.0.2.2", "Ann"), ("192.0.2.2", "")]
