"""`aidememoire show`: one thing with all that the record has of it, true line by line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from aidememoire.dossier import Dossier
from aidememoire.model import Entry
from aidememoire.record import Filter
from tests.cli.running import rows, run

ANN = ("--by", "Ann Lee")
PRESSED = (
    "[Ararat Mirzoyan used his talks in Moscow on 25 July above all to press for the reopening of the Lachin corridor]"
)


def pressing(dossier: Dossier) -> Entry:
    (found,) = dossier.store.search('"to press for the reopening"')
    return found.entry


def sheet(record: Path, *arguments: str) -> dict[str, str]:
    """Return what stands beside each label, several lines as one, and the headline beside nothing."""
    done = run("show", *arguments, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    headline, _, *lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 100
    found, label = {"": headline}, ""
    for line in lines:
        label = line[:12].strip() or label
        found[label] = f"{found.get(label, '')} {line[12:]}".strip()
    return found


def shown_as_json(record: Path, *arguments: str) -> dict[str, Any]:
    done = run("show", *arguments, "-f", "json", record=record)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_a_statement_is_shown_with_its_words_in_their_sentence_and_all_that_was_made_of_it(
    record: Path, dossier: Dossier
) -> None:
    own = pressing(dossier).statement
    found = sheet(record, own.id[:6])
    assert found[""] == f"Statement {own.id}"
    assert found["sentence"] == f"{PRESSED}, the Armenian Foreign Ministry has made known."
    assert "source ‘the Armenian Foreign Ministry’ at 113 to 142" in found["stands at"]
    assert found["who"] == "Ministry of Foreign Affairs of Armenia (id armenian-foreign-ministry, side Armenia)"
    assert (found["act"], found["issues"]) == (own.act, ", ".join(own.issues))
    assert found["day"] == "26 July 2023, the day of publication: the text tells none"
    assert found["chain"] == "Aide-mémoire sample desk > Ministry of Foreign Affairs of Armenia"
    assert re.search(r"speaker: sure \(0\.\d\d\)", found["certainty"])
    assert "speaker: named here" in found["reason"]
    assert "profile armenia-azerbaijan" in found["history"]
    assert found["cite"].startswith("Aide-mémoire sample desk, “Mirzoyan in Moscow: lift the blockade")


def test_what_a_person_has_set_is_not_said_to_be_the_readers(record: Path, dossier: Dossier) -> None:
    own = pressing(dossier).statement.id
    assert run("correct", own, "--speaker", "Ana Vik", "--act", "demand", *ANN, record=record).returncode == 0
    found = sheet(record, own)
    assert "speaker: set by a person" in found["certainty"]
    assert "act: set by a person" in found["certainty"]
    assert "speaker:" not in found.get("reason", "")
    assert found["corrected"] == "act, chain, side, speaker and speaker_id"
    assert found["chain"] == "Aide-mémoire sample desk > Ana Vik"
    assert "Ann Lee, edit of statement" in found["history"]


def test_a_rejected_statement_is_shown_as_one(record: Path, dossier: Dossier) -> None:
    own = pressing(dossier).statement.id
    assert run("correct", own, "--reject", *ANN, record=record).returncode == 0
    assert sheet(record, own[:8])[""] == f"Statement {own} (rejected by a person: no view shows it)"
    assert shown_as_json(record, own)["rejected"] is True
    assert run("correct", own, "--accept", *ANN, record=record).returncode == 0
    assert sheet(record, own[:8])[""] == f"Statement {own}"


def test_statements_within_each_other_name_each_other(record: Path, dossier: Dossier) -> None:
    inner = next(one.statement for one in dossier.store.entries() if one.statement.parent)
    assert inner.parent
    assert sheet(record, inner.id)["within"].startswith(inner.parent[:8])
    assert inner.id in shown_as_json(record, inner.parent)["holds"]


def test_a_statement_that_a_person_has_merged_with_it_is_a_witness(record: Path, dossier: Dossier) -> None:
    told = list(dossier.store.entries(Filter(party="Armenia")))
    first, other = told[0], next(one for one in told if one.account.id != told[0].account.id)
    assert "witness" not in sheet(record, first.statement.id)
    assert run("merge", first.statement.id, other.statement.id, *ANN, record=record).returncode == 0
    for own, witness in ((first, other), (other, first)):
        assert f"{witness.statement.id[:8]} [{witness.account.id[:8]}]" in sheet(record, own.statement.id)["witness"]
    assert run("split", first.statement.id, other.statement.id, *ANN, record=record).returncode == 0
    assert "witness" not in sheet(record, first.statement.id)


def test_the_same_words_in_another_report_are_a_witness_until_a_person_parts_them(
    record: Path, dossier: Dossier, tmp_path: Path
) -> None:
    reports = []
    for name in ("Lantern", "Echo"):
        report = tmp_path / f"{name}.txt"
        text = f"{name} desk.\n\nAna Vik said on Monday that the old stone bridge must be opened to all traders.\n"
        report.write_text(text, encoding="utf-8")
        done = run("add", report, "--publisher", name, "--published", "2023-07-03", record=record)
        assert done.returncode == 0
        reports.append(name)
    told = [hit.entry for hit in dossier.store.search('"stone bridge"')]
    assert len(told) == 2
    ids = [one.statement.id for one in told]
    found = shown_as_json(record, ids[0])
    assert [(one["statement"], one["why"]) for one in found["witnesses"]] == [(ids[1], "the same words")]
    assert sheet(record, ids[0])["sources"] == "1 independent source, 2 publishers"
    assert found["sources"] == 1  # the words are the same: one may have them from the other
    assert run("split", *ids, *ANN, record=record).returncode == 0
    assert shown_as_json(record, ids[0])["witnesses"] == []


def test_what_became_of_an_undertaking_is_shown(record: Path, dossier: Dossier) -> None:
    own = str(rows(run("commitments", "-f", "json", record=record))[0]["commitment"])
    assert run("status", own, "withdrawn", "--why", "so", "--source", "a speech", *ANN, record=record).returncode == 0
    assert sheet(record, own)["status"].startswith("withdrawn: so, by a speech (Ann Lee, ")
    assert shown_as_json(record, own)["status"]["source"] == "a speech"


def test_a_document_is_shown_with_its_facts_and_its_statements(record: Path, dossier: Dossier) -> None:
    name = pressing(dossier).account.id
    found = sheet(record, name[:8])
    assert found[""] == f"Document {name}"
    assert found["title"] == "Mirzoyan in Moscow: lift the blockade, take the 1975 map"
    assert found["facts"] == "Aide-mémoire sample desk · 26 July 2023 · readout · Yerevan · account of Armenia"
    assert "Trilateral meeting, 25 July 2023, Moscow, host Sergey Lavrov" in found["meeting"]
    every = shown_as_json(record, name)
    assert [one["id"] for one in every["statements"]]
    assert all(str(one["id"])[:8] in found["statement"] for one in every["statements"])
    assert every["document"]["sha256"] in found["text"]


def test_reprints_are_named_when_they_are_added_and_wherever_one_of_them_is_shown(
    record: Path, dossier: Dossier, tmp_path: Path
) -> None:
    first = pressing(dossier).account
    text = dossier.register.document(first.id).document.text
    (tmp_path / "edited.txt").write_text(text.replace("corridor", "road"), encoding="utf-8")
    (tmp_path / "cut.txt").write_text(text[: len(text) // 2], encoding="utf-8")
    (tmp_path / "again.txt").write_text(text, encoding="utf-8")
    done = run("add", tmp_path, "--publisher", "Lantern", "--published", "2023-07-27", record=record)
    assert done.returncode == 0
    counts, *told = done.stdout.splitlines()
    assert "2 new documents (2 reprints), " in counts
    assert counts.endswith("1 document known under other facts")
    assert max(map(len, told)) <= 100
    words = " ".join(" ".join(told).split())
    original = f"[{first.id[:8]}] {first.title}, Aide-mémoire sample desk, 26 Jul 2023, account of Armenia"
    assert f"{original}: day 2023-07-27 here, day 2023-07-26 in the record; publisher Lantern here, " in words
    assert "describe" not in words, "another outlet that printed it is no error of the record"
    reprints = {one["document"]["id"]: one for one in shown_as_json(record, first.id)["reprints"]}
    assert len(reprints) == 2
    for name, one in reprints.items():
        assert f"[{name[:8]}]" in sheet(record, first.id)["reprint"]
        assert f"Lantern, 27 Jul 2023 {one['likeness']}: {original}" in words
        assert f"{original}: {one['likeness']}" in sheet(record, name)["reprint"]
        (back,) = (each for each in shown_as_json(record, name)["reprints"] if each["document"]["id"] == first.id)
        assert (back["share"], back["document"]["publisher"]) == (one["share"], first.publisher)


def test_a_document_of_its_own_words_has_no_reprints(record: Path, dossier: Dossier) -> None:
    name = pressing(dossier).account.id
    assert "reprint" not in sheet(record, name)
    assert shown_as_json(record, name)["reprints"] == []


def test_a_meeting_is_shown_with_its_accounts(record: Path) -> None:
    found = sheet(record, "2023-07-25-moscow")
    assert (found["day"], found["place"], found["host"]) == ("25 Jul 2023", "Moscow", "Sergey Lavrov")
    assert found["who"] == "Sergey Lavrov, Ararat Mirzoyan and Jeyhun Bayramov"
    assert found["account"].count("Trilateral meeting, 25 July 2023, Moscow") == 2
    assert len(shown_as_json(record, "2023-07-25-moscow")["accounts"]) == 2
    assert len(run("show", "2023-07-25-moscow", "--cite", "plain", record=record).stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("form", "begins"), [("plain", "Aide-mémoire sample desk, “"), ("bibtex", "@misc{"), ("csl", "[")]
)
def test_a_citation_comes_alone_and_is_the_one_of_the_json(
    record: Path, dossier: Dossier, form: str, begins: str
) -> None:
    own = pressing(dossier).statement.id
    done = run("show", own, "--cite", form, record=record)
    assert done.stdout.startswith(begins)
    assert shown_as_json(record, own)["citation"][form] == done.stdout


def test_what_is_not_there_is_said(record: Path) -> None:
    done = run("show", "ffffffff", record=record)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no statement, document or meeting 'ffffffff'; `search`" in done.stderr
