"""In the record of a large meeting nobody named before is *another delegation*, and who presides is told by its head."""

from __future__ import annotations

import pytest

from aidememoire.linking import link
from aidememoire.model import Document
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader

READER = Reader.load()
GENERAL = load_profile("general")


def _speakers(text: str) -> list[tuple[str | None, str | None]]:
    read = link(READER.read(Document(title="Talks", text=text)), GENERAL)
    return [(one.speaker, one.act) for one in read.statements]


@pytest.mark.parametrize(
    "another",
    ["Another delegation", "A third delegation", "A further delegation", "Another speaker", "Yet another state"],
)
@pytest.mark.parametrize(
    "before",
    [
        "The session was held in Lima, Peru. Ethiopia supported the text.",
        "The meeting was held in Kisumu, Kenya. Several delegations objected to the text.",
    ],
)
def test_another_delegation_is_nobody_named_before(another: str, before: str) -> None:
    *_, (speaker, act) = _speakers(f"{before} {another} rejected the amendment.")
    assert str(speaker).startswith("unnamed ")
    assert act == "reject"


def test_parties_without_an_article_are_all_of_them() -> None:
    told = _speakers(
        "NORWAY opposed the amendment. INDIA and EGYPT supported it.\n\nParties agreed to delete the paragraph."
    )
    assert told[-1] == ("Parties", "commit")


def test_the_parties_of_talks_between_two_are_those_two() -> None:
    told = _speakers("Norway and Chile met in Lima. Parties agreed to delete the paragraph.")
    assert told[-1] == ("Norway; Chile", "commit")


HEAD = "President: Ms. Ortvik (Sweden)\n\n"
BODY = (
    "Ms. Vik (Norway) said that she supported the proposal by Austria.\n\nThe {} said that the text should be adopted."
)


@pytest.mark.parametrize(
    ("head", "office", "who"),
    [
        (HEAD, "President", "Ortvik"),
        ("Chair: Ms. Ortvik (Sweden)\n\n", "Chair", "Ortvik"),
        (HEAD, "President of Austria", "President of Austria"),
        ("", "President", "President"),
    ],
)
def test_who_presides_is_told_by_the_head_of_the_record(head: str, office: str, who: str) -> None:
    *_, (speaker, _) = _speakers(head + BODY.format(office))
    assert speaker == who


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("the UN Secretary-General", "Secretary-General of United Nations"),
        ("the Secretary-General", "Tatjana Velm"),
        ("the Secretary-General of the Conference", "Tatjana Velm"),
    ],
)
def test_the_head_of_another_body_is_not_the_one_with_a_like_title(title: str, who: str) -> None:
    told = _speakers(
        f"The Secretary-General of the Conference, Tatjana Velm, opened the meeting. Later {title} warned of a war."
    )
    assert told[-1] == (who, "warn")


CHAIRS = "The Co-Chairs of the Grebe Group{} met the Foreign Minister of Norway, Anna Vik, and the Foreign Minister of Chad, Bo Lund. "
NAMES = " (Ada Ness of Mali, Rolf Berg of Togo and Pekka Lind of Fiji)"


@pytest.mark.parametrize(
    ("names", "whole"), [(NAMES, "Ada Ness; Rolf Berg; Pekka Lind"), ("", "Co-Chairs of the Grebe Group")]
)
def test_co_chairs_are_those_named_with_them_else_those_of_the_body_that_they_chair(names: str, whole: str) -> None:
    told = _speakers(CHAIRS.format(names) + "The Co-Chairs welcomed the calm. The Ministers agreed to meet again.")
    assert told == [(whole, "endorse"), ("Anna Vik; Bo Lund", "commit")]


def test_ministers_and_co_chairs_are_all_of_both() -> None:
    told = _speakers(CHAIRS.format(NAMES) + "The Ministers and the Co-Chairs agreed to meet again.")
    assert told == [("Anna Vik; Bo Lund; Ada Ness; Rolf Berg; Pekka Lind", "commit")]


def test_co_chairs_of_several_bodies_are_not_those_of_the_first() -> None:
    told = _speakers("The Co-Chairs of the OSCE, the EU and the UN met in Lisk. The Co-Chairs regretted the delay.")
    assert told[0][0] != "Co-Chairs of the OSCE"


def test_their_intention_is_that_of_those_who_tell_of_it() -> None:
    told = _speakers(
        "Norway and Chad were calm. "
        + CHAIRS.format("")
        + "The Co-Chairs informed about their intention to visit Lisk."
    )
    assert {who for who, _ in told} == {"Co-Chairs of the Grebe Group"}


def test_the_members_of_the_council_are_the_council_named_before() -> None:
    told = _speakers("The members of the Security Council condemned the attack. The members of the Council urged calm.")
    assert {who for who, _ in told} == {"United Nations Security Council"}


def test_the_spokesperson_is_the_one_who_spoke_before_and_not_of_a_state_in_the_sentence() -> None:
    told = _speakers(
        "“We regret the delay,” an EU spokesperson said. “Norway must respect the truce,” the spokesperson said."
    )
    assert [who for who, _ in told if who][-1] == "European Union"


def test_it_goes_on_from_the_communique_that_told_before() -> None:
    told = _speakers(
        "Norway and Chad issued a joint communique on Friday. The joint communique said the talks were frank."
        "\n\nIt said the two sides would meet again."
    )
    assert "Chad" not in [who for who, _ in told]
