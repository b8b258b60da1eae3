"""What may begin only with a clause, or with few words, is sought only there, and all of it is found."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from aidememoire.reading.openings import at_clauses, at_words
from training.passages import read_part

RULES = Path(__file__).parents[2] / "src/aidememoire/reading/rules"


def sought() -> Iterator[tuple[str, re.Pattern[str], str]]:
    """Yield the name of each pattern that a rule seeks so, the pattern, and the letters that it begins with, none for clauses."""
    for path in sorted(RULES.rglob("*.py")):
        module = importlib.import_module(".".join(path.relative_to(RULES.parents[2]).with_suffix("").parts))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("at_clauses", "at_words", "_Kind"):
                name, *others = map(ast.unparse, call.args)
                if name == "self.pattern":  # of a `_Kind`, whose letters stand behind two more
                    continue
                begins = others[2 if ast.unparse(call.func) == "_Kind" else 1 :]
                letters = begins[0] if begins else "''"
                yield f"{path.stem}.{name}", getattr(module, name), getattr(module, letters, letters.strip("'"))


SOUGHT = list(sought())


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Return every fifth passage that trains, and some of them in capitals, in short lines and full of quotations."""
    plain = [passage.text for passage in read_part("train")[::5]]
    torn = [text.replace(". ", ".\n").replace(", ", ' "').replace(" and ", " That ") for text in plain[::5]]
    return [*plain, *map(str.upper, plain[::5]), *torn]


@pytest.mark.parametrize(("pattern", "begins"), [one[1:] for one in SOUGHT], ids=[one[0] for one in SOUGHT])
def test_looking_where_it_may_begin_finds_what_looking_everywhere_does(
    pattern: re.Pattern[str], begins: str, texts: list[str]
) -> None:
    for text in texts:
        found = at_words(pattern, text, begins) if begins else at_clauses(pattern, text)
        assert [one.span() for one in found] == [one.span() for one in pattern.finditer(text)]


def test_a_clause_may_begin_behind_marks_quotations_and_a_few_words() -> None:
    text = 'One, two. "Three" said that four and five\nsix: seven (eight) nine or ten—eleven'
    found = [one[0] for one in at_clauses(re.compile(r"[a-z]+", re.IGNORECASE), text)]
    assert found == ["One", "two", "Three", "four", "five", "six", "seven", "nine", "ten"]


def test_words_are_found_in_their_order_and_none_inside_another() -> None:
    found = at_words(re.compile(r"no longer(?: not)?|not|nobody"), "not, no longer not, nobody; Nothing. cannot", "no")
    assert [one[0] for one in found] == ["not", "no longer not", "nobody"]
