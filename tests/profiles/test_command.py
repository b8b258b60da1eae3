"""`aidememoire profile`: lists, shows, checks and drafts."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from aidememoire.cli.profiles import app
from aidememoire.model import AideMemoireError
from aidememoire.profiles import load_profile

SAMPLE = Path(__file__).parents[2] / "sample"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments])


def test_list_names_the_profiles_with_title_and_file() -> None:
    shown = run("list").output.splitlines()
    at = shown.index("armenia-azerbaijan: The Armenia-Azerbaijan peace process")
    assert Path(shown[at + 1].strip()).read_text(encoding="utf-8").startswith("#")
    assert "general: States, organisations and their offices" in shown


def test_show_gives_a_readable_account() -> None:
    shown = run("show", "armenia-azerbaijan").output
    assert "parties: Armenia, Azerbaijan" in shown
    assert "mediators: Russia, United States, European Union" in shown
    words = " ".join(shown.split())
    assert "Ararat Mirzoyan person Armenia Foreign Minister of Armenia, since 2021-08" in words
    assert words.index("1991-12-21") < words.index("2022-10-31") < words.index("2024-04-19")
    assert "Lachin corridor" in shown
    assert "Uruguay" not in shown
    assert max(map(len, shown.splitlines())) <= 100
    assert [line for line in shown.splitlines() if line != line.rstrip()] == []


def test_show_as_yaml_loads_again(tmp_path: Path) -> None:
    path = tmp_path / "merged.yaml"
    path.write_text(run("show", "armenia-azerbaijan", "--format", "yaml").output, encoding="utf-8")
    assert load_profile(str(path)) == load_profile("armenia-azerbaijan")


def test_check_says_ok_or_what_is_wrong_and_where(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("profile: good\ntitle: Good\n", encoding="utf-8")
    bad.write_text("profile: bad\ntitle: Bad\nparties: [armenya]\nactor: {}\n", encoding="utf-8")
    done = run("check", good)
    assert (done.exit_code, done.output) == (0, f"{good}: ok\n")
    done = run("check", bad, good)
    assert done.exit_code == 1
    assert done.output == f"{bad}:4: unknown key actor; did you mean actors?\n{good}: ok\n"


def test_new_drafts_a_profile_that_loads_and_keeps_one_that_is_there(tmp_path: Path) -> None:
    out = tmp_path / "talks.yaml"
    source = SAMPLE / "13-moscow-july-russian-readout.md"
    assert run("new", "talks", "--from", source, "--out", out, "--at-least", "1").exit_code == 0
    assert "ararat-mirzoyan" in {actor.id for actor in load_profile(str(out)).actors}
    again = run("new", "talks", "--from", source, "--out", out)
    assert isinstance(again.exception, AideMemoireError)
    assert "is there already" in str(again.exception)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("show", "nope"), "there is no profile nope"),
        (("show", "nope.yaml", "--format", "yaml"), "it cannot be read"),
        (("new", "My Talks", "--from", "x"), "is no name of a profile"),
        (("new", "talks", "--from", "/nowhere/at/all.md"), "no document could be read"),
        (("new", "talks", "--from", str(SAMPLE / "17-joint-statement-december.md"), "--out", "/nowhere/x"), "cannot"),
    ],
)
def test_a_wrong_name_or_file_is_refused_with_what_is_wrong(arguments: tuple[str, ...], fault: str) -> None:
    done = run(*arguments)
    assert isinstance(done.exception, AideMemoireError)
    assert fault in str(done.exception)
