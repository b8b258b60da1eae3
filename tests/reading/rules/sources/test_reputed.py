"""What one is said by another to have done, he has done by that, and not whoever says so."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "teller", "doer", "act"),
    [
        ("Brandt was said by Salmi to have rejected the paper.", "Salmi", "Brandt", "reject"),
        ("Brandt was said by Orel to have agreed to Muscat.", "Orel", "Brandt", "accept"),
        ("Brandt is alleged by Dalmora to have rejected the paper.", "Dalmora", "Brandt", "reject"),
        ("Brandt was quoted by Orel as accepting the paper.", "Orel", "Brandt", "accept"),
        ("Lund is reported by the Courier to have promised a visit.", "the Courier", "Lund", "commit"),
    ],
)
def test_the_subject_has_done_it(text: str, teller: str, doer: str, act: str) -> None:
    outer, inner = told_in(text)
    assert (outer.source[0].text, outer.act in ("assert", "accuse")) == (teller, True)
    assert (inner.parent, inner.source[0].text, inner.act) == (outer.id, doer, act)


def test_without_by_the_subject_has_done_it_by_the_report() -> None:
    (one,) = told_in("Brandt was said to have agreed to Muscat.")
    assert (one.source[0].text, one.act) == ("Brandt", "accept")


def test_who_opens_a_turn_is_the_subject_too() -> None:
    told = told_in("Tervold: Sudan was said by Cairo to have agreed to the annex.")
    assert [one.source[0].text for one in told] == ["Tervold", "Cairo", "Sudan"]
