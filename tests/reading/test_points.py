"""Joint texts: every point with *shall* is somebody’s undertaking, and a report has no such points."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking import link
from aidememoire.model import Document, Reading
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.operative import is_joint, operative_clauses
from aidememoire.reading.points import POINT

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
        ("5. Nothing in this Statement shall prejudice the position of either Party on the Protocol of 1978.",
         (BOTH, "shall", "Nothing in this Statement | prejudice the position of either Party on the Protocol of 1978")),
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
    assert told(reading) == [
        (BOTH, "shall", "withdraw all artillery"),
        (BOTH, "shall", "The withdrawal | begin on 1 June"),
        ("Chad", "shall", "release 63 persons"),
        ("Togo", "shall", "release 41 persons"),
        (BOTH, "shall refrain", "from hostile propaganda against each other"),
    ]


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
