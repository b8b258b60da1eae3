"""People have the last word: what they correct, add, tie, part and judge, as a user runs it."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from itertools import islice, pairwise
from pathlib import Path

import pytest

from aidememoire.correcting.wanted import CLEARABLE, of_most
from aidememoire.dossier import Dossier
from aidememoire.dossier.undertakings import Wanted
from aidememoire.model import Document, Entry
from aidememoire.record import Filter, Ties
from aidememoire.views.commitments import ACTS
from aidememoire.views.meetings import Gathering
from tests.cli.running import ARMENIAN, ROOT, rows, run

ANN = ("--by", "Ann Lee")
PRESSED = "to press for the reopening of the Lachin corridor"


def pressing(dossier: Dossier) -> Entry:
    """Return the statement that Mirzoyan used the talks in Moscow to press for the corridor."""
    (found,) = dossier.store.search('"to press for the reopening"')
    return found.entry


def document_of(dossier: Dossier, name: str) -> Document:
    held = dossier.store.document(name)
    assert held
    return held.document


def test_every_field_can_be_set_by_its_name(record: Path, dossier: Dossier) -> None:
    before = pressing(dossier).statement
    fields = (
        *("--side", "Havenland", "--act", "warn", "--issue", "borders", "--issue", "ceasefire"),
        *("--on", "2023-07-24", "--to", "Bo Lund", "--to", "Cy Ros", "--conditional", "--hedged"),
        *("--chain", "Lantern > Haven Ministry > Ana Vik"),
    )
    done = run("correct", before.id, *fields, *ANN, record=record)
    assert done.returncode == 0
    told = [line.partition(": no such name")[0] for line in done.stderr.splitlines()]
    assert told == [f"aidememoire: {field}" for field in ("side 'Havenland'", "to 'Bo Lund'", "to 'Cy Ros'")]
    after = dossier.register.entry(before.id).statement
    assert (after.side, after.act, after.issues) == ("Havenland", "warn", ("borders", "ceasefire"))
    assert after.on
    assert (after.on.start, after.on.end) == (date(2023, 7, 24), date(2023, 7, 24))
    assert (after.to, after.conditional, after.hedged) == (("Bo Lund", "Cy Ros"), True, True)
    assert after.chain == ("Lantern", "Haven Ministry", "Ana Vik")
    assert run("correct", before.id, "--not-conditional", "--not-hedged", *ANN, record=record).returncode == 0
    again = dossier.register.entry(before.id).statement
    assert (again.conditional, again.hedged, again.act) == (False, False, "warn")
    assert run("verify", record=record).returncode == 0


def test_a_name_that_nobody_has_is_kept_and_told_with_the_nearest(record: Path, dossier: Dossier) -> None:
    own = pressing(dossier).statement.id
    done = run("correct", own, "--speaker", "Ararat Mirzojan", "--to", "Azerbajan", *ANN, record=record)
    assert done.returncode == 0
    speaker, to = done.stderr.splitlines()
    assert "speaker 'Ararat Mirzojan': no such name in the profile or the record; nearest: Ararat Mirzoyan" in speaker
    assert "nearest: Azerbaijan" in to
    assert dossier.register.entry(own).statement.speaker == "Ararat Mirzojan"


def test_a_day_after_publication_is_kept_and_told(record: Path, dossier: Dossier) -> None:
    done = run("correct", pressing(dossier).statement.id, "--on", "2023-08-30", *ANN, record=record)
    assert done.returncode == 0
    assert done.stderr == "aidememoire: on 2023-08-30: the document was published before that, on 2023-07-26\n"


@pytest.mark.parametrize("name", ["ARARAT MIRZOYAN", "Mirsojan", "Ararat Mirzoyan"])
def test_a_speaker_is_the_one_that_the_record_or_its_profile_knows(record: Path, dossier: Dossier, name: str) -> None:
    own = pressing(dossier).statement.id
    assert run("correct", own, "--speaker", name, *ANN, record=record).returncode == 0
    after = dossier.register.entry(own).statement
    assert (after.speaker, after.speaker_id, after.side) == ("Ararat Mirzoyan", "ararat-mirzoyan", "Armenia")
    assert run("correct", own, "--speaker", "Ana Vik", *ANN, record=record).returncode == 0
    after = dossier.register.entry(own).statement
    assert (after.speaker, after.speaker_id, after.side) == ("Ana Vik", None, None)


def test_every_field_can_be_cleared(record: Path, dossier: Dossier) -> None:
    own = pressing(dossier).statement.id
    done = run("correct", own, *(word for name in CLEARABLE for word in ("--clear", name)), *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    after = dossier.register.entry(own).statement
    assert {after.speaker, after.speaker_id, after.side, after.act, after.on, after.conditional, after.hedged} == {None}
    assert {after.issues, after.to, after.invokes, after.chain} == {()}


def test_an_instrument_is_cited_by_words_of_the_document_and_known_by_the_profile(
    record: Path, dossier: Dossier
) -> None:
    own = pressing(dossier)
    words = document_of(dossier, own.account.id).text[:20].strip()
    cited = ("--invokes", f"trilateral statement of 9 November 2020={words}", "--invokes", "Lachin corridor")
    assert run("correct", own.statement.id, *cited, *ANN, record=record).returncode == 0
    first, second = dossier.register.entry(own.statement.id).statement.invokes
    assert (first.name, first.span.text) == ("Trilateral Statement of 9 November 2020", words)
    assert first.id, "the profile knows it"
    assert (second.id, second.name) == (None, "Lachin corridor")
    assert any(span.holds(second.span) for span in own.statement.content), "the words at hand come before others"


def test_a_statement_is_put_on_other_words_and_keeps_all_else(record: Path, dossier: Dossier) -> None:
    before = pressing(dossier).statement
    done = run("correct", before.id, "--content", PRESSED, "--act", "demand", "--note", "so", *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "on “to press for" in done.stdout
    after = pressing(dossier)
    assert " ".join(after.statement.content[0].text.split()) == PRESSED
    assert (after.statement.speaker, after.statement.cue, after.statement.act) == (before.speaker, before.cue, "demand")
    assert {"act", "content"} <= set(after.corrected)
    assert dossier.store.entry(before.id) is None
    assert run("add", ARMENIAN, "--profile", "general", record=record).returncode == 0
    assert pressing(dossier).statement.content == after.statement.content, "another reading does not take it back"
    assert run("verify", record=record).returncode == 0


def test_one_command_is_undone_as_a_whole(record: Path, dossier: Dossier) -> None:
    before = pressing(dossier)
    own = before.statement.id
    assert run("correct", own, "--side", "Havenland", *ANN, record=record).returncode == 0
    assert run("correct", own, "--act", "commit", "--accept", "--note", "so", *ANN, record=record).returncode == 0
    done = run("undo", *ANN, record=record)
    assert done.stdout.count("taken back: ") == 3
    after = pressing(dossier)
    assert (after.statement.act, after.statement.side) == (before.statement.act, "Havenland")
    assert [one.kind for one in dossier.corrections()] == ["edit"]


def test_what_was_said_before_and_holds_is_recorded_once(record: Path, dossier: Dossier) -> None:
    here, promise = pressing(dossier), promised(dossier).statement.id
    words = ("--content", "reopening of the Lachin corridor", "--speaker", "Ararat Mirzoyan")
    kept = ("--why", "so", "--source", "a speech", *ANN)
    for command in (
        ("correct", "--add", here.account.id, *words, *ANN),
        ("correct", here.statement.id, "--act", "warn", "--accept", *ANN),
        ("status", promise, "kept", *kept),
    ):
        assert run(*command, record=record).returncode == 0
        made = dossier.corrections()
        again = run(*command, record=record)
        assert (again.returncode, again.stdout) == (0, "exactly this was there already; nothing was recorded\n")
        assert dossier.corrections() == made
    assert dossier.store.stats().added == 1
    assert run("status", promise, "broken", *kept, record=record).returncode == 0
    assert run("status", promise, "kept", *kept, record=record).returncode == 0
    assert [one.status for one in dossier.store.judgements()[promise]] == ["kept", "broken", "kept"]


def test_the_id_of_a_statement_that_was_put_on_other_words_leads_to_these(record: Path, dossier: Dossier) -> None:
    old = pressing(dossier).statement.id
    assert run("correct", old, "--content", PRESSED, *ANN, record=record).returncode == 0
    new = pressing(dossier).statement.id
    assert new != old
    shown = run("show", old, record=record).stdout
    assert shown.startswith(f"Statement {new}")
    assert f"asked for   {old}, which a person has put on other words" in shown
    assert run("correct", old[:14], "--act", "warn", *ANN, record=record).returncode == 0
    assert pressing(dossier).statement.act == "warn"
    again = run("correct", old, "--content", PRESSED, *ANN, record=record)
    assert "the statement stands on these words already" in again.stderr


def test_the_id_of_a_statement_leads_to_its_other_words_also_where_these_were_rejected(
    record: Path, dossier: Dossier
) -> None:
    old = pressing(dossier).statement.id
    for words in (PRESSED, PRESSED.removeprefix("to ")):
        assert run("correct", old, "--content", words, *ANN, record=record).returncode == 0
    new = dossier.register.entry(old).statement.id
    assert run("correct", old, "--reject", "--why", "words of the desk", *ANN, record=record).returncode == 0
    shown = run("show", old[:12], record=record).stdout
    assert shown.startswith(f"Statement {new}")
    assert "rejected by a person" in shown
    assert f"asked for   {old}" in shown
    assert "(words of the desk)" in run("history", old, record=record).stdout
    assert "was rejected; accept it first" in run("correct", old, "--act", "warn", *ANN, record=record).stderr
    assert run("correct", old, "--accept", *ANN, record=record).returncode == 0
    assert dossier.register.entry(old).statement.id == new


def test_a_rejected_statement_is_told_to_be_and_shown_with_the_day_that_it_had(record: Path, dossier: Dossier) -> None:
    own = next(one for one in dossier.store.entries() if one.basis == "told")
    days = [
        line for line in run("show", own.statement.id, record=record).stdout.splitlines() if line.startswith("day ")
    ]
    assert run("correct", own.statement.id, "--reject", *ANN, record=record).returncode == 0
    done = run("correct", own.statement.id, "--act", "warn", *ANN, record=record)
    assert done.returncode == 2
    assert "was rejected; accept it first" in done.stderr
    assert days[0] in run("show", own.statement.id, record=record).stdout.splitlines()


def test_what_is_added_is_counted_while_it_stands(record: Path, dossier: Dossier) -> None:
    """Its speaker is of the side that the profile tells, whatever a reading took for one."""
    here = pressing(dossier)
    wrong = ("--side", "Azerbaijan")
    assert run("correct", here.statement.id, *wrong, *ANN, record=record).returncode == 0
    words = ("--content", "reopening of the Lachin corridor", "--speaker", "Ararat Mirzoyan")
    assert run("correct", "--add", here.account.id, *words, *ANN, record=record).returncode == 0
    (added,) = (one for one in dossier.store.entries() if "content" in one.corrected)
    assert added.statement.side == "Armenia"
    for command in ("verify", "stats"):
        assert " and 1 added by hand" in run(command, record=record).stdout
    assert run("undo", *ANN, record=record).returncode == 0
    for command in ("verify", "stats"):
        assert "by hand" not in run(command, record=record).stdout


@pytest.mark.parametrize(
    ("sides", "side"),
    [
        (["Sarvania", "Sarvania", "Corvo"], "Sarvania"),
        (["Sarvania", "Corvo"], None),
        ([], None),
        ([None, "Corvo", None], None),
    ],
)
def test_a_side_is_what_most_statements_have(sides: list[str | None], side: str | None) -> None:
    assert of_most(sides) == side


def test_a_statement_that_the_reader_missed_is_added_with_what_stands_around_it(record: Path, dossier: Dossier) -> None:
    holder = pressing(dossier)
    words = ("--content", "reopening of the Lachin corridor", "--cue", "press for", "--speaker", "Ararat Mirzoyan")
    sense = ("--act", "demand", "--issue", "transport", "--note", "short")
    done = run("correct", "--add", holder.account.id[:8], *words, *sense, *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    (added,) = (one for one in dossier.store.entries(Filter(act="demand")) if "content" in one.corrected)
    assert " ".join(added.statement.content[0].text.split()) == "reopening of the Lachin corridor"
    assert (added.statement.speaker, added.statement.speaker_id) == ("Ararat Mirzoyan", "ararat-mirzoyan")
    assert added.statement.side == "Armenia"
    assert added.statement.parent == holder.statement.id
    assert added.statement.chain == (*holder.statement.chain, "Ararat Mirzoyan")
    assert added.statement.mode == "indirect"
    assert "(short)" in run("history", added.statement.id, record=record).stdout
    assert run("correct", added.statement.id, "--reject", *ANN, record=record).returncode == 0
    assert "rejected by a person" in run("show", added.statement.id, record=record).stdout
    assert run("correct", added.statement.id, "--accept", *ANN, record=record).returncode == 0
    assert dossier.register.entry(added.statement.id) == added
    for _ in range(3):
        assert run("undo", *ANN, record=record).returncode == 0
    assert dossier.store.entry(added.statement.id) is None


def test_statements_of_two_documents_are_merged_and_split_again(record: Path, dossier: Dossier) -> None:
    told = list(dossier.store.entries(Filter(party="Armenia")))
    first = told[0]
    other = next(one for one in told if one.account.id != first.account.id)
    pair = frozenset((first.statement.id, other.statement.id))
    done = run("merge", first.statement.id, other.statement.id[:10], "--why", "one speech", *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ann Lee, merge of statements" in done.stdout
    assert dossier.store.ties().merged == {pair}
    assert "(one speech)" in run("history", other.statement.id, record=record).stdout
    assert run("split", *sorted(pair), *ANN, record=record).returncode == 0
    assert dossier.store.ties() == Ties(split=frozenset([pair]))
    assert run("undo", *ANN, record=record).returncode == 0
    assert dossier.store.ties().merged == {pair}


def two_meetings(dossier: Dossier) -> tuple[Gathering, Gathering]:
    """Return the last two meetings, one after the other, that no document tells of together."""
    told = pairwise(reversed(dossier.gatherings()))
    return next((one, other) for other, one in told if not {*one.documents} & {*other.documents})


def test_meetings_are_joined_and_parted_again_and_every_view_has_them_so(record: Path, dossier: Dossier) -> None:
    before = dossier.gatherings()
    one, other = two_meetings(dossier)
    documents = {*one.documents, *other.documents}
    done = run("join", one.id, other.id, "--why", "one session", *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    event, now = done.stdout.splitlines()
    assert "Ann Lee, join of the meeting told of by document" in event
    met = next(each for each in dossier.gatherings() if documents <= {*each.documents})
    assert now == f"now the meeting {met.id}"
    assert {*met.documents} == documents
    assert len(met.accounts) == len(one.accounts) + len(other.accounts)
    assert "(one session)" in " ".join(run("show", met.id, record=record).stdout.split())
    (told,) = json.loads(run("show", met.id, "-f", "json", record=record).stdout)["history"]
    assert (told["event"], {*told["accounts"]}, told["statements"]) == ("join", documents, [])
    assert [one["meeting"] for one in rows(run("meetings", "-f", "json", record=record))].count(met.id) == 1
    assert "one session" in run("history", met.id, record=record).stdout
    assert "one session" in run("history", met.id[:-1], record=record).stdout
    assert run("undo", *ANN, record=record).stdout.splitlines()[1].startswith("taken back: ")
    assert dossier.gatherings() == before
    assert run("verify", record=record).returncode == 0


def test_an_account_is_parted_from_a_meeting_by_its_document(record: Path, dossier: Dossier) -> None:
    met = next(one for one in dossier.gatherings() if len(one.documents) > 1)
    away, *left = met.documents
    done = run("part", met.id, away[:8], *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"part of the meeting told of by document {away[:8]} from that told of by document" in done.stdout
    assert {one.documents for one in dossier.gatherings() if one.start == met.start} >= {(away,), tuple(left)}
    assert run("compare", met.id, record=record).returncode == (2 if len(left) < 2 else 0)


def test_every_command_of_the_how_to_works(record: Path, dossier: Dossier) -> None:
    page = (ROOT / "docs/how-to/put-the-record-right.md").read_text(encoding="utf-8")
    own, promise = pressing(dossier), promised(dossier)
    alike = (one.statement for one in dossier.store.entries(Filter(party="Armenia", act="demand")))
    other, third = islice((one.id for one in alike if one.id not in (own.statement.id, promise.statement.id)), 2)
    ids = {"ID": own.statement.id, "DOC": own.account.id, "OTHER": other, "THIRD": third}
    ids["PROMISE"] = promise.statement.id
    ids["MEETING"], ids["SECOND"] = (one.id for one in two_meetings(dossier))
    commands = re.findall(r"(?m)^    aidememoire (.*)$", page)
    assert len(commands) > 10
    for command in commands:
        arguments = [ids.get(one, one) for one in shlex.split(command)]
        done = run(*arguments, record=record)
        assert done.returncode == 0, (command, done.stderr)
        ids["ID"] = pressing(dossier).statement.id  # other words, another id
        if found := re.search("now the meetings? (.*)", done.stdout):
            ids["MEETING"] = found[1].split()[0]
            ids["TELLER"] = next(one.documents[0] for one in dossier.gatherings() if one.id == ids["MEETING"])
    assert run("verify", record=record).returncode == 0


def promised(dossier: Dossier) -> Entry:
    return next(one for one in dossier.store.entries() if one.statement.act in ACTS and one.statement.side)


def test_what_became_of_an_undertaking_is_shown_with_who_says_so_why_and_from_where(
    record: Path, dossier: Dossier
) -> None:
    own = promised(dossier)
    source = next(held.document.id for held in dossier.store.documents())
    assert {row["status"] for row in rows(run("commitments", "-f", "json", record=record))} == {"open"}
    said = ("--why", "it was opened", "--source", source[:8], *ANN)
    assert run("status", own.statement.id[:10], "kept", *said, record=record).returncode == 0
    kept = rows(run("commitments", "--status", "kept", "-f", "json", record=record))
    assert kept
    for row in kept:
        told = [row[f"status{part}"] for part in ("", "_by", "_why", "_source")]
        assert told == ["kept", "Ann Lee", "it was opened", source]
    assert "it was opened" in " ".join(run("commitments", "--status", "kept", record=record).stdout.split())
    for given, held in ((source[:5], source), (f" {source} ", source), ("2024", "2024"), ("faces", "faces")):
        said = ("--why", f"by {given}", "--source", given, *ANN)
        assert run("status", own.statement.id, "kept", *said, record=record).returncode == 0
        listed = rows(run("commitments", "--status", "kept", "-f", "json", record=record))
        assert {row["status_source"] for row in listed} == {held}, "words that are no id stay words"
    assert run("status", own.statement.id, "open", "--why", "a mistake", *ANN, record=record).returncode == 0
    assert {row["status"] for row in rows(run("commitments", "-f", "json", record=record))} == {"open"}


def test_a_status_whose_source_came_out_later_was_not_known_on_the_day(record: Path, dossier: Dossier) -> None:
    early = next(one for one in dossier.store.entries(Filter(until=date(2022, 12, 31))) if one.statement.side)
    assert run("correct", early.statement.id, "--act", "commit", *ANN, record=record).returncode == 0
    later = next(held.document.id for held in dossier.store.documents() if str(held.document.published) > "2023")
    said = ("--why", "so", "--source", later, *ANN)
    assert run("status", early.statement.id, "broken", *said, record=record).returncode == 0
    assert len(dossier.commitments(wanted=Wanted(status="broken"))) == 1
    assert len(dossier.commitments(date(2022, 12, 31), Wanted(status="broken"))) == 0


def as_known(dossier: Dossier, *days: str) -> list[str]:
    """Return what the one commitment that was judged had come to as far as each day knew."""
    own = next(iter(dossier.store.judgements()))
    every = (dossier.commitments(date.fromisoformat(one)) for one in days)
    return [one.status for known in every for one in known if own in {each.id for each in one.sayings}]


def test_what_was_known_of_an_undertaking_on_a_past_day_is_not_changed_by_a_later_word(
    record: Path, dossier: Dossier
) -> None:
    """Each judgement counts from the day of its document on, in whatever order they are recorded."""
    early = next(one for one in dossier.store.entries(Filter(until=date(2022, 12, 31))) if one.statement.side)
    assert run("correct", early.statement.id, "--act", "commit", *ANN, record=record).returncode == 0
    out = {str(held.document.published): held.document.id for held in dossier.store.documents()}
    (first, told), *_, (last, tells) = sorted(out.items())
    for status, source in (("broken", told), ("kept", tells)):
        said = ("--why", "so", "--source", source, *ANN)
        assert run("status", early.statement.id, status, *said, record=record).returncode == 0
    assert as_known(dossier, first, "2023-01-01", last) == ["broken", "broken", "kept"]


def test_a_status_without_a_dated_document_counts_from_the_day_on_which_it_was_set_or_known(
    record: Path, dossier: Dossier
) -> None:
    early = next(one for one in dossier.store.entries(Filter(until=date(2022, 12, 31))) if one.statement.side)
    own, today = early.statement.id, date.today().isoformat()
    assert run("correct", own, "--act", "commit", *ANN, record=record).returncode == 0
    told = ("--why", "so", "--source", "https://example.org/road", *ANN)
    assert run("status", own, "broken", *told, record=record).returncode == 0
    assert as_known(dossier, "2023-07-01", today) == ["open", "broken"]
    done = run("status", own, "kept", *told, "--known", "2023-06-01", record=record)
    assert "known since 2023-06-01" in done.stdout
    assert as_known(dossier, "2023-05-31", "2023-07-01", today) == ["open", "kept", "kept"]
    assert "known since 2023-06-01" in run("show", own, record=record).stdout
    assert [row["status_known"] for row in rows(run("commitments", "--status", "kept", "-f", "json", record=record))]
    late = run("status", own, "open", "--why", "so", "--known", "2999-01-01", *ANN, record=record)
    assert (late.returncode, "still to come" in late.stderr) == (2, True)


def test_commitments_are_those_of_a_party_and_of_those_addressed(record: Path, dossier: Dossier) -> None:
    every = dossier.commitments()
    party = every[0].parties[0]
    found = dossier.commitments(wanted=Wanted(party=party.lower()))
    assert found
    assert all(party in one.parties for one in found)
    own = every[0].first.id
    assert run("correct", own, "--to", "Havenland", *ANN, record=record).returncode == 0
    assert [one.first.id for one in dossier.commitments(wanted=Wanted(to="havenland"))] == [own]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("correct", "OWN", "--content", "no such words"), "content: the words 'no such words' do not stand"),
        (("correct", "OWN", "--invokes", "Pact=no such words"), "invokes: the words 'no such words' do not stand"),
        (("correct", "OWN", "--clear", "weather"), "clear weather: no such field; there are speaker"),
        (("correct", "OWN", "--clear", "act", "--act", "warn"), "leave one out"),
        (("correct", "OWN", "--chain", "A > > B"), "empty step"),
        (("correct", "OWN", "--act", "asert"), "there is no act 'asert'; known: assert, "),
        (("correct", "OWN", "--hedged", "--not-hedged"), "say the opposite; leave one out"),
        (("correct", "OWN", "--reject", "--content", "the"), "leave the others out"),
        (("correct", "OWN", "--source", "the"), "--add"),
        (("correct", "OWN", "--add", "DOC"), "no statement"),
        (("correct", "--act", "warn"), "--add"),
        (("correct", "--add", "DOC", "--act", "warn"), "needs its content"),
        (("correct", "--add", "DOC", "--content", "the"), "more than once"),
        (("correct", "--add", "DOC", "--content", "corridor above", "--accept"), "leave them out"),
        (("correct", "--add", "ffff", "--content", "x"), "there is no document"),
        (("merge", "OWN", "OWN"), "name another one too"),
        (("merge", "OWN", "ffff"), "`search`"),
        (("join", "MEETING", "MEETING"), "name another one too"),
        (("join", "MEETING", "1999-01-01"), "there is no meeting '1999-01-01'; `meetings` names them"),
        (("part", "MEETING", "ffff"), "ffff is no document of those that tell of"),
        (("part", "MEETING", "no such words"), "no account stands on the words 'no such words'"),
        (("status", "OWN", "kept", "--source", "x"), "say why (`--why`)"),
        (("status", "OWN", "kept", "--why", "x"), "needs a source (`--source`)"),
        (("status", "DOC", "kept", "--why", "x", "--source", "y"), "is a document, "),
        (("status", "ASSERTED", "kept", "--why", "x", "--source", "y"), "undertakes nothing"),
        (("status", "PROMISED", "kept", "--why", "x", "--source", "ffffffff"), "there is no document"),
        (("status", "PROMISED", "kept", "--why", "x", "--source", "fffe"), "there is no document"),
        (("commitments", "--party", "Atlantis"), "there is no party"),
        (("commitments", "--to", "Atlantis"), "there is no addressee"),
        (("commitments", "--issue", "weather"), "there is no issue"),
        (("timeline", "--issue", "borders", "--kind", "meeting"), "meetings have no issue"),
        (("timeline", "--party", "SPEAKER"), "is no party, but speaks for "),
        (("commitments", "--party", "SPEAKER"), "(`search --speaker`)"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_recorded(
    record: Path, dossier: Dossier, arguments: tuple[str, ...], said: str
) -> None:
    own = pressing(dossier)
    asserted = next(one for one in dossier.store.entries() if one.statement.act == "assert")
    ids = {"OWN": own.statement.id, "DOC": own.account.id, "ASSERTED": asserted.statement.id}
    ids["PROMISED"] = promised(dossier).statement.id
    ids["MEETING"] = dossier.gatherings()[0].id
    ids["SPEAKER"] = own.statement.speaker or ""
    by = () if arguments[0] in ("commitments", "timeline") else ANN
    done = run(*(ids.get(one, one) for one in arguments), *by, record=record)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert said in line
    assert dossier.store.corrections() == []


def test_parties_that_are_not_one_do_not_tell_one_utterance(record: Path, dossier: Dossier) -> None:
    sides = {one.statement.side: one.statement.id for one in dossier.store.entries() if one.statement.side}
    done = run("merge", sides["Armenia"], sides["Azerbaijan"], *ANN, record=record)
    assert done.returncode == 2
    assert "correct the speaker of one of them first" in done.stderr
    assert run("split", sides["Armenia"], sides["Azerbaijan"], *ANN, record=record).returncode == 0
