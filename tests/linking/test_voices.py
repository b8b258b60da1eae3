"""Which of two statements that say one thing stays, where the inner one gives up a stance that its cue alone tells of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from aidememoire.linking.voices import doubles, in_voices, told_of
from aidememoire.model import Entry, Span
from tests.views.made import DAY, HAVEN, HOST, MARSH, account, entry


def _told(cue: str, act: str = "reject") -> tuple[Entry, Entry]:
    """Return *that Havenland `cue` the north road* as a whole, and the same by its cue and its content."""
    words, content = f"that Havenland {cue} the north road", "the north road"
    outer = entry(HAVEN, "assert", words, day=DAY, id="outer")
    at = len("that Havenland ")
    spans: dict[str, Any] = {"cue": (Span(at, at + len(cue), cue),), "start": at + len(cue) + 1}
    return outer, entry(HAVEN, act, content, day=DAY, id="inner", parent="outer", **spans)


@pytest.mark.parametrize(
    "cue", ["withdraws its proposal to open", "has dropped its offer of", "withdraws its pledge on"]
)
def test_of_a_stance_that_is_given_up_the_inner_statement_stays(cue: str) -> None:
    assert doubles(_told(cue)) == {"outer"}


@pytest.mark.parametrize("cue", ["renews its proposal to open", "has made a further offer of"])
def test_of_another_one_with_few_words_the_outer_statement_stays(cue: str) -> None:
    assert doubles(_told(cue, "propose")) == {"inner"}


@pytest.mark.parametrize("cue", ["no longer considers itself bound by", "does not under any circumstances accept"])
def test_of_a_refusal_by_a_not_the_inner_statement_stays(cue: str) -> None:
    assert doubles(_told(cue)) == {"outer"}


def test_a_refusal_of_what_is_not_named_tells_less_than_what_is_said() -> None:
    outer, inner = _told("had not given its final consent to")
    short = replace(
        inner.statement, content=(Span(inner.statement.content[0].start, inner.statement.content[0].start + 4, "that"),)
    )
    assert doubles((outer, replace(inner, statement=short))) == {"inner"}


@pytest.mark.parametrize(
    ("cue", "act"), [("considers itself bound at all times by", "accept"), ("has for long rejected", "reject")]
)
def test_where_no_not_tells_the_outer_statement_stays(cue: str, act: str) -> None:
    assert doubles(_told(cue, act)) == {"inner"}


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("Joint Statement of the Republic of Havenland and the Republic of Marshland", True),
        ("Joint statement by Havenland and Marshland on the talks in Corvo", True),
        ("Trilateral declaration of Havenland, Corvo and Marshland", True),
        ("Joint statement of Havenland and Marshland welcomed by Corvo", False),
        ("Joint statement of Havenland and Northland", False),
        ("Corvo on the joint statement of Havenland and Marshland", False),
        ("Statement of Havenland and Marshland", False),
    ],
)
@pytest.mark.parametrize("party", [MARSH, f"{HAVEN}; {MARSH}"])
def test_a_joint_statement_is_the_word_of_those_whom_its_title_names(title: str, own: bool, party: str) -> None:
    where = replace(account(title, "Corvo Ministry", side=HOST), title=title)
    said = entry(party, "commit", "to open the north road", where=where)
    assert (told_of(next(in_voices([said])), MARSH) is None) is own
