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
    assert some.startswith("The first statement by act demand, party Armenia: there are more")
    assert rows(run("search", "--party", "Armenia", "--as-of", "2022-01-01", "-f", "json", record=record)) == []


def test_a_sentence_of_which_no_word_is_known_is_like_nothing(kept: Path) -> None:
    told = " ".join(run("search", "--similar", "xyzzy", record=kept).stdout.split())
    assert told.startswith("No statements like “xyzzy”")
    assert "no word of it is known, neither to the reader nor to the record: xyzzy" in told
    assert "no word of it is known" not in run("search", "--similar", "Lachin", record=kept).stdout, "the record has it"


def test_documents_without_a_day_are_said_to_be_counted_in_as_of_every_day(record: Path, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text("Havenland said that it rejects the road through Corvo.\n", encoding="utf-8")
    before = run("positions", "--as-of", "1999-01-01", record=record).stderr
    assert before.startswith("aidememoire: nothing in the record was known by 1999-01-01")
    assert run("add", tmp_path / "undated.txt", record=record).returncode == 0
    first, second = run("positions", "--as-of", "1999-01-01", record=record).stderr.splitlines()
    assert first.startswith("aidememoire: nothing in the record with a day was known by 1999-01-01")
    assert second == "aidememoire: 1 document without a day of publication counted in, as of every day"


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


def test_two_versions_of_a_page_are_said_to_be_that_and_found_once(tmp_path: Path) -> None:
    record, page = tmp_path / "pages.db", tmp_path / "page.md"
    known = ("--publisher", "Lantern", "--record", record)
    text = (
        "# Havenland on the road\n\nThe Foreign Minister of Havenland, Ana Vik, said on 3 June 2025 that Havenland rejects the"
        " road through Corvo. She said that the crossing at Lenn would stay closed until the inspectors had left the"
        " valley, and that her government would tell the mediators so in Geneva next week.\n"
    )
    page.write_text(text, encoding="utf-8")
    assert run("add", page, "--published", "2025-06-03", *known).returncode == 0
    before = rows(run("search", "road", "-f", "json", "--record", record))
    page.write_text(text + "\nCorvo gave no answer on Tuesday.\n", encoding="utf-8")
    added = run("add", page, "--published", "2025-06-04", *known).stdout
    assert "a later version: " in added
    found = rows(run("search", "road", "-f", "json", "--record", record))
    assert len(found) == len(before) > 0
    documents = found[0]["documents"]
    assert isinstance(documents, list)
    first, second = documents
    told = run("search", "road", "--record", record).stdout
    assert f"[{first[:8]}]" in told
    assert f"[{second[:8]}]" in told
    versions = {
        word
        for own in documents
        for word in ("a later", "an earlier")
        if f"{word} version: " in run("show", own, "--record", record).stdout
    }
    assert versions == {"a later", "an earlier"}
