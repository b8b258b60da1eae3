"""Every view of the sample dossier, built from nothing, kept as a terminal shows it; and the faults that a person found there.

After a change that is meant to change them, `AIDEMEMOIRE_UPDATE=1 pytest tests/golden` writes them anew:
read the difference line by line before you check it in. README.md beside this module names what is known to be wrong, by the
words of the statement, so that a fault that is gone, or was never there, fails here.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from aidememoire.dossier import open_dossier
from aidememoire.linking.voices import words_of
from tests.cli.running import ROOT, rows, run

HERE = Path(__file__).parent
PROFILE = "armenia-azerbaijan"
UPDATE = bool(os.environ.get("AIDEMEMOIRE_UPDATE"))
VIEWS = {
    "positions": ("positions", "--as-of", "2023-07-26"),
    "cell": ("positions", "--as-of", "2023-07-26", "--cell", "transport", "Armenia"),
    "timeline": ("timeline",),
    "meetings": ("meetings",),
    "comparison-munich": ("compare", "4a7a4096", "a77e1d36", "fa9f94df"),
    "comparison-brussels": ("compare", "3ed2e8a1", "41f280f9"),
    "comparison-moscow": ("compare", "2023-07-25-moscow"),
    "changes": ("changes", "--since", "2023-07-27", "--until", "2025-03-31"),
    "commitments": ("commitments",),
    "instruments": ("instruments",),
    "search": ("search", '"lachin corridor"'),
}
FAULT = re.compile(r"(?m)^\| (\d\d) \| (.+?) \| (.+?) \|$")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of all twenty documents."""
    record = tmp_path_factory.mktemp("sample") / "dossier.db"
    done = run("add", "sample/[0-9]*.md", "--profile", PROFILE, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "20 new documents, " in done.stdout
    return record


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_the_sample_is_the_one_that_a_person_has_read(sample: Path, name: str) -> None:
    done, path = run(*VIEWS[name], record=sample), HERE / "views" / f"{name}.txt"
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 100
    if UPDATE:
        path.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == path.read_text(encoding="utf-8")


def test_the_statements_that_are_known_to_be_wrong_are_still_read_so(sample: Path) -> None:
    told = _told(sample)
    faults = _faults("Statements that are wrong")
    assert len(faults) > 50
    assert [(document, words) for document, words in faults if words not in told[document]] == []


def test_what_is_known_to_be_missed_stands_in_the_text_and_in_no_statement(sample: Path) -> None:
    told = _told(sample)
    texts = {path.name[:2]: _plain(path.read_text(encoding="utf-8")) for path in (ROOT / "sample").glob("[0-9]*.md")}
    faults = _faults("Statements that are missed")
    assert len(faults) > 10
    assert [(document, words) for document, words in faults if words not in texts[document]] == []
    assert [(document, words) for document, words in faults if any(words in one for one in told[document])] == []


def test_the_meetings_that_are_known_to_be_wrong_are_still_told_so(sample: Path) -> None:
    names = {str(one["meeting"]) for one in rows(run("meetings", "-f", "json", record=sample))}
    faults = {words for _, words in _faults("Meetings that are wrong")}
    assert faults
    assert faults <= names


def test_the_rows_that_are_known_to_be_wrong_are_still_set_side_by_side(sample: Path) -> None:
    compared = [rows(run(*VIEWS[name], "-f", "json", record=sample)) for name in VIEWS if name.startswith("comparison")]
    told = [_plain(str(one["words"])) for view in compared for one in view if one["found"] != "one"]
    faults = [words for _, words in _faults("Rows of the comparisons that are wrong")]
    assert faults
    assert [words for words in faults if not any(words in one for one in told)] == []


def _told(record: Path) -> dict[str, set[str]]:
    """Return the words of all statements by the first two digits of the document's name."""
    titles = {_title(path): path.name[:2] for path in (ROOT / "sample").glob("[0-9]*.md")}
    found: dict[str, set[str]] = {number: set() for number in titles.values()}
    with open_dossier(record) as dossier:
        for entry in dossier.store.entries():
            found[titles[entry.account.title]].add(words_of(entry.statement))
    return found


def _title(path: Path) -> str:
    found = re.search(r'(?m)^title: "(.*)"$', path.read_text(encoding="utf-8"))
    assert found
    return found[1]


def _faults(heading: str) -> list[tuple[str, str]]:
    """Return number of document and words of each row of the table below a heading of README.md."""
    page = (HERE / "README.md").read_text(encoding="utf-8")
    table = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return [(found[1], _plain(found[2])) for found in FAULT.finditer(table)]


def _plain(words: str) -> str:
    return " ".join(words.split())
