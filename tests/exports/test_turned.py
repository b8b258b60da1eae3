"""What a *not* in the cue turns round stands nowhere without it: by itself it says the opposite of what was said."""

from __future__ import annotations

from typing import Any

import pytest

from aidememoire.exports.citation import FORMS, Cited, cite
from aidememoire.exports.tables import export
from aidememoire.exports.view_words import in_full, in_marks, told
from aidememoire.linking.text.askers import ASKS
from aidememoire.model import Entry, Reason, Span
from aidememoire.record.words import Snippet
from aidememoire.views import Changes, Found, Match, Part, Saying, Timeline, changes, commitments, timeline
from aidememoire.web.feed import atom
from tests.views.made import DAY, HAVEN, account, day, entry

WORDS = "send escorts to the Reed road"
TURNED = f"Havenland undertook not to [{WORDS}]"


def _escorts(act: str = "commit", cue: str = "undertook not to", **known: Any) -> Entry:
    """Return `Havenland undertook not to send escorts to the Reed road`, or another cue."""
    spans: dict[str, Any] = {
        "source": (Span(0, len(HAVEN), HAVEN),),
        "cue": (Span(10, 10 + len(cue), cue),),
        "start": 11 + len(cue),
        "day": DAY,
    }
    return entry(HAVEN, act, WORDS, **spans | known)


def _search(one: Entry, text: str = WORDS) -> Found:
    return Found("escorts", (Match(Saying(one), Snippet(text, ())),))


def test_the_words_of_a_statement_are_shown_within_those_that_turn_them_round() -> None:
    assert in_full(_escorts().statement) == f"‘{TURNED}’"
    assert told(Saying(_escorts())) == TURNED


@pytest.mark.parametrize(("act", "cue"), [("commit", "undertook to"), ("reject", "will not"), ("deny", "did not")])
def test_words_that_nothing_turns_round_or_whose_act_shows_it_stand_alone(act: str, cue: str) -> None:
    one = _escorts(act, cue)
    assert in_full(one.statement) == f"‘{WORDS}’"
    assert told(Saying(one)) == WORDS
    assert f"‘{WORDS}’" in export(_search(one), "md")


@pytest.mark.parametrize(
    "cue", ["no longer insists on", "does not insist on", "is no longer demanding", "no longer formally requires"]
)
def test_who_gives_up_a_wish_is_not_shown_as_accepting_it(cue: str) -> None:
    shown = f"Havenland {cue} [{WORDS}]"
    one = _escorts("accept", cue)
    assert told(Saying(one)) == shown
    assert in_full(one.statement) == f"‘{shown}’"


@pytest.mark.parametrize("cue", ["no longer opposes", "does not oppose the demand for", "accepts", "insists on"])
def test_who_drops_what_stood_against_a_thing_accepts_it(cue: str) -> None:
    assert told(Saying(_escorts("accept", cue))) == WORDS


@pytest.mark.parametrize("form", FORMS)
def test_a_citation_can_be_pasted_as_it_stands(form: str) -> None:
    one = _escorts()
    assert "undertook not to [" in cite([Cited(one.account, "en", one.statement)], form)


@pytest.mark.parametrize(
    ("text", "shown"), [(WORDS, f"[{WORDS}]"), ("escorts to the Reed", "[… escorts to the Reed …]")]
)
def test_a_search_shows_them_so_whole_or_in_part(text: str, shown: str) -> None:
    table = " ".join(export(_search(_escorts(), text), "md").split())
    assert f"‘undertook not to {shown}’" in table.replace("\\", "")


def _timeline() -> Timeline:
    return timeline([_escorts()], [])


def _changes() -> Changes:
    later = entry(HAVEN, "reject", f"{WORDS} and to the bridge", day=day(30), where=account("later"))
    return changes([_escorts(), later], day(25), day(30))


@pytest.mark.parametrize("form", ["json", "csv"])
def test_the_rows_of_every_view_tell_that_they_are_turned_round_and_by_which_words(form: str) -> None:
    for view in (_search(_escorts()), _timeline(), _changes(), Part(commitments([_escorts()], {}))):
        written = export(view, form)
        assert "undertook not to" in written
        assert 'turned": true' in written if form == "json" else "turned" in written.partition("\n")[0]


@pytest.mark.parametrize(
    ("reasons", "words", "why"),
    [
        ((ASKS,), "Will the road open?", '"question"'),
        ((Reason("asked", "a question"),), "that the road opens", '"asked"'),
        ((Reason("denied", "denied"),), "that the road opens", '"denied"'),
        ((), "that the road opens", "null"),
    ],
)
def test_the_rows_tell_what_nobody_has_said_and_why(reasons: tuple[Reason, ...], words: str, why: str) -> None:
    view = timeline([entry(HAVEN, "assert", words, day=DAY, reasons=reasons)], [])
    assert f'"unsaid": {why}' in export(view, "json")


def test_what_a_change_is_measured_by_tells_it_too() -> None:
    assert '"before_turned": true' in export(_changes(), "json")


def test_a_feed_does_not_tell_the_opposite() -> None:
    one = Saying(_escorts())
    assert atom([one], "What", "http://x/f", "http://x/").decode().count(TURNED) == 2


def test_the_deed_that_stands_in_the_cue_is_shown_with_what_it_is_done_to() -> None:
    """*The embargo* alone would say that it is imposed."""
    for cue in ("will lift", "shall provide", "is to close"):
        assert in_marks(Saying(_escorts("commit", cue)), 99) == f"‘Havenland {cue} [{WORDS}]’"
    for cue in ("will", "undertakes to", "will be"):
        assert in_marks(Saying(_escorts("commit", cue)), 99) == f"‘{WORDS}’"
