"""The pages on Python: the tutorial prints what it shows, and the reference has every method as it is.

After a change that is meant to change them, `AIDEMEMOIRE_UPDATE=1 pytest tests/python/test_docs.py` writes them anew: read the
difference line by line before you check it in.
"""

from __future__ import annotations

import inspect
import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import aidememoire
from aidememoire.python import Answer, OpenRecord, Sheet, Text, open_record
from aidememoire.python.asked import Corrected, Narrowing

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs/tutorial/a-record-in-python.md"
REFERENCE = ROOT / "docs/reference/python.md"
BLOCK = re.compile(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)
SIGNATURES = re.compile(r"(<!-- signatures -->\n)(.*?)(<!-- end of signatures -->)", re.DOTALL)
UPDATE = bool(os.environ.get("AIDEMEMOIRE_UPDATE"))


def test_the_tutorial_prints_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sample").symlink_to(ROOT / "sample")
    monkeypatch.chdir(tmp_path)
    page, names = TUTORIAL.read_text(encoding="utf-8"), dict[str, Any]()
    told = BLOCK.sub(lambda found: _run(found[1], names), page)
    if UPDATE:
        TUTORIAL.write_text(told, encoding="utf-8")
    assert told == TUTORIAL.read_text(encoding="utf-8")


def _run(code: str, names: dict[str, Any]) -> str:
    """Return a block of code and, where it prints anything, one of that."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(code, names)
    printed = "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
    return f"```python\n{code}```\n" + (f"\n```text\n{printed}```\n" if printed else "")


def test_the_reference_has_every_method_as_it_is() -> None:
    page = REFERENCE.read_text(encoding="utf-8")
    shown = SIGNATURES.search(page)
    assert shown
    block = "\n" + "\n".join(_entries()) + "\n"
    if UPDATE:
        REFERENCE.write_text(SIGNATURES.sub(lambda found: f"{found[1]}{block}{found[3]}", page), encoding="utf-8")
    else:
        assert shown[2] == block


def test_the_reference_names_all_that_the_package_gives() -> None:
    page = REFERENCE.read_text(encoding="utf-8")
    names = [*aidememoire.__all__, *get_type_hints(Narrowing), *get_type_hints(Corrected)]
    assert not [name for name in names if f"`{name}`" not in page]


def _entries() -> Iterator[str]:
    """Yield a heading, a signature and a docstring for everything that a script calls."""
    yield from _entry("open_record", open_record)
    for owner in (OpenRecord, Answer, Sheet):
        yield f"### {owner.__name__}\n\n{inspect.getdoc(owner)}\n"
        for name in dir(owner):
            if not name.startswith("_") and callable(method := getattr(owner, name)):
                yield from _entry(f"{owner.__name__}.{name}", method)
    yield from _entry("Text", Text)


def _entry(name: str, called: Callable[..., object]) -> Iterator[str]:
    signature = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(called)))
    yield f"`{name}{signature.replace('(self, ', '(').replace('(self)', '()')}`\n\n{inspect.getdoc(called)}\n"
