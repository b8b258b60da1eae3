"""Tables of views: within their width, words whole or cut between words, every cell with its document."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from aidememoire.exports.tables import FORMATS, export, to_csv, to_json, to_markdown, to_text
from aidememoire.exports.view_records import View, records, records_of
from aidememoire.exports.view_words import MARKS, cut, lasting, quoted, reference, stretch
from aidememoire.linking.voices import ASKED
from aidememoire.model import DAY_OF_PUBLICATION, Confidence, Entry, Interval, Judgement, Reason, Span
from aidememoire.record.words import Snippet
from aidememoire.views import Cell, Commitment, Found, Match, Opened, Saying, actors, fold, gatherings, sides_of
from tests.exports.examples import ARABIC, HOSTILE
from tests.views.asked import changes, commitments, compare, histories, instruments, positions, timeline
from tests.views.made import DAY, HAVEN, HOST, HOSTS, MARSH, OURS, THEIRS, account, before, entries, entry, talks, told

GOLDEN = Path(__file__).parent / "golden"
EVERY = [*talks(), *before()]
MET = [
    told(OURS, DAY, "Corvo City", "Ana Vik, Bo Lund, Cy Ros", "trilateral"),
    told(THEIRS, DAY, "Corvo City", "Bo Lund, Cy Ros, Ana Vik", "trilateral"),
    told(HOSTS, DAY, "Corvo City", "Cy Ros, Ana Vik, Bo Lund", None, host="Cy Ros"),
]
JUDGED = Judgement(
    "broken", "Ada", datetime(2024, 3, 5, tzinfo=UTC), "the route stayed shut all winter", THEIRS.id, THEIRS
)
briefly = settings(max_examples=30, deadline=None)


def views(said: list[Entry]) -> dict[str, View]:
    return {
        "positions": positions(said, date(2023, 7, 26)),
        "cell": opened(said),
        "timeline": timeline(said, MET),
        "meetings": gatherings(MET, sides_of(said)),
        "comparison": compare(said, threshold=0.4),
        "changes": changes(said, date(2023, 7, 4)),
        "commitments": commitments(said, dict.fromkeys((one.statement.id for one in before()), JUDGED)),
        "instruments": instruments(said),
        "actors": actors(said),
    }


def opened(said: list[Entry]) -> Opened:
    history = histories(said, date(2023, 7, 26)).get(("transport", MARSH), ())
    return Opened(Cell.of("transport", MARSH, history), history)


NAMES = sorted(views([]))


def test_what_a_search_found_shows_gaps_and_doubts_as_other_tables_do() -> None:
    said = entry(HAVEN, "assert", "the road is to be opened … by May", confidence=Confidence(0.3))
    found = Found("road", (Match(Saying(said), Snippet("road is to be opened … by May", ())),))
    assert "‘… road is to be opened […] by May’ (?) [" in to_markdown(found).replace("\\", "")


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_each_view_is_the_golden_one(name: str) -> None:
    """The golden texts were held against the entries by eye; print the view anew to change one."""
    view = compare(talks(), threshold=0.5) if name == "comparison" else views(EVERY)[name]
    assert export(view, "table") == (GOLDEN / f"view-{name}.txt").read_text(encoding="utf-8")


@briefly
@given(entries(), st.sampled_from([60, 80, 100]))
def test_no_line_is_wider_than_asked_for_or_ends_in_space(said: list[Entry], width: int) -> None:
    for view in views(said).values():
        for line in to_text(view, width).splitlines():
            assert cell_len(line) <= width
            assert line == line.rstrip()


@pytest.mark.parametrize("width", [101, 200])
def test_a_table_is_never_wider_than_a_hundred_columns(width: int) -> None:
    assert all(cell_len(line) <= 100 for view in views(EVERY).values() for line in to_text(view, width).splitlines())


@briefly
@given(entries())
def test_every_format_of_every_view_can_be_read_again(said: list[Entry]) -> None:
    for view in views(said).values():
        rows = json.loads(to_json(view))["rows"]
        read = list(csv.DictReader(io.StringIO(to_csv(view), newline="")))
        assert len(read) == len(rows)
        assert all(list(one) == list(other) for one, other in zip(read, rows, strict=True))


@briefly
@given(entries())
def test_the_records_of_the_positions_tell_what_stands_and_how_much_is_apart(said: list[Entry]) -> None:
    matrix = positions(said, date(2023, 7, 5))
    told = json.loads(to_json(matrix))
    assert [one["statement"] for one in told["rows"]] == [one.standing and one.standing.id for one in matrix.cells]
    assert {name: told[name] for name in ("doubled", "undated", "later", "unnamed")} == asdict(matrix.apart)
    assert told["absent"] == list(matrix.absent)


@pytest.mark.parametrize("form", ["table", "md"])
def test_every_document_that_is_told_of_is_named_and_explained(form: str) -> None:
    for name, view in views(EVERY).items():
        text = export(view, form).replace("\\", "")
        named = set(re.findall(r"\[[0-9a-f]{8}\]", text))
        assert named, name
        for each in named:
            assert re.search(rf"(?m)^(- )?{re.escape(each)} \S", text), (name, each)


def test_every_cell_that_is_not_silent_names_its_document() -> None:
    matrix = positions(EVERY, date(2023, 7, 26))
    rows = [line for line in to_markdown(matrix).splitlines() if line.startswith("| ") and "---" not in line][1:]
    for row in rows:
        for each in row.strip("| ").split(" | ")[1:]:
            assert re.search(r"\[[0-9a-f]{8}\\\]", each) or each == "– silent –"


def test_a_statement_by_another_side_says_who_tells_of_it() -> None:
    assert to_text(positions(talks(), DAY)).count("as told by Corvo") == 2


def test_words_that_would_steer_a_terminal_or_mark_up_are_shown_and_not_obeyed() -> None:
    said = [entry(HOSTILE, "demand", f"\x1b[2J [red]{HOSTILE} | a *b* {ARABIC}", day=DAY)]
    for view in views(said).values():
        assert "\x1b" not in to_text(view)
        for line in to_markdown(view).splitlines():
            assert not re.search(r"(?<!\\)<(?!br>)", line)
    assert "[red]" in to_text(positions(said, DAY), 100).replace("\n", "")


def test_a_spreadsheet_is_given_no_formula() -> None:
    """What would begin as one, or be read as one after a tab or a carriage return, stands behind an apostrophe."""
    begun = ("=1+1", "@cmd(x)", "-x", "+y", "\t=z", "\r=w")
    said = [entry(name, "demand", f"{name} is wanted", day=DAY) for name in begun]
    fields = [field for row in csv.reader(io.StringIO(to_csv(positions(said, DAY)), newline="")) for field in row]
    assert {f"'{name}" for name in begun} <= set(fields)
    assert not [field for field in fields if re.match(r"[=+@\-\t\r]", field)]


def test_what_became_of_an_undertaking_is_told_with_who_says_so_when_why_and_by_which_source() -> None:
    said = [entry(HAVEN, "commit", "open the road", id="s1")]
    row = json.loads(to_json(commitments(said, {"s1": JUDGED})))["rows"][0]
    assert [row[f"status{part}"] for part in ("", "_by", "_at", "_why", "_source")] == [
        *("broken", "Ada", "2024-03-05T00:00:00+00:00", "the route stayed shut all winter", THEIRS.id)
    ]
    text = to_text(commitments(said, {"s1": replace(JUDGED, source="https://example.org/road", document=None)}))
    for words in ("broken", "Ada, 5 Mar", "2024", "the route", "https://"):
        assert words in text


def test_half_a_surrogate_pair_can_be_written() -> None:
    where = replace(OURS, publisher="half \ud83d")
    view = positions([entry(HAVEN, "demand", "open", day=DAY, where=where)], DAY)
    assert json.loads(to_json(view))["rows"][0]["publisher"] == "half \ud83d"
    to_json(view).encode("utf-8")
    to_csv(view).encode("utf-8")
    to_text(view).encode("utf-8")


def test_more_parties_than_fit_side_by_side_stand_below() -> None:
    said = [entry(f"Party {at}", "demand", "open the road", day=DAY) for at in range(9)]
    text = to_text(positions(said, DAY))
    assert text.count("Positions as of") == 3
    assert all(f"Party {at}" in text for at in range(9))


def test_a_view_without_anything_says_so() -> None:
    assert "Nobody is known to have spoken." in to_text(positions([], DAY))
    assert to_text(changes([], DAY)) == "What is new since 25 July 2023: nothing\n\n"
    assert to_text(timeline([])) == "Timeline: nothing found\n\n"
    assert to_text(records_of(Commitment, ())) == "Commitments: nothing found\n\n"
    assert to_csv(records_of(Commitment, ())).startswith("commitment,party,status,")
    assert "Nothing found" in to_text(())
    assert to_json(()) == '{\n "view": "nothing",\n "as_of": null,\n "rows": []\n}\n'


def test_only_what_is_a_view_in_a_known_format_is_exported() -> None:
    with pytest.raises(TypeError, match="no view: str"):
        export("words", "table")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=", ".join(FORMATS)):
        export((), "xml")


@given(st.text(st.sampled_from("ab ,é"), max_size=90), st.integers(2, 40))
def test_words_are_cut_between_words_and_never_longer_than_asked_for_and_some_characters(
    text: str, length: int
) -> None:
    text = " ".join(text.split())
    short = cut(text, length)
    assert len(short) <= length + 25
    assert short == text or len(short) <= length < len(text) - 25
    if short != text:
        assert short.endswith("…")
        kept = short[:-1].split()
        assert [word.strip(",") for word in text.split()[: len(kept)]] == [word.strip(",") for word in kept]


def test_a_document_is_named_by_the_first_digits_of_its_id() -> None:
    assert reference(OURS) == f"[{OURS.id[:8]}]"


INFERRED = Interval(DAY, DAY, "that day", "inferred")
JUNE = Interval(date(2023, 6, 1), date(2023, 6, 30), "in June", "relative")


def on_days(days: Interval) -> Entry:
    """Return an undertaking of one of some days."""
    return entry(HAVEN, "commit", "open the road", on=days)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2023, 7, 25), date(2023, 7, 25), "25 Jul 2023"),
        (date(2023, 7, 25), date(2023, 7, 27), "25–27 Jul 2023"),
        (date(2023, 6, 30), date(2023, 7, 2), "30 Jun–2 Jul 2023"),
        (date(2022, 12, 30), date(2023, 1, 2), "30 Dec 2022–2 Jan 2023"),
        (date(2024, 2, 1), date(2024, 2, 29), "Feb 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2022, 7, 25), date(2023, 7, 25), "25 Jul 2022–25 Jul 2023"),
    ],
)
def test_days_are_shown_as_what_they_are_and_never_as_one_day_of_them(start: date, end: date, shown: str) -> None:
    assert stretch(start, end) == shown


def test_what_was_said_some_day_of_a_month_stands_under_the_month_and_never_under_its_last_day() -> None:
    said = [on_days(JUNE)]
    for name in ("positions", "timeline", "changes", "commitments"):
        view = changes(said, date(2023, 6, 1)) if name == "changes" else views(said)[name]
        rows = [line for line in to_markdown(view).splitlines() if "open the road" in line]
        assert [("Jun 2023" in row, "30 Jun 2023" in row) for row in rows] == [(True, False)], name
    (row,) = json.loads(to_json(timeline(said)))["rows"]
    assert [row[key] for key in ("day", "day_from", "day_to", "day_basis", "day_told")] == [
        *("2023-06-30", "2023-06-01", "2023-06-30", "relative", True)
    ]


TOLD = [on_days(JUNE), entry(MARSH, "demand", "the road", parent=on_days(JUNE).statement.id, start=9)]


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ([on_days(JUNE)], ""),
        ([on_days(INFERRED)], "(i)"),
        ([on_days(replace(INFERRED, basis=DAY_OF_PUBLICATION))], "(p)"),
        ([entry(HAVEN, "commit", "open")], "(p)"),
        (TOLD, "(t)"),
    ],
)
def test_every_table_marks_how_a_day_is_known_and_explains_its_marks_and_no_other(said: list[Entry], mark: str) -> None:
    for name, view in views(said).items():
        for form in ("table", "md"):
            text = export(view, form).replace("\\", "")
            explained = [each for each in MARKS if re.search(rf"(?m)^(- )?{re.escape(each)} ", text)]
            assert explained == [each for each in MARKS if text.count(each) > (each in explained)], (name, form)
            if name in ("positions", "timeline"):
                assert "".join(explained) == mark, (name, form)


def test_a_use_tells_its_first_and_last_day_as_they_are_known_and_the_best_known_of_one_day() -> None:
    published = entry(HAVEN, "demand", "open the road", cites=["Pact"])
    inferred = entry(HAVEN, "demand", "close it", on=INFERRED, cites=["Pact"])
    month = entry(HAVEN, "demand", "build it", on=JUNE, cites=["Pact"])
    assert published.day == inferred.day
    assert "Jun 2023 to 25 Jul 2023 (i)" in to_markdown(instruments([published, inferred, month])).replace("\\", "")
    assert lasting([entry(HAVEN, "demand", "a", where=account("leaflet", published=None))]) == "no day"


UNSURE = Confidence(0.4, speaker=0.4, act=0.4, issue=0.4)


def test_what_the_reader_is_not_sure_of_is_marked_in_every_view_behind_what_it_is() -> None:
    said = [entry(HAVEN, "accept", "the Pact", cites=["Pact"], confidence=UNSURE, speaker="Ana Vik", day=DAY)]
    rows = {name: to_markdown(view).replace("\\", "") for name, view in views(said).items()}
    for name in ("positions", "timeline", "comparison", "changes", "commitments"):
        assert "Ana Vik (?)" in rows[name], name
        assert "accepts (?)" in rows[name], name
        assert "‘the Pact’ (?) [" in rows[name], name
    for name, issue in (("positions", "issue (?)"), ("timeline", "transport (?)"), ("changes", "transport (?)")):
        assert issue in rows[name]
    (row,) = json.loads(to_json(timeline(said)))["rows"]
    assert [row[f"confidence_{name}"] for name in ("span", "speaker", "act", "issue")] == [0.4] * 4


def test_what_a_person_has_set_is_in_no_doubt() -> None:
    unsure = entry(HAVEN, "accept", "the Pact", confidence=UNSURE, day=DAY)
    said = [replace(unsure, corrected=("speaker", "act", "issues"))]
    assert to_markdown(timeline(said)).count("(?)") == 2, "the words alone, and the line that says what the mark means"
    (row,) = json.loads(to_json(timeline(said)))["rows"]
    assert [row[f"confidence_{name}"] for name in ("span", "speaker", "act", "issue")] == [0.4, None, None, None]


def test_an_uncertain_speaker_is_named_also_where_it_is_the_party() -> None:
    said = [entry(HAVEN, "demand", "open", confidence=UNSURE, day=DAY)]
    assert "| Havenland (?) demands (?)<br>" in to_markdown(positions(said, DAY)).replace("\\", "")


def test_a_reserve_and_a_condition_stand_beside_the_act_in_every_view() -> None:
    said = [entry(HAVEN, "commit", "open the road", day=DAY, hedged=True, conditional=True)]
    for name in ("positions", "timeline", "comparison", "changes", "commitments"):
        assert "reportedly commits (if)" in to_markdown(views(said)[name]), name


def test_what_is_but_asked_is_marked_and_nobodys_position() -> None:
    said = entry(HAVEN, "commit", "open the road", day=DAY)
    asked = replace(said, statement=replace(said.statement, reasons=(Reason(ASKED, "it stands in a question"),)))
    assert "commits (asked)" in to_markdown(timeline([asked], [])).replace("\\", "")
    assert "open the road" not in to_markdown(positions([asked], DAY))


def test_several_who_speak_as_one_and_who_tell_as_one_are_listed() -> None:
    outer = entry(None, "assert", "that Havenland accepts the map", speaker="Bo Lund; Cy Ros", id="o")
    inner = entry(HAVEN, "accept", "the map", parent="o", start=20)
    joint = entry("Havenland; Marshland", "accept", "a truce")
    text = " ".join(to_text(timeline([outer, inner, joint])).split())
    assert "as told by Bo" in text
    assert "Bo Lund; Cy Ros" not in text
    assert "accept ‘a truce’" in text
    assert "(Havenland" not in text


def test_who_tells_of_those_who_speak_as_one_is_in_the_records_too() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", "open the north road", day=DAY, where=HOSTS)
    for view in (changes([joint], DAY), commitments([joint])):
        (row,) = records(view).rows
        assert (row["party"], row["told_by"]) == (f"{HAVEN}; {MARSH}", HOST)


def test_who_says_an_undertaking_again_is_named_where_it_is_not_all_of_those_who_gave_it() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", "open the north road", day=date(2023, 7, 1))
    again = replace(joint, statement=replace(joint.statement, id="again", side=MARSH, speaker=MARSH))
    again = replace(again, statement=replace(again.statement, on=Interval(DAY, DAY, "then", "explicit")))
    assert re.search(r"25 Jul 2023\s+Marshland", to_markdown(commitments([joint, again])))


def test_the_labels_that_go_by_the_act_and_the_voice_are_explained_below() -> None:
    told = (("reject", 1), ("propose", 9), ("propose", 20))
    said = [entry(HAVEN, act, "open the north road", day=date(2023, 7, at), where=account(f"{at}")) for act, at in told]
    shown = to_text(changes(said, date(2023, 7, 1)), 100)
    for label in ("first", "softened", "restated"):
        assert f"\n{label}: " in shown


def test_a_gap_and_a_cut_look_different_and_nothing_is_cut_behind_a_little_word() -> None:
    apart = (Span(0, 24, "the road is to be opened"), Span(40, 75, "and the river bridge with it by May"))
    said = saying(entry(HAVEN, "demand", "the road", content=apart))
    assert quoted(said, 200).startswith("‘the road is to be opened […] and the river bridge with it by May’")
    assert quoted(said, 36).startswith("‘the road is to be opened …’")
    leading_on = saying(entry(HAVEN, "demand", "the road is to be opened, and that"))
    assert quoted(leading_on, 80).startswith("‘the road is to be opened’ [")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a “plain and simple matter of roads that lead nowhere”", "a “plain and simple matter …”"),
        ("a “plain” and «simple matter of roads that lead nowhere»", "a “plain” and «simple …»"),
    ],
)
def test_a_quotation_that_is_cut_is_closed(text: str, shown: str) -> None:
    assert cut(text, 28) == shown


def test_of_several_quotations_each_is_closed_once() -> None:
    words = "“no road” and “never a bridge that leads over the river to nowhere at all”"
    said = saying(entry(HAVEN, "demand", words, mode="direct"))
    for length in (30, 200):
        assert quoted(said, length).count("“") == quoted(said, length).count("”") == 2


@pytest.mark.parametrize(
    ("source", "cue", "start", "words", "shown"),
    [
        ((0, "neither party"), (14, "seemed opposed to"), 32, "it", "neither party seemed opposed to [it]"),
        ((5, "both"), (10, "undertook"), 0, "what", "[what] both undertook"),
        ((0, "Ana Vik"), (30, "agreed to"), 40, "it", "Ana Vik […] agreed to [it]"),
        ((0, "Ana Vik"), (7, ":"), 9, "yes", "Ana Vik: [yes]"),
    ],
)
def test_what_says_nothing_by_itself_stands_among_the_words_of_its_source_and_cue(
    source: tuple[int, str], cue: tuple[int, str], start: int, words: str, shown: str
) -> None:
    spans: dict[str, Any] = {
        name: (Span(at, at + len(of), of),) for name, (at, of) in {"source": source, "cue": cue}.items()
    }
    assert quoted(saying(entry(HAVEN, "accept", words, start=start, **spans)), 80).startswith(f"‘{shown}’ [")


def test_the_words_of_the_report_around_a_speakers_own_do_not_stand_as_the_speakers_own() -> None:
    spans: dict[str, Any] = {"source": (Span(16, 19, "Vik"),), "cue": (Span(20, 24, "said"),)}
    said = entry(HAVEN, "deny", "“Untrue,”", start=6, mode="direct", **spans)
    assert quoted(saying(said), 80).startswith("‘[“Untrue,”] Vik said’ [")


@pytest.mark.parametrize(
    ("act", "not_in", "shown"),
    [
        ("assert", (0, "Neither"), "Neither party asked for [monitors on the road]"),
        ("reject", (0, "Neither"), "monitors on the road"),
        ("assert", None, "monitors on the road"),
    ],
)
def test_what_a_not_turns_round_without_the_act_showing_it_stands_among_the_words_that_do(
    act: str, not_in: tuple[int, str] | None, shown: str
) -> None:
    cue = tuple(Span(at, at + len(of), of) for at, of in filter(None, (not_in, (14, "asked for"))))
    source = (Span(0, 13, "Neither party"),)
    said = entry(HAVEN, act, "monitors on the road", start=24, source=source, cue=cue)
    assert quoted(saying(said), 80).startswith(f"‘{shown}’ [")


def test_hearsay_names_who_said_it_by_whom_and_when_and_but_only_where_it_differs() -> None:
    own = entry(HAVEN, "demand", "the road must be open", day=DAY)
    for act, opening in (("accept", "but "), ("assert", ""), ("demand", "")):
        theirs = entry(HAVEN, act, "the road may stay closed", day=DAY, where=THEIRS, speaker="Ana Vik")
        view = positions([own, theirs], DAY)
        text = " ".join(export(view, "table").split())
        verb = {"accept": "accepts", "assert": "asserts", "demand": "demands"}[act]
        assert f"{opening}Ana Vik {verb}, as told by Marshland, 25 Jul 2023: ‘the road may stay closed’" in text
        assert ("but Ana Vik" in text) == bool(opening)


def test_what_is_mainly_of_another_issue_is_marked() -> None:
    view = positions([entry(HAVEN, "demand", "the road must be open", "transport,status", day=DAY)], DAY)
    assert " ".join(export(view, "table").split()).count("(mainly transport)") == 1


def test_only_what_is_of_the_day_of_what_stands_is_more_that_day() -> None:
    where = account("report", "Lantern", DAY)
    week = [
        entry(HAVEN, "demand", f"the {road} road must be open", day=date(2023, 7, 23), where=where) for road in "xy"
    ]
    text = " ".join(export(positions([*week, entry(HAVEN, "demand", "open it", where=where)], DAY), "table").split())
    assert "1 source, 1 more that day, 1 more" in text


def test_a_stance_of_three_acts_is_listed() -> None:
    said = [entry(HAVEN, "accept", f"the {word} road opens", day=DAY - timedelta(at)) for at, word in enumerate("xy")]
    assert "accepts, commits or endorses since 24 Jul 2023" in " ".join(export(positions(said, DAY), "table").split())


def test_of_a_joint_statement_it_is_told_of_which_party_another_one_tells_it() -> None:
    joint = entry("Havenland; Marshland", "commit", "a truce holds here", day=DAY, where=OURS)
    for view in (timeline([joint]), commitments([joint])):
        text = " ".join(to_markdown(view).split())
        assert "(Marshland as told by Havenland)" in text
        assert text.count("as told by") == 1


def test_what_one_account_alone_has_is_shown_with_its_act_and_doubts() -> None:
    said = [entry(HAVEN, "reject", "the map of 1975", confidence=UNSURE, conditional=True, day=DAY)]
    row = to_markdown(compare(said)).replace("\\", "")
    assert "rejects (if) (?) ‘the map of 1975’ (?)" in row
    assert "transport (?)" in row


def test_a_sign_in_the_words_of_a_statement_is_no_mark_of_the_table() -> None:
    said = [entry(HAVEN, "demand", "it must (i) open the road’s end and (if) needed close it", day=DAY)]
    assert not [each for each in MARKS.values() if each in to_markdown(timeline(said)).replace("\\", "")]


def saying(made: Entry) -> Saying:
    (one,) = fold([made])
    return one
