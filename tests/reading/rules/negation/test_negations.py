"""A *not* turns a cue round, wherever it stands: it is shown with the cue, and the act is never what the verb alone would be."""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import senses_of
from aidememoire.reading.rules.negation.negations import is_turned_round, turned_round
from aidememoire.reading.statements import to_statements
from tests.chances import chances
from tests.reading.rules.told import cues_in


def attribution(source: str, cue: str, act: str, text: str | None = None) -> Attribution:
    """Return an attribution of `source`, `cue` and *it*, as they stand in a text, whose verb alone has the act."""
    text = text or f"{source} {cue} it."
    starts = (text.index(source), text.index(cue, text.index(source) + len(source)), text.rindex("it"))
    spans = [Span.of(text, start, start + len(words)) for start, words in zip(starts, (source, cue, "it"), strict=True)]
    return Attribution((spans[0],), spans[1], (spans[2],), 0.9, chances(act=act))


def act_of(source: str, cue: str, act: str) -> str:
    return senses_of([turned_round(f"{source} {cue} it.", attribution(source, cue, act)).chances])[0].act


@pytest.mark.parametrize(
    ("source", "cue", "alone", "turned"),
    [
        ("Corvo", "has not asked for", "demand", "assert"),
        ("Neither party", "has asked for", "demand", "assert"),
        ("Neither Corvo nor Marshland", "demanded", "demand", "assert"),
        ("Nobody in Corvo", "called for", "demand", "assert"),
        ("Corvo", "no longer insists on", "demand", "accept"),
        ("Neither side", "has publicly endorsed", "endorse", "reject"),
        ("No government", "has supported", "endorse", "reject"),
        ("None of the mediators", "supported", "endorse", "reject"),
        ("Corvo", "did not welcome", "endorse", "assert"),
        ("Neither delegation", "criticised", "criticise", "assert"),
        ("Corvo", "has yet to condemn", "criticise", "assert"),
        ("Not one of the groups", "accepted", "accept", "reject"),
        ("Corvo", "hasn’t signed", "commit", "reject"),
        ("Corvo", "stopped short of endorsing", "endorse", "reject"),
        ("The ministers", "left without endorsing", "endorse", "reject"),
        ("The ministers", "left without rejecting", "reject", "assert"),
        ("Corvo", "fell short of endorsing", "endorse", "reject"),
        ("Corvo", "has fallen well short of accepting", "accept", "reject"),
        ("Corvo", "stopped just short of endorsing", "endorse", "reject"),
        ("No member", "spoke in favour of", "endorse", "reject"),
        ("No delegation", "argued for", "endorse", "reject"),
        ("None of the parties", "pleaded for", "demand", "assert"),
        ("Neither party", "granted", "accept", "reject"),
        ("Neither side", "allowed", "accept", "reject"),
        ("Corvo", "has never confirmed", "deny", "assert"),
        ("Corvo", "could neither confirm nor rule out", "accept", "reject"),
        ("Corvo", "has never admitted", "accept", "deny"),
        ("Neither side", "promised", "commit", "reject"),
        ("Corvo", "did not deny", "deny", "accept"),
        ("Neither capital", "denied", "deny", "accept"),
        ("Corvo", "neither confirmed nor denied", "deny", "reject"),
        ("Corvo", "did not rule out", "reject", "accept"),
        ("No one", "refused", "reject", "accept"),
        ("Corvo", "did not refuse", "reject", "accept"),
        ("Corvo", "has not rejected", "reject", "assert"),
        ("Corvo", "did not reject", "accept", "assert"),
        ("Corvo", "did not turn down", "reject", "assert"),
        ("Corvo", "does not reject", "reject", "accept"),
        ("Corvo", "will not reject", "reject", "accept"),
        ("Corvo", "has never refused", "reject", "accept"),
        ("Corvo", "is not refusing", "reject", "accept"),
        ("Corvo", "has not declined to admit", "reject", "accept"),
        ("Corvo", "will not oppose", "reject", "accept"),
        ("No government", "will refuse", "reject", "accept"),
    ],
)
def test_the_act_is_never_that_of_the_verb_without_its_not(source: str, cue: str, alone: str, turned: str) -> None:
    assert act_of(source, cue, alone) == turned


@pytest.mark.parametrize(
    ("source", "cue", "act"),
    [
        ("Corvo", "not only welcomed", "endorse"),
        ("Corvo", "has not ceased to support", "endorse"),
        ("Corvo", "has never tired of calling for", "demand"),
        ("Corvo", "could not agree more with", "endorse"),
        ("Corvo", "cannot thank enough", "endorse"),
        ("Corvo", "promised not to move", "commit"),
        ("Corvo", "urged them not to take", "demand"),
        ("Neither side", "will target", "commit"),
        ("No fewer than ten states", "endorsed", "endorse"),
        ("No. 10", "endorsed", "endorse"),
        ("Corvo", "will not ask for", "reject"),
        ("Corvo", "refused to endorse", "reject"),
        ("Corvo", "did not exclude", "propose"),
        ("Corvo", "did not say", "assert"),
        ("The Nothings", "endorsed", "endorse"),
    ],
)
def test_what_turns_nothing_round_or_is_told_so_already_stays(source: str, cue: str, act: str) -> None:
    assert act_of(source, cue, act) == act


def test_an_act_on_which_annotators_differ_is_uncertain() -> None:
    one = turned_round("Corvo has not asked for it.", attribution("Corvo", "has not asked for", "demand"))
    assert senses_of([one.chances])[0].act_confidence < 0.5


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("The text neither blames anyone nor calls it so.", "The text", "calls", "nor calls"),
        ("Corvo has not yet endorsed it.", "Corvo", "endorsed", "has not yet endorsed"),
        ("Corvo did not publicly welcome it.", "Corvo", "welcome", "did not publicly welcome"),
        ("Corvo left without accepting it.", "Corvo", "accepting", "without accepting"),
        ("They would not, Corvo said, have it.", "Corvo", "said", "said"),
    ],
)
def test_the_not_before_a_cue_is_part_of_it(text: str, source: str, cue: str, whole: str) -> None:
    assert turned_round(text, attribution(source, cue, "assert", text)).cue.text == whole


@pytest.mark.parametrize(
    ("text", "source", "shown"),
    [
        ("Neither side endorsed it.", "Neither side", ["Neither", "endorsed"]),
        ("Neither side endorsed it.", "side", ["Neither", "endorsed"]),
        ("Talks ended: no party endorsed it.", "no party", ["no", "endorsed"]),
        ("It was endorsed by nobody in Corvo, it said.", "nobody in Corvo", ["nobody", "said"]),
        ("The Nordic side endorsed it.", "The Nordic side", ["endorsed"]),
        ("Say no. Corvo endorsed it.", "Corvo", ["endorsed"]),
    ],
)
def test_a_not_in_the_subject_is_shown_with_the_cue(text: str, source: str, shown: list[str]) -> None:
    one = turned_round(text, attribution(source, shown[-1], "assert", text))
    statement = to_statements(Document("Talks", text), [one])[0]
    assert [span.text for span in statement.cue] == shown
    assert is_turned_round(statement.cue) is (len(shown) > 1)


def test_nothing_in_a_statement_is_nobody_who_undertakes() -> None:
    one = turned_round("Nothing in this Text shall do it.", attribution("Nothing in this Text", "shall", "commit"))
    assert (one.source[0].text, one.negation and one.negation.text) == ("this Text", "Nothing")
    assert senses_of([one.chances])[0].act == "assert"


@pytest.mark.parametrize(
    ("cue", "content", "alone", "turned"),
    [
        ("favours", "neither side", "endorse", "assert"),
        ("supports", "none of them", "endorse", "assert"),
        ("praised", "nobody", "endorse", "assert"),
        ("accepted", "neither proposal", "commit", "reject"),
        ("has agreed to", "no such thing", "accept", "reject"),
        ("said", "nothing of the kind", "deny", "assert"),
        ("promised", "nothing", "commit", "assert"),
        ("promised", "no new posts", "commit", "commit"),
        ("demanded", "nothing less than a withdrawal", "demand", "demand"),
        ("welcomed", "no fewer than six", "endorse", "endorse"),
        ("supports", "nothing that it has not read", "endorse", "endorse"),
        ("has not accepted", "no such thing", "accept", "reject"),
    ],
)
def test_who_favours_nobody_endorses_nothing(cue: str, content: str, alone: str, turned: str) -> None:
    text = f"Corvo {cue} {content}."
    spans = [Span.of(text, at := text.index(words), at + len(words)) for words in ("Corvo", cue, content)]
    one = Attribution((spans[0],), spans[1], (spans[2],), 0.9, chances(act=alone))
    assert senses_of([turned_round(text, one).chances])[0].act == turned


@pytest.mark.parametrize("alone", ["assert", "endorse", "deny"])
@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("Corvo", "does not share the view of"),
        ("Corvo", "never shared the opinion of"),
        ("Neither side", "shares this assessment of"),
        ("Corvo", "cannot share so bleak a reading of"),
        ("Corvo", "does not subscribe to"),
    ],
)
def test_a_view_that_is_not_shared_is_rejected(source: str, cue: str, alone: str) -> None:
    assert act_of(source, cue, alone) == "reject"


def test_a_view_is_not_shared_too_where_the_content_names_it_but_not_what_is_not_told_to_another() -> None:
    assert act_in("does not share", "the assessment of the mediators", "endorse") == "reject"
    assert act_in("did not share", "its assessment with Norland", "assert") == "assert"
    assert act_in("did not share", "intelligence", "assert") == "assert"
    assert act_in("shares", "this view", "endorse") == "endorse"


def act_in(cue: str, content: str, alone: str) -> str:
    """Return the act of Corvo's cue with a content, where its verb alone has an act."""
    text = f"Corvo {cue} {content}."
    first, second = len("Corvo "), len(f"Corvo {cue} ")
    spans = (Span.of(text, first, second - 1), Span.of(text, second, len(text) - 1))
    one = Attribution((Span.of(text, 0, 5),), spans[0], (spans[1],), 0.9, chances(act=alone))
    return senses_of([turned_round(text, one).chances])[0].act


@pytest.mark.parametrize("did", ["did not do so", "has not done so"])
def test_a_deed_that_is_left_undone_is_nothing_said(did: str) -> None:
    text = f"Armenia asked Azerbaijan to withdraw from the heights; Azerbaijan {did}. France favours neither side."
    read = Reader.load().read(Document(title="Talks", text=text))
    assert [one.source[0].text for one in read.statements] == ["Armenia", "France"]


def test_who_has_not_changed_his_position_accepts_nothing_by_that() -> None:
    text = "Corvo had not changed its position on it."
    assert (
        senses_of([turned_round(text, attribution("Corvo", "had not changed", "accept", text)).chances])[0].act
        == "assert"
    )


@pytest.mark.parametrize("verb", ["renounces", "gives up", "abandons", "waives"])
@pytest.mark.parametrize(
    ("held", "alone", "turned"),
    [
        ("its claim to", "accept", "reject"),
        ("its position on", "commit", "reject"),
        ("its commitment to", "commit", "commit"),
        ("its opposition to", "reject", "reject"),
    ],
)
def test_who_does_not_give_up_what_he_claims_accepts_nothing(verb: str, held: str, alone: str, turned: str) -> None:
    """What a noun tells of his stance goes on instead."""
    text = f"Neither side {verb} {held} it."
    one = attribution("Neither side", f"{verb} {held}", alone, text)
    assert senses_of([turned_round(text, one).chances])[0].act == turned


@pytest.mark.parametrize("noun", ["failure", "unwillingness"])
def test_who_is_told_not_to_have_condemned_a_thing_does_not_condemn_it(noun: str) -> None:
    text = f"Norway cited the watchdog’s {noun} to condemn Israeli and US attacks on its nuclear facilities."
    assert (f"{noun} to condemn", "criticise") not in cues_in(text)
