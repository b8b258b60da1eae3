"""Every fault of a profile is told with its file, its line and its mend."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aidememoire.model import ProfileError
from aidememoire.profiles import load_profile
from aidememoire.profiles.faults import FaultyProfileError

HEAD = "profile: test\ntitle: A test\nbase: none\n"  # lines 1 to 3
BOOK = "actors:\n  ann: {name: Ann Lee, kind: person}\n"  # lines 4 and 5
OFFICES = "offices:\n  - {name: President, aliases: [head of state], one_holder: yes}\n"

# What stands below the head, the line of the fault, the fault, the mend.
FAULTS = [
    ("actors: {ann: [}\n", 4, "this is not YAML", "mind the indents"),
    ("title: Again\n", 4, "title stands here a second time", "join the two entries, or rename one"),
    (BOOK + "  ann: {name: Ann Law, kind: person}\n", 6, "ann stands here a second time", "join the two entries"),
    ("a: &x [b]\nc: *x\n", 4, "this part is used twice by a YAML anchor", "write it out where it belongs"),
    ("? [a]\n: b\n", 4, "a key is no plain word", "write a word before the colon"),
    ("instrument: {}\n", 4, "unknown key instrument", "did you mean instruments?"),
    ("zzz: 1\n", 4, "unknown key zzz", "known here: profile, title, base"),
    ("actors:\n  ann:\n    name: Ann\n    knid: person\n", 7, "unknown key knid", "did you mean kind?"),
    ("actors:\n  ann: {kind: person}\n", 5, "ann has no name", "add the key name; no base has an actor of that id"),
    ("actors:\n  ann: {name: Ann}\n", 5, "ann has no kind", "add the key kind"),
    ("actors:\n  ann:\n", 5, "ann must be a mapping, not nothing", "its keys are name, kind"),
    ("actors: [ann]\n", 4, "actors must be a mapping, not a list", "write one `key: ...` a line under it"),
    ("parties: ann\n", 4, "parties must be a list, not text", "write it as [one, another]"),
    ("parties:\n  - ann: 1\n", 5, "parties holds a mapping where a text should be", "put it in quotation marks"),
    ("actors:\n  ann:\n    name: [Ann]\n    kind: person\n", 6, "name must be text, not a list", "write one text"),
    ("actors:\n  ann: {name: '', kind: person}\n", 5, "name is empty", "write its text, or take the key out"),
    ("actors:\n  Ann: {name: Ann, kind: person}\n", 5, "Ann is no id", "small letters, digits and hyphens"),
    ("actors:\n  ann: {name: Ann, kind: persn}\n", 5, "kind cannot be persn", "did you mean person?"),
    ("issues:\n  border: [fence]\n", 5, "there is no border among the issues", "did you mean borders?"),
    ("offices: [{aliases: [boss]}]\n", 4, "offices number 1 has no name", "add the key name"),
    (BOOK + "parties: [anne]\n", 6, "there is no actor anne", "did you mean ann?"),
    (BOOK + "mediators:\n  - ann\n  - xyzzy\n", 8, "there is no actor xyzzy", "add it to actors"),
    ("actors:\n  a:\n    name: A\n    kind: body\n    side: b\n", 8, "there is no actor b", "add it to actors"),
    ("actors:\n  a:\n    name: A\n    kind: body\n    part_of: b\n", 8, "there is no actor b", "add it to actors"),
    (
        "actors:\n  a:\n    name: A\n    kind: body\n    part_of: b\n  b: {name: B, kind: body, part_of: a}\n",
        8,
        "a is a part of itself",
        "let part_of name what it belongs to",
    ),
    (
        "actors:\n  ann:\n    name: Ann\n    kind: person\n    offices:\n      - {title: Head, of: org}\n",
        9,
        "there is no actor org",
        "add it to actors",
    ),
    (
        "actors:\n  ann:\n    name: Ann\n    kind: person\n    offices:\n"
        "      - title: Head\n        since: 2021-05\n        until: 2021-04\n",
        11,
        "until is before since: Head of ann",
        "put the earlier day under since",
    ),
    (
        BOOK + "  bob:\n    name: Bob\n    kind: person\n    aliases:\n      - Robert\n      - ANN LEE\n",
        11,
        "ANN LEE names both ann and bob",
        "leave it to one of them",
    ),
    ("instruments:\n  pact: {name: Pact, kind: treaty}\n", 5, "pact has no date", "add date: 2021-08-19"),
    ("instruments:\n  pact: {name: Pact, date: 2020}\n", 5, "pact has no kind", "add the key kind"),
    (
        "instruments:\n  pact: {name: Pact, kind: treaty, date: 31 June}\n",
        5,
        "date is no date: 31 June",
        "write 2021-08-19, 2021-08 or 2021",
    ),
    (
        "instruments:\n  pact:\n    name: Pact\n    kind: treaty\n    date: 2021-02-30\n",
        8,
        "date is no date: 2021-02-30",
        "write 2021-08-19",
    ),
    (
        "instruments:\n  pact:\n    name: Pact\n    kind: treaty\n    from: 2021\n    to: 2020\n",
        9,
        "to is before from: pact",
        "put the earlier day under from",
    ),
    (
        "instruments:\n  pact:\n    name: Pact\n    kind: treaty\n    date: 2021\n    to: 2022\n",
        8,
        "pact has both date and from or to",
        "keep date for one day",
    ),
    (
        "instruments:\n  pact:\n    name: Pact\n    kind: treaty\n    date: 2021\n    signatories: [nobody]\n",
        9,
        "there is no actor nobody",
        "add it to actors",
    ),
]


def write(folder: Path, below: str, name: str = "test.yaml", head: str = HEAD) -> str:
    path = folder / name
    path.write_text(head + below, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("below", "line", "fault", "mend"), FAULTS, ids=[row[2] for row in FAULTS])
def test_a_fault_is_told_with_its_line_and_mend(tmp_path: Path, below: str, line: int, fault: str, mend: str) -> None:
    file = write(tmp_path, below)
    with pytest.raises(ProfileError) as caught:
        load_profile(file)
    assert caught.value.file == file
    assert fault in caught.value.fault
    assert caught.value.line == line
    assert mend in caught.value.mend
    assert str(caught.value).startswith(f"{file}:{line}: ")


def test_all_faults_of_a_file_are_told_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    file = write(tmp_path, "colour: red\nactors:\n  ann: {name: Ann, kind: hero}\nissues: {peace: [peace]}\n")
    with pytest.raises(FaultyProfileError) as caught:
        load_profile(file)
    assert [fault.line for fault in caught.value.faults] == [4, 6, 7]
    assert len(str(caught.value).splitlines()) == 3


def two_presidents(first: str, second: str, title: str = "President") -> str:
    return (
        OFFICES + "actors:\n  land: {name: Land, kind: state}\n"
        f"  ann: {{name: Ann, kind: person, offices: [{{title: President, of: land, {first}}}]}}\n"
        f"  bob: {{name: Bob, kind: person, offices: [{{title: {title}, of: land, {second}}}]}}\n"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("since: 2010", "since: 2020"),
        ("since: 2010, until: 2021-08", "since: 2020"),
        ("until: 2021", "since: 2020-03-01"),
        ("since: 2020", "since: 2010"),
    ],
)
def test_two_holders_of_an_office_for_one_are_a_fault(tmp_path: Path, first: str, second: str) -> None:
    with pytest.raises(ProfileError, match="Ann and Bob are both President of land at one time; say since and until"):
        load_profile(write(tmp_path, two_presidents(first, second)))


def test_another_name_of_the_office_is_the_same_office(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="both President of land"):
        load_profile(write(tmp_path, two_presidents("since: 2010", "since: 2020", "Head of State")))


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("since: 2010, until: 2020-03", "since: 2020-03", "President"),
        ("until: 2020-03-01", "since: 2020-03-01", "President"),
        ("since: 2010", "since: 2020", "Deputy President"),
    ],
    ids=["the month of the handover", "the day of the handover", "an office for several"],
)
def test_a_successor_is_no_fault(tmp_path: Path, first: str, second: str, title: str) -> None:
    load_profile(write(tmp_path, two_presidents(first, second, title)))


def test_a_profile_without_a_title_or_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"the profile has no profile; add the key profile\n.*has no title"):
        load_profile(write(tmp_path, "", head="base: none\n"))


@pytest.mark.parametrize("text", ["", "- a\n", "words\n"])
def test_a_file_that_is_no_mapping_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ProfileError, match="a profile must be a mapping"):
        load_profile(write(tmp_path, text, head=""))


def test_an_unknown_name_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"there is no profile generl; did you mean general\?"):
        load_profile("generl")
    with pytest.raises(ProfileError, match=r"the name of a file ends in .yaml"):
        load_profile(str(tmp_path / "mine"))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"it cannot be read \(No such file or directory\); give the path"):
        load_profile(str(tmp_path / "none.yaml"))
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(ProfileError, match="it cannot be read"):
        load_profile(str(tmp_path / "folder.yaml"))
    (tmp_path / "latin.yaml").write_bytes(b"profile: caf\xe9\n")
    with pytest.raises(ProfileError, match="it is not UTF-8 text"):
        load_profile(str(tmp_path / "latin.yaml"))


@pytest.mark.parametrize(
    ("base", "fault"),
    [
        ("generl", r"there is no profile generl; did you mean general\?"),
        ("other.yaml", "there is no file .*other.yaml; the path counts from the folder of this file"),
        ("test.yaml", "the bases go round in a circle: test.yaml > test.yaml"),
    ],
)
def test_a_faulty_base_is_told_at_its_line(tmp_path: Path, base: str, fault: str) -> None:
    file = write(tmp_path, "", head=f"profile: test\ntitle: A test\nbase: {base}\n")
    with pytest.raises(ProfileError, match=f"^{re.escape(file)}:3: {fault}"):
        load_profile(file)


def test_a_circle_of_several_bases_is_told(tmp_path: Path) -> None:
    one = write(tmp_path, "", "one.yaml", "profile: one\ntitle: One\nbase: two.yaml\n")
    write(tmp_path, "", "two.yaml", "profile: two\ntitle: Two\nbase: one.yaml\n")
    with pytest.raises(
        ProfileError, match=r"two.yaml:3: the bases go round in a circle: one.yaml > two.yaml > one.yaml"
    ):
        load_profile(one)


def test_a_fault_of_the_base_names_the_base(tmp_path: Path) -> None:
    base = write(tmp_path, "zzz: 1\n", "below.yaml")
    file = write(tmp_path, "", head="profile: test\ntitle: A test\nbase: below.yaml\n")
    with pytest.raises(ProfileError, match=f"^{re.escape(base)}:4: unknown key zzz"):
        load_profile(file)


def test_yaml_that_nests_without_end_is_told(tmp_path: Path) -> None:
    for text in ("[" * 100_000, "[" * 600 + "]" * 600, "a: &a [*a]\n"):
        with pytest.raises(ProfileError):
            load_profile(write(tmp_path, text, head=""))
