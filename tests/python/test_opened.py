"""A record that a script fills and puts right: what the commands do, and typed values of what came of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from aidememoire import AideMemoireError, OpenRecord, Text, open_record
from aidememoire.record.corrections import ADD, DESCRIBE, EDIT, JOIN, MERGE, NOTE, PART, SPLIT, STATUS, UNDO
from tests.python.conftest import EARLIER, ROOT

SAID = "The minister, Ana Vik, said on 3 May 2021 that the bridge would reopen. She rejected the toll."
PRESSED = '"to press for the reopening"'


def found(record: OpenRecord, words: str = PRESSED) -> str:
    return str(record.search(words).to_dicts()[0]["statement"])


def test_a_record_is_made_by_what_is_first_added_and_by_nothing_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with open_record(path) as record:
        tally = record.add(tmp_path / "none.md", Text("  "))
        assert [str(one).split(":")[0] for one in tally.faults] == [str(tmp_path / "none.md"), "a text"]
        assert not path.exists()
        with pytest.raises(AideMemoireError, match="there is no record"):
            record.stats()
        tally = record.add(Text(SAID, title="Bridge"), tmp_path / "none.md")
        assert (tally.new, tally.failed, record.stats().documents) == (1, 1, 1)
        assert str(tally).startswith("1 new document, ")
        assert str(tally).endswith(", 1 document not read")


def test_what_a_person_may_not_have_meant_is_remarked_and_recorded_all_the_same(tmp_path: Path) -> None:
    with open_record(tmp_path / "new.db", by="Ann") as record:
        record.add(Text(SAID, published="2021-05-04"))
        own = str(record.search("bridge").to_dicts()[0]["statement"])
        assert record.correct(own, on="2026-01-01")
        assert list(record.remarks) == ["on 2026-01-01: the document was published before that, on 2021-05-04"]
        assert record.correct(own, on="2021-05-03", act="commit")
        assert not record.remarks
        assert record.correct(own, speaker="Bo Terna")
        assert "no such name in the profile or the record" in record.remarks[0]


def test_a_text_that_is_taken_for_a_file_is_told_to_be_none(tmp_path: Path) -> None:
    (fault,) = open_record(tmp_path / "new.db").add(SAID * 100).faults
    assert str(fault).endswith("there is no such file or folder; check the name")


def test_the_fields_of_json_lines_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(json.dumps({"body": SAID}))
    with open_record(tmp_path / "new.db") as record:
        assert record.add(tmp_path / "rows.jsonl", fields={"text": "body"}).new == 1


def test_what_is_known_of_a_text_is_kept_with_it_and_what_holds_for_all_wins(tmp_path: Path) -> None:
    known = Text(SAID, "Bridge", "Lantern", "2021-05-04", "Haven", "readout", "https://example.org/1", "Havenland")
    with open_record(tmp_path / "new.db") as record:
        record.add(known)
        record.add(Text(SAID + " So it is."), published=datetime(2021, 5, 6, 12), publisher="Gazette")
        first, second = [one.document for one in record.dossier.store.documents()]
        assert (first.title, first.publisher, first.published) == ("Bridge", "Lantern", date(2021, 5, 4))
        assert (first.dateline, first.kind, first.url, first.side) == (
            known.dateline,
            known.kind,
            known.url,
            known.side,
        )
        assert (second.publisher, second.published) == ("Gazette", date(2021, 5, 6))
        again = record.add(known)
        assert (again.new, again.there) == (0, 1)
        assert str(again) == "no new documents, 1 document there already"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda path: open_record(path, profile="atlantis"), "atlantis"),
        (lambda path: Text(SAID, kind="poem"), "there is no kind of document 'poem'; known: news"),
        (lambda path: Text(SAID, published="yesterday"), "write it as 2023-07-26"),
        (lambda path: open_record(path).add(Text(SAID), published="2023-13-01"), "'2023-13-01' is no day"),
        (lambda path: open_record(path).add(Text(SAID), jobs=0), "jobs is 0; give 1 or more"),
    ],
)
def test_what_cannot_be_is_said_and_no_record_is_made(
    wrong: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    with pytest.raises(AideMemoireError, match=said):
        wrong(tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_script_that_guards_nothing_reads_with_several_processes(tmp_path: Path) -> None:
    """Processes are started anew, and would run the script again, which would start processes."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom aidememoire import open_record\nprint('once')\n"
        "with open_record(sys.argv[1]) as record:\n    print(record.add(*sys.argv[2:], jobs=2))\n",
        encoding="utf-8",
    )
    sources = map(str, sorted((ROOT / "sample").glob("0[1-3]*.md")))
    command = [sys.executable, str(script), str(tmp_path / "new.db"), *sources]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    assert (first, second.split(",")[0]) == ("once", "3 new documents")


def test_a_correction_is_recorded_signed_and_taken_back(record: OpenRecord) -> None:
    own = found(record)
    before = record.dossier.register.entry(own).statement
    (edit, remark) = record.correct(own, act="warn", issue=["borders", "ceasefire"], on="2023-07-24", note="so")
    assert (edit.kind, edit.by, remark.kind) == (EDIT, "Ann Lee", NOTE)
    after = record.dossier.register.entry(own).statement
    assert (after.act, after.issues, after.on and after.on.start) == (
        "warn",
        ("borders", "ceasefire"),
        date(2023, 7, 24),
    )
    assert [one.kind for one in record.undo(edit.id, why="not so", by="Bo Lund")] == [UNDO]
    assert record.dossier.register.entry(own).statement == before
    assert [one.correction.by for one in record.history(own) if one.correction] == ["Ann Lee", "Ann Lee", "Bo Lund"]
    assert record.verify() == ()


def test_a_chain_may_be_several_names_and_a_field_be_cleared(record: OpenRecord) -> None:
    own = found(record)
    record.correct(own, chain=("Lantern", "Ana Vik"), clear="act")
    after = record.dossier.register.entry(own).statement
    assert (after.chain, after.act) == (("Lantern", "Ana Vik"), None)


def test_statements_are_added_tied_parted_and_judged(record: OpenRecord) -> None:
    own = found(record)
    document = record.dossier.register.entry(own).account.id
    (added,) = record.add_statement(
        document, content="the reopening of the Lachin corridor", speaker="Ararat Mirzoyan", act="commit"
    )
    assert added.kind == ADD
    assert added.statement
    assert [one.kind for one in record.merge(own, added.statement)] == [MERGE]
    assert [one.kind for one in record.split(own, added.statement, why="on second thoughts")] == [SPLIT]
    assert [one.kind for one in record.status(added.statement, "kept", why="it was", source=document)] == [STATUS]
    assert [row["statement"] for row in record.commitments(status="kept")] == [added.statement]
    assert [one.kind for one in record.undo()] == [UNDO]
    assert not record.commitments(status="kept")


def test_meetings_are_joined_and_parted(record: OpenRecord) -> None:
    one, other = (each.id for each in record.dossier.gatherings()[:2])
    before = len(record.meetings())
    assert [each.kind for each in record.join(one, other, why="one session")] == [JOIN]
    assert len(record.meetings()) == before - 1
    met = next(each for each in record.dossier.gatherings() if len(each.documents) > 1)
    assert [each.kind for each in record.part(met.id, met.documents[0])] == [PART]
    assert len(record.meetings()) == before


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda record, own: record.correct(own), "nothing to correct; say what is to be"),
        (lambda record, own: record.correct(own, content="no such words"), "content: the words 'no such words'"),
        (lambda record, own: record.correct(own, on="Monday"), "'Monday' is no day"),
        (lambda record, own: record.correct(own, speeker="x"), "no field of a statement 'speeker'; known: speaker, "),
        (lambda record, own: record.correct(own, act="asert"), "there is no act 'asert'; known: assert, "),
        (lambda record, own: record.search("road", partei="x"), "no field of a search 'partei'; known: party, "),
        (lambda record, own: record.merge(own), "name another one too"),
        (lambda record, own: record.join("1999-01-01"), "there is no meeting '1999-01-01'"),
        (lambda record, own: record.status(own, "lost", why="x"), "'lost' is no status; there are open, kept"),
        (lambda record, own: record.undo(), "there is no correction that could be undone"),
        (lambda record, own: record.show("ffff"), "there is no statement, document or meeting 'ffff'"),
    ],
)
def test_what_cannot_be_corrected_is_said_in_the_words_of_a_script(
    record: OpenRecord, wrong: Callable[[Any, str], object], said: str
) -> None:
    with pytest.raises(AideMemoireError, match=said) as error:
        wrong(record, found(record))
    assert "--" not in str(error.value)
    assert record.dossier.store.corrections() == []


def test_reading_again_tells_what_changed_and_what_waits(record: OpenRecord) -> None:
    assert re.search(r"profile armenia-azerbaijan \(\w{8}\)\nno documents changed$", str(record.reread()))
    assert record.reread(resume=True).read == 0
    tally = record.reread("general")
    assert (tally.read, tally.by.profile, tally.fields["speaker_id"] > 0) == (3, "general", True)
    assert record.waiting() == ()
    assert record.stats().readings == 6


def test_a_record_that_was_closed_opens_again_and_is_read_as_before(record: OpenRecord) -> None:
    record.close()
    assert record.add(EARLIER).there == 1
    assert record.dossier.profile() == "armenia-azerbaijan"


def test_the_package_comes_in_at_once_and_brings_the_record_only_where_it_is_asked_for() -> None:
    code = "import sys, aidememoire; assert 'aidememoire.python' not in sys.modules; aidememoire.open_record('x')"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    with pytest.raises(AttributeError, match="no attribute 'open_recrod'"):
        __import__("aidememoire").open_recrod  # noqa: B018


def test_the_facts_of_a_document_are_put_right_and_what_hangs_on_them(tmp_path: Path) -> None:
    wire = "GENEVA, March 18 (Agency) -- Havenland minister Ana Vik said on Tuesday that the bridge would reopen."
    with open_record(tmp_path / "new.db", by="Ann Lee") as record:
        tally = record.add(Text(wire))
        assert [own.published for own in tally.undated] == [None]
        assert "March 18 has no year" in tally.notes[0][1]
        again = record.add(Text(wire), published="2025-03-18")
        ((came, known),) = again.otherwise
        assert (came.published, known.published, again.reprints) == (date(2025, 3, 18), None, [])
        (event,) = record.describe(known.id, published="2025-03-18", clear="publisher", why="the desk knows")
        assert (event.kind, event.by) == (DESCRIBE, "Ann Lee")
        (held,) = record.dossier.store.documents()
        assert (held.document.published, held.document.publisher) == (date(2025, 3, 18), None)
        assert {one["day"] for one in record.timeline().to_dicts()} == {"2025-03-18"}
        assert [one.undoes for one in record.undo()] == [event.id]
        assert {one["day"] for one in record.timeline().to_dicts()} == {None}
        with pytest.raises(AideMemoireError, match="is no day"):
            record.describe(known.id, published="tomorrow")
        assert record.verify() == ()
