"""Datelines that name an agency without brackets."""

from __future__ import annotations

from aidememoire.documents.datelines import find_dateline


def test_an_agency_known_by_name_stands_in_a_dateline_without_brackets() -> None:
    found = find_dateline("SEOUL/TOKYO, July 8, Kyodo - The two neighbours agreed on Tuesday to resume talks.")
    assert found is not None
    assert (found.place, found.when, found.agency) == ("Seoul/Tokyo", "July 8", "Kyodo")
