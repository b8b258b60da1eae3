"""Joint texts: every point with *shall* is somebody’s undertaking, and a report has no such points."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from aidememoire.linking import link
from aidememoire.model import Document, Reading
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.network.encoder import Encoded, Model
from aidememoire.reading.network.pieces import Pieces
from aidememoire.reading.rules.operative import is_joint, operative_clauses
from aidememoire.reading.rules.texts.points import POINT, SAVED

READER = Reader.load()
BOTH = "Chad; Togo"


def document(points: str, title: str = "Joint Statement of Chad and Togo", kind: str = "agreement") -> Document:
    return Document(title, f"{title}\n\n{points}", published=date(2025, 5, 2), kind=kind)


def read(points: str, **head: str) -> Reading:
    return link(READER.read(document(points, **head)), load_profile("general"))


def told(reading: Reading) -> list[tuple[str | None, str, str]]:
    """Return who undertakes what: the speaker, the cue, the parts of the content."""
    return [
        (one.speaker, one.cue[0].text, " | ".join(span.text for span in one.content))
        for one in reading.statements
        if one.act == "commit"
    ]


@pytest.mark.parametrize(
    ("point", "undertaken"),
    [
        ("1. The withdrawal shall begin on 1 June and shall be completed by 10 June 2025.",
         (BOTH, "shall", "The withdrawal | begin on 1 June and shall be completed by 10 June 2025")),
        ("(2) The posts shall be opened by 15 June.", (BOTH, "shall", "The posts | be opened by 15 June")),
        ("Article 3. Prisoners shall not be held after 31 May.", (BOTH, "shall not", "Prisoners | be held after 31 May")),
        ("Article 4\n\nGoods will be inspected once only.", (BOTH, "will", "Goods | be inspected once only")),
        ("5. The Secretary-General of the United Nations shall be informed of this Statement.",
         (BOTH, "shall", "The Secretary-General of the United Nations | be informed of this Statement")),
        ("6. Neither Party shall station troops at the bridge.",
         (BOTH, "shall", "Neither Party | station troops at the bridge")),
        ("7. (a) If a dispute arises, it shall be settled by consultations.",
         (BOTH, "shall", "If a dispute arises, it | be settled by consultations")),
        ("8. The releases shall take place on the same day, under the supervision of the Red Cross.",
         (BOTH, "shall", "The releases | take place on the same day, under the supervision of the Red Cross")),
    ],
)  # fmt: skip
def test_a_point_that_names_nobody_is_undertaken_by_both(point: str, undertaken: tuple[str, str, str]) -> None:
    reading = read(point)
    assert told(reading) == [undertaken]
    assert POINT in reading.statements[0].reasons


def test_each_sentence_of_a_point_is_told_once_and_by_its_own_subject() -> None:
    reading = read(
        "1. The Parties shall withdraw all artillery. The withdrawal shall begin on 1 June.\n\n"
        "2. Chad shall release 63 persons and Togo shall release 41 persons.\n\n"
        "3. The Parties shall refrain from hostile propaganda against each other."
    )
    assert [(who, f"{cue} {content}") for who, cue, content in told(reading)] == [
        (BOTH, "shall withdraw all artillery"),
        (BOTH, "shall The withdrawal | begin on 1 June"),
        ("Chad", "shall release 63 persons"),
        ("Togo", "shall release 41 persons"),
        (BOTH, "shall refrain from hostile propaganda against each other"),
    ]


@pytest.mark.parametrize(
    ("point", "head"),
    [
        ("5. Nothing in this Statement shall affect the positions of the Parties on the Protocol of 1978.", "Nothing in this Statement"),
        ("5. Nothing contained in Article 2 shall limit the rights of either Party.", "Nothing contained in Article 2"),
        ("5. This Statement shall be without prejudice to the position of either Party.", "This Statement"),
        ("5. The provisions of this Statement shall not affect treaties made before.", "The provisions of this Statement"),
    ],
)  # fmt: skip
def test_what_leaves_things_as_they_are_is_the_makers_word_and_nobody_s_undertaking(point: str, head: str) -> None:
    (one,) = read(point).statements
    assert (one.speaker, one.act) == (BOTH, "assert")
    assert (one.content[0].text, one.reasons[:2]) == (head, (POINT, SAVED))


def test_what_a_thing_shall_do_beside_somebody_s_undertaking_is_the_makers_own() -> None:
    reading = read("1. Chad shall release ten detainees and the northern crossing shall open.")
    assert told(reading) == [
        ("Chad", "shall", "release ten detainees"),
        (BOTH, "shall", "the northern crossing | open"),
    ]


class Counting:
    """A model that counts the windows that it reads."""

    def __init__(self, model: Model) -> None:
        self.model, self.windows = model, Counter[tuple[int, int]]()

    def encode(self, pieces: Pieces, window: tuple[int, int]) -> Encoded:
        self.windows[window] += 1
        return self.model.encode(pieces, window)

    def __getattr__(self, name: str) -> object:
        return getattr(self.model, name)


def test_a_text_is_read_but_once_no_matter_how_many_points_the_makers_are_to_have() -> None:
    model = Counting(READER.model)
    points = "\n\n".join(f"{number}. The post of hill {number} shall be opened." for number in range(1, 60))
    reading = replace(READER, model=cast("Model", model)).read(document(points))
    assert [one.content[0].text for one in reading.statements] == [f"The post of hill {n}" for n in range(1, 60)]
    assert len(model.windows) > 2
    assert set(model.windows.values()) == {1}


def test_points_below_have_agreed_as_follows_are_told_one_by_one() -> None:
    points = "Chad and Togo have agreed as follows:\n\n1. The posts shall be opened.\n\n2. Maps shall be exchanged."
    reading = read(points, title="On the bridge", kind="news")
    assert told(reading) == [(BOTH, "shall", "The posts | be opened"), (BOTH, "shall", "Maps | be exchanged")]


def test_where_the_makers_are_not_known_nobody_undertakes() -> None:
    (one,) = read("1. The posts shall be opened by 3 May.", title="Joint Statement").statements
    assert (one.speaker, one.act) == (None, "commit")


@pytest.mark.parametrize(
    ("title", "kind", "joint"),
    [
        ("Joint Statement", "news", True),
        ("JOINT COMMUNIQUÉ of Chad and Togo", "statement", True),
        ("Protocol between Chad and Togo on maps", "statement", True),
        ("The bridge", "agreement", True),
        ("Agreement between Chad and Togo collapses", "news", False),
        ("Statement by the minister on the agreement between Chad and Togo", "statement", False),
        ("The bridge", "statement", False),
    ],
)
def test_a_joint_text_says_so(title: str, kind: str, joint: bool) -> None:
    given = document("1. The posts shall be opened.", title=title, kind=kind)
    assert (is_joint(given), bool(operative_clauses(given))) == (joint, joint)


@pytest.mark.parametrize(
    "words",
    [
        "The posts shall be opened.",  # no point
        "1. The posts were opened.",
        "1. They recalled that the posts shall be opened.",
        "1. “The posts shall be opened”, the minister said.",
        "1. The visit will be important.",
        "1. The posts were opened.\n\nDone at Lomé on 3 May.\n\n2. The posts shall be opened.",
    ],
)
def test_what_is_no_point_with_shall_is_no_clause(words: str) -> None:
    assert operative_clauses(document(words)) == []


@pytest.mark.parametrize(
    ("point", "act"),
    [
        ("Chad will amend its Act. Until then, it will not enforce the decree.", "commit"),
        ("Chad will not station forces within five kilometres.", "commit"),
        ("Chad will not recognise the claim of Togo.", "reject"),
    ],
)
def test_what_one_will_not_do_is_undertaken_in_a_joint_text(point: str, act: str) -> None:
    """But who will not recognise a thing refuses it there, too."""
    assert read(f"Article 1\n{point}").statements[-1].act == act


def test_the_makers_in_a_title_in_capitals_are_states_by_their_names() -> None:
    title = (
        "ROADMAP FOR THE NORMALIZATION OF RELATIONS BETWEEN THE REPUBLIC OF SARVANIA AND THE PRINCIPALITY OF MONTELENE"
    )
    reading = read("1. The sides shall open a crossing at Pass Alder.", title=title)
    assert [one.speaker for one in reading.statements] == ["Sarvania; Montelene"]


def test_the_makers_are_those_of_the_first_sentence_whatever_each_is_called_below() -> None:
    head = 'The Republic of Sarvania (hereinafter "the Government") and the Kingdom of Velmark (hereinafter "the Kingdom"), jointly referred to as "the Parties", have agreed as follows:'
    reading = read(f"{head}\n\nArticle 1\n1. Heavy weapons shall be sealed.", title="Protocol on Weapons")
    assert [one.speaker for one in reading.statements if one.cue[0].text == "shall"] == ["Sarvania; Velmark"]
