"""Views as they are asked for: by fields alone, and as of a day, which every answer tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aidememoire.dossier import Dossier
from tests.cli.running import rows, run

AS_OF = "2023-07-26"


def test_a_search_by_fields_alone_gives_all_of_them_the_latest_first(record: Path, dossier: Dossier) -> None:
    found = rows(run("search", "--party", "armenia", "--act", "demand", "-f", "json", record=record))
    wanted = [
        one for one in dossier.store.entries() if (one.statement.side, one.statement.act) == ("Armenia", "demand")
    ]
    assert len(found) == len(wanted)
    days = [str(one["day"]) for one in found]
    assert days == sorted(days, reverse=True)
    some = run("search", "--party", "Armenia", "--act", "demand", "--limit", "1", record=record).stdout
    assert some.startswith("The first 1 statement by act demand, party Armenia: there are more")
    assert rows(run("search", "--party", "Armenia", "--as-of", "2022-01-01", "-f", "json", record=record)) == []


def test_actors_are_a_view_of_the_command_line(kept: Path, dossier: Dossier) -> None:
    found = rows(run("actors", "-f", "json", record=kept))
    assert [one["actor"] for one in found] == [one.name for one in dossier.actors()]


@pytest.mark.parametrize(
    "view",
    [
        ("timeline",),
        ("meetings",),
        ("changes", "--since", "2022-01-01"),
        ("commitments",),
        ("instruments",),
        ("actors",),
        ("search", "corridor"),
        ("compare", "2023-07-25-moscow"),
        ("positions",),
        ("positions", "--cell", "transport", "Armenia"),
    ],
)
def test_every_view_tells_as_of_which_day_it_is(kept: Path, view: tuple[str, ...]) -> None:
    assert json.loads(run(*view, "--as-of", AS_OF, "-f", "json", record=kept).stdout)["as_of"] == AS_OF
    told = run(*view, "--as-of", AS_OF, record=kept).stdout
    assert "26 July 2023" in " ".join(told.splitlines()[:2])
