"""No mention ends on a preposition or an article; a full name found once is found everywhere."""

import pytest

from aidememoire.model import Mention, Span
from aidememoire.reading.network import mentions
from aidememoire.reading.network.mentions import named_everywhere, names_ended, one_sort_everywhere, without_time

TEXT = "Talks in the capital on the orders of the Court for Friday"


def mention(kind: str, words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(kind, Span.of(TEXT, start, start + len(words)))


@pytest.mark.parametrize(
    ("begun", "ended"),
    [
        (("MTG", "Talks in the"), ["Talks"]),
        (("MTG", "Talks"), ["Talks"]),
        (("INS", "the orders of"), ["the orders of the Court", "the Court"]),
        (("INS", "the orders"), ["the orders", "the Court"]),
        (("DATE", "for"), []),
    ],
)
def test_a_mention_ends_with_a_name(begun: tuple[str, str], ended: list[str]) -> None:
    own = mention(*begun)
    others = [mention("ORG", "the Court")] if own.type == "INS" else []
    assert [one.span.text for one in names_ended(TEXT, [own, *others])] == ended


def test_a_first_name_in_brackets_is_part_of_the_name() -> None:
    text = "Ms. [Anna] Vik spoke."
    first, whole = (Span.of(text, text.index("Anna"), text.index(end)) for end in ("]", " spoke"))
    last = Span.of(text, text.index("Vik"), whole.end)
    ((joined, _),) = mentions.names_joined([(Mention("PER", first), 0.9), (Mention("PER", last), 0.9)], text)
    assert joined.span == whole
    assert [one.span.text for one in names_ended(text, [joined])] == ["[Anna] Vik"]


@pytest.mark.parametrize("surname", [" bin Corvo", " van der Corvo", ""])
def test_a_name_goes_on_over_the_particle_of_a_surname(surname: str) -> None:
    text = f"Omar{surname} left for Corvo"
    (one,) = names_ended(text, [Mention("PER", Span.of(text, 0, 4))])
    assert one.span.text == f"Omar{surname}"


def test_a_mention_that_would_double_another_goes() -> None:
    talks = mention("MTG", "Talks")
    assert names_ended(TEXT, [mention("LOC", "Talks in the"), talks]) == [talks]


def test_no_mention_grows_across_another() -> None:
    crossing = mention("LOC", "on the orders")
    found = names_ended(TEXT, [crossing, mention("INS", "the orders of"), mention("ORG", "the Court")])
    assert [one.span.text for one in found] == ["on the orders", "the orders", "the Court"]


def test_the_full_name_of_a_person_that_is_found_once_is_found_wherever_it_stands() -> None:
    text = (
        "Foreign Minister Anna Vik spoke with Bo Li. Anna Vik: No. Joanna Vik and Anna Vikson were absent. Bo Li left."
    )
    last, long = text.index("Anna Vik: "), text.index("Joanna Vik")
    found = [Mention("PER", Span.of(text, at, at + size)) for at, size in ((last, 8), (long, 10))]
    everywhere = named_everywhere(text, found)
    assert [one.span.start for one in everywhere] == [text.index("Anna Vik"), last, long]
    assert named_everywhere(text, everywhere) == everywhere
    assert named_everywhere(text, [Mention("PER", Span.of(text, last, last + 4))])[0].span.text == "Anna", (
        "no full name"
    )


def test_a_name_is_not_found_across_another_mention() -> None:
    text = "The House of Anna Vik stood. Anna Vik left."
    person = Mention("PER", Span.of(text, text.rindex("Anna"), text.rindex("Anna") + 8))
    house = Mention("ORG", Span.of(text, 0, text.index(" Vik")))
    assert named_everywhere(text, [house, person]) == [house, person]


@pytest.mark.parametrize(
    ("text", "kind", "begun", "ended"),
    [
        ("Interview: Ana Vik\n\nThe Lantern, 4 May", "PER", "Ana Vik\n\nThe Lantern", "Ana Vik"),
        ("Remarks of Ana Vik\nCorvo City, 6 May", "PER", "Ana Vik\nCorvo City", "Ana Vik"),
        ("Bo Li of the\nArmy of the North left.", "ORG", "the\nArmy of the North", "the\nArmy of the North"),
        ("Talks with the Army\nof the North.", "ORG", "the Army\nof the North", "the Army\nof the North"),
        ("Ms. Vik (Corvo): No.", "PER", "Vik (", "Vik"),
        ("The Army (ANA) left.", "ORG", "The Army (ANA)", "The Army (ANA)"),
        ("The Army (ANA) left.", "ORG", "The Army (ANA", "The Army (ANA)"),
        ("Annex A lists them.", "INS", "Annex A", "Annex A"),
        ("The army of a state left.", "ORG", "The army of a", "The army"),
        ("He (of the Army) left.", "ORG", "the Army", "the Army"),
    ],
)
def test_a_name_ends_with_its_line_and_on_no_opening_bracket(text: str, kind: str, begun: str, ended: str) -> None:
    start = text.index(begun)
    found = names_ended(text, [Mention(kind, Span.of(text, start, start + len(begun)))])
    assert [one.span.text for one in found] == [ended]


@pytest.mark.parametrize(
    ("text", "begun", "name"),
    [
        ("18:52 Kolar: no", "18:52 Kolar", "Kolar"),
        ("17.30 Reske: no", "17.30 Reske", "Reske"),
        ("9:05am Anna Vik: no", "9:05am Anna Vik", "Anna Vik"),
        ("9 p.m. Vik: no", "9 p.m. Vik", "Vik"),
        ("18:52 GMT - Kolar: no", "18:52 GMT - Kolar", "Kolar"),
        ("18:52 Kolar: no", "52 Kolar", "Kolar"),
        ("52 Group: no", "52 Group", "52 Group"),
        ("5 Star Movement: no", "5 Star Movement", "5 Star Movement"),
    ],
)
def test_a_name_begins_with_no_clock_time(text: str, begun: str, name: str) -> None:
    start = text.index(begun)
    assert without_time(text, Span.of(text, start, start + len(begun))).text == name


@pytest.mark.parametrize(
    ("text", "begun", "ended"),
    [
        ("It cited Georgia v. Armenia.", "Georgia v", []),
        ("It cited the judgment in Georgia v. the Republic of Chad.", "the judgment in Georgia v",
         ["the judgment in Georgia v. the Republic of Chad"]),
        ("It cited annex v. Then it left.", "annex v", ["annex v"]),
    ],
)  # fmt: skip
def test_the_v_of_a_case_ends_no_name_and_a_case_is_no_instrument(text: str, begun: str, ended: list[str]) -> None:
    start = text.index(begun)
    found = names_ended(text, [Mention("INS", Span.of(text, start, start + len(begun)))])
    assert [one.span.text for one in found] == ended


@pytest.mark.parametrize(
    ("sorts", "first"), [(("PER", "GPE"), "GPE"), (("PER", "LOC", "GPE"), "GPE"), (("PER", "PER", "GPE"), "PER")]
)
def test_a_word_that_is_as_often_a_place_is_no_person(sorts: tuple[str, ...], first: str) -> None:
    text = "Corvo " * len(sorts)
    found = [Mention(kind, Span.of(text, at * 6, at * 6 + 5)) for at, kind in enumerate(sorts)]
    assert one_sort_everywhere(found)[0].type == first
    anna = Mention("PER", Span(100, 110, "Anna Corvo"))
    assert one_sort_everywhere([*found, anna])[0].type == "PER", "a surname of the text"


@pytest.mark.parametrize(
    ("before", "sort"),
    [(["Anna Corvo"], "PER"), (["Corvo"], "GPE"), (["Corvo", "Corvo"], "PER"), (["Corvo Lund"], "GPE")],
)
def test_a_word_that_persons_are_called_by_is_no_place(before: list[str], sort: str) -> None:
    text = " ".join([*before, "Corvo"])
    starts = [text.index(name, at * 3) for at, name in enumerate(before)]
    people = [Mention("PER", Span.of(text, at, at + len(name))) for at, name in zip(starts, before, strict=True)]
    place = Mention("GPE", Span.of(text, len(text) - 5, len(text)))
    assert one_sort_everywhere([*people, place])[-1].type == sort


@pytest.mark.parametrize(
    ("text", "name"), [("H.E. Ana Vik", "E"), ("met H. E. Ana Vik", "E"), ("H.E. Ana Vik", "H.E.")]
)
def test_his_excellency_is_nobodys_name(text: str, name: str) -> None:
    at = text.rindex(name)
    assert names_ended(text, [Mention("PER", Span.of(text, at, at + len(name)))]) == []
    assert names_ended("Mr. E left", [letter := Mention("PER", Span(4, 5, "E"))]) == [letter]


def test_a_name_ends_with_its_column() -> None:
    text = f"Security Council{' ' * 20}Distr.: General"
    found = names_ended(text, [Mention("ORG", Span.of(text, 0, text.index(".")))])
    assert [one.span.text for one in found] == ["Security Council"]


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("His Excellency the Minister", "ROLE", ["the Minister"]),
        ("His Excellency Mr. Ana Vik", "PER", ["Ana Vik"]),
        ("H.E. the Minister", "ROLE", ["the Minister"]),
        ("His Excellency and the Minister", "ROLE", ["His Excellency", "the Minister"]),
    ],
)
def test_a_style_is_no_office_beside_the_one_behind_it(text: str, kind: str, left: list[str]) -> None:
    at = text.index(left[-1])
    style = text[:at].removesuffix("and ").removesuffix("Mr. ").rstrip()
    found = [Mention("ROLE", Span(0, len(style), style)), Mention(kind, Span.of(text, at, len(text)))]
    assert [one.span.text for one in names_ended(text, found)] == left


@pytest.mark.parametrize(
    ("text", "begun", "whole"),
    [
        ("the U.S. support", "U", "U.S."),
        ("the U.S. support", "the U", "the U.S."),
        ("Annex A. Support", "Annex A", "Annex A"),
        ("Plan B.C. Lund", "Plan", "Plan"),
    ],
)
def test_a_mention_ends_with_all_of_its_letters(text: str, begun: str, whole: str) -> None:
    at = text.index(begun)
    assert names_ended(text, [Mention("GPE", Span.of(text, at, at + len(begun)))])[0].span.text == whole


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Anna Vik", [("PER", "Anna Vik"), ("PER", "Vik")]),
        ("Anna M. Vik", [("PER", "Anna M. Vik"), ("PER", "Vik")]),
        ("Lake Vik", [("LOC", "Lake Vik"), ("GPE", "Lake"), ("PER", "Vik")]),
        ("Anna Lund", [("LOC", "Anna Lund"), ("GPE", "Anna"), ("PER", "Vik")]),
    ],
)
def test_whom_the_text_calls_by_a_last_name_is_no_place_by_the_full_one(
    place: str, told: list[tuple[str, str]]
) -> None:
    text = f"{place} Vik"
    first = place.split()[0]
    found = [
        Mention("LOC", Span.of(text, 0, len(place))),
        Mention("GPE", Span.of(text, 0, len(first))),
        Mention("PER", Span.of(text, len(text) - 3, len(text))),
    ]
    assert [(one.type, one.span.text) for one in one_sort_everywhere(found)] == told


@pytest.mark.parametrize(("words", "is_one"), [("Two", False), ("both of the", False), ("Two Rivers", True)])
def test_a_number_alone_is_no_name(words: str, is_one: bool) -> None:
    assert mentions._names(words) is is_one
