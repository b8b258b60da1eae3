"""A document that only announces a meeting is no account of it: the record says who tells of it and who foretells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aidememoire.dossier import Dossier, UnknownNameError, open_dossier
from aidememoire.dossier.showing import shown
from aidememoire.exports.showing import to_sheet
from aidememoire.exports.tables import to_markdown
from aidememoire.model import Reading
from tests.views.made import DAY, HAVEN, MARSH
from tests.web.made import RECORDED, Said, report

MEETING = f"{DAY.isoformat()}-corvo"


def telling(publisher: str, published: date, *, planned: bool = False) -> Reading:
    """Return the reading of a report that tells of the meeting, or that it is to be."""
    said = [Said("Ana Vik", HAVEN, "demand", f"the Reed road must open, {publisher} heard")]
    read = report(f"By {publisher}", publisher, published, said, met=True)
    (met,) = read.meetings
    return replace(read, meetings=(replace(met, participants=(HAVEN, MARSH), planned=planned),))


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    made = open_dossier(tmp_path / "record.db", create=True)
    for one in (telling("Echo", date(2023, 7, 20), planned=True), telling("Lantern", DAY)):
        made.add(one, RECORDED)
    return made


def test_a_meeting_is_compared_by_those_who_tell_of_it_as_held(dossier: Dossier) -> None:
    """Who announced it is named in the head, and may still be compared where documents are asked for."""
    (early, _) = dossier.gathering(MEETING).documents  # type: ignore[union-attr]
    with pytest.raises(UnknownNameError, match=f"as held, and {early[:8]} only announced it; name two documents"):
        dossier.compare([MEETING])
    dossier.add(telling("Herald", date(2023, 7, 26)), RECORDED)
    found = dossier.compare([MEETING])
    assert [one.publisher for one in found.accounts] == ["Herald", "Lantern"]
    head = to_markdown(found).replace("\\", "").split("###")[0]
    assert f"only announced by [{early[:8]}] By Echo, which is not compared" in head
    both = dossier.compare(dossier.gathering(MEETING).documents)  # type: ignore[union-attr]
    assert len(both.accounts) == 3


def test_show_tells_accounts_of_a_meeting_from_what_announces_it(dossier: Dossier) -> None:
    lines = to_sheet(shown(dossier, MEETING)).splitlines()
    heads = {line.split()[0]: line for line in lines if line.startswith(("account", "announced"))}
    assert "(planned)" in heads["announced"]
    assert "(planned)" not in heads["account"]
