"""Quotations that run over paragraphs stay with the speaker they began with."""

from dataclasses import replace
from datetime import date

from aidememoire.model import Document, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.rules.borders.continuations import with_continuations, with_whole_turns
from tests.chances import chances

RUNS_ON = "“The road is open,” Terzyan said. “It stays open.\n\n“Nobody will close it.”\n\nThe line was built in 1941."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def attribution(text: str, source: str, cue: str, *content: str) -> Attribution:
    return Attribution(
        (span(text, source),), span(text, cue), tuple(span(text, words) for words in content), 0.9, chances()
    )


def contents(text: str, *attributions: Attribution) -> list[list[str]]:
    found = with_continuations(text, quotation_states(text), attributions)
    return [[part.text for part in one.content] for one in found]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    one = attribution(RUNS_ON, "Terzyan", "said", "“The road is open,”", "“It stays open.")
    assert contents(RUNS_ON, one) == [["“The road is open,”", "“It stays open.", "“Nobody will close it.”"]]


def test_it_goes_on_over_several_paragraphs() -> None:
    text = "He said: “One.\n\n“Two.\n\n“Three.” She left."
    one = attribution(text, "He", "said", "“One.")
    assert contents(text, one) == [["“One.", "“Two.", "“Three.”"]]


def test_a_closed_quotation_does_not_run_on() -> None:
    text = "He said: “One.”\n\n“Two,” she said."
    he, she = attribution(text, "He", "said", "“One.”"), attribution(text, "she", "she said", "“Two,”")
    assert contents(text, he, she) == [["“One.”"], ["“Two,”"]]


def test_a_paragraph_with_a_cue_of_its_own_is_left_to_it() -> None:
    text = "He said: “One.\n\n“Two,” he added."
    first, second = attribution(text, "He", "said", "“One."), attribution(text, "he", "added", "“Two,”")
    assert contents(text, first, second) == [["“One."], ["“Two,”"]]


def test_the_outer_speaker_of_a_nested_quotation_has_what_runs_on() -> None:
    text = "He said: “They refused to talk.\n\n“So we left.”"
    outer = attribution(text, "He", "said", "“They refused to talk.")
    inner = attribution(text, "They", "refused to", "talk.")
    assert contents(text, outer, inner) == [["“They refused to talk.", "“So we left.”"], ["talk."]]


def turns(text: str, *labels: str, kind: str = "transcript") -> list[str]:
    """Return what each turn says, where the network ends it with its first paragraph."""
    found = [attribution(text, label, ":", text.split(f"{label}: ")[1].split("\n")[0]) for label in labels]
    at = [replace(one, cue=span(text, f"{label}:")) for one, label in zip(found, labels, strict=True)]
    cues = [replace(one, cue=Span.of(text, one.cue.end - 1, one.cue.end)) for one in at]
    document = Document("d", text, kind=kind, published=date(2024, 3, 12))
    return [one.content[-1].text for one in with_whole_turns(document, cues)]


def test_a_turn_goes_on_up_to_the_next_label() -> None:
    text = "MS VIK: We met.\n\nWe protest.\n\nOur line is clear: nobody crosses.\n\nQUESTION: When?\n\nMS BEK: Now."
    whole = "We met.\n\nWe protest.\n\nOur line is clear: nobody crosses."
    assert turns(text, "MS VIK", "QUESTION", "MS BEK") == [whole, "When?", "Now."]
    assert turns("MS VIK: We met.\n\nde Wit: We protest.\n\nMS BEK: No.", "MS VIK", "de Wit") == [
        "We met.",
        "We protest.",
    ]


def test_it_ends_with_a_label_that_is_no_cue_with_a_heading_and_outside_of_transcripts() -> None:
    assert turns("MS VIK: We met.\n\n**Ana Bek:** We protest.\n\nMS ODE: No.", "MS VIK", "MS ODE") == ["We met.", "No."]
    assert turns("MS VIK: We met.\n\nThe second part\n\nWe protest.\n\nMS ODE: No.", "MS VIK") == ["We met."]
    assert turns("MS VIK: We met.\n\nThe minister left.", "MS VIK") == ["We met."]
    assert turns("MS VIK: We met.\n\nWe protest.", "MS VIK", kind="news") == ["We met."]


def test_a_headline_is_no_turn_that_goes_on_in_the_lead_below_it() -> None:
    for said in ("“We protest”", "We protest"):
        text = f"Ana Vik: {said}\n\nThe minister told us why we should listen.\n\nQUESTION: When?"
        assert turns(text, "Ana Vik", "QUESTION")[0] == said
    assert turns("MS VIK: Two points:\n\nWe protest.\n\nQUESTION: When?", "MS VIK", "QUESTION")[0].endswith(
        "We protest."
    )


def test_what_is_told_only_in_the_last_paragraph_is_all_of_one() -> None:
    text = "He waited.\n\n“We don’t go.\n\n“We stay.\n\n“Nobody comes,” the general said."
    one = attribution(text, "the general", "said", "“Nobody comes,”")
    inner = attribution(text, "We", "don’t", "go.")
    assert contents(text, one, inner) == [["“We don’t go.", "“We stay.", "“Nobody comes,”"], ["go."]]
