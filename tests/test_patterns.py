"""No pattern takes much longer than its text is long: whoever writes the text cannot hold up who reads it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import process_time

import aidememoire

REPEATED = (
    *(
        "a",
        "A",
        "Aa ",
        "A’",
        "A B, ",
        "a, ",
        "the ",
        "to ",
        "and ",
        "Minister ",
        "the text does not say ",
        "it never said ",
    ),
    *("a-", "-", "<!--", ": ", " ", "\n", "1", "1,", '"', "“"),
)
SHORT, HALF, WHOLE = 500, 2000, 4000  # letters
FLOOR = 0.01  # seconds of the processor for the whole: a quarter of one for 20,000 letters, were it the square
TOO_FAST_GROWN = 3.0  # times as long for twice the text; the square would be 4
TIMES = 3  # measured anew: other work of the machine makes one of them slow, and not all
WAYS = "search|match|fullmatch|sub|split|finditer|findall"


def test_twice_the_text_takes_about_twice_the_time() -> None:
    """Every pattern that a module holds is tried in the ways in which the program uses it."""
    tried = list(patterns())
    slow = [
        f"{name}.{way} over {part!r}"
        for name, pattern, ways in tried
        for way in ways
        for part in REPEATED
        if all(grows_too_fast(pattern, way, part) for _ in range(TIMES))
    ]
    assert len(tried) > 100
    assert not slow, "\n".join(slow)


def patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes], list[str]]]:
    """Yield each pattern of a module, its name, and the methods of it that the program calls."""
    whole = "\n".join(path.read_text(encoding="utf-8") for path in Path(aidememoire.__path__[0]).rglob("*.py"))
    for module in map(importlib.import_module, modules()):
        own = inspect.getsource(module)
        held = set(re.findall(r"(?m)^\w+", own))
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and name in held:
                yield f"{module.__name__}.{name}", value, used(name, own if name.startswith("_") else whole)


def modules() -> Iterator[str]:
    found = (one.name for one in pkgutil.walk_packages(aidememoire.__path__, "aidememoire."))
    yield from (name for name in found if not name.endswith(("__main__", "migrations.env")))


def used(name: str, source: str) -> list[str]:
    """Return the methods of a pattern that a source calls."""
    return sorted(uses(source).get(name, ()))


@cache  # all that a source calls in one go: to seek each name in the whole program took longer than to try the patterns
def uses(source: str) -> dict[str, set[str]]:
    """Return the methods called, by the name before them; what may open places of a text is sought there as by `finditer`.

    The patterns of a `Telling` are called by what they are of it.
    """
    found = defaultdict[str, set[str]](set)
    for name, way in re.findall(rf"\b(\w+)\.({WAYS})\b", source):
        found[name].add(way)
    for name in re.findall(r"\b(?:at_(?:clauses|words)|_Kind)\(\s*(\w+)", source):
        found[name].add("finditer")
    for of, name in re.findall(r"\b(cue|content|words)=(\w+)", source):
        found[name].add("fullmatch" if of == "cue" else "match")
    return found


def grows_too_fast(pattern: re.Pattern[str] | re.Pattern[bytes], way: str, part: str) -> bool:
    if least(pattern, way, part, SHORT) > FLOOR:
        return True
    if cost(pattern, way, part, WHOLE) < FLOOR:
        return False
    half, whole = (least(pattern, way, part, size) for size in (HALF, WHOLE))
    return whole > max(FLOOR, TOO_FAST_GROWN * half)


def least(pattern: re.Pattern[str] | re.Pattern[bytes], way: str, part: str, size: int) -> float:
    """Return the least of the costs of up to five runs: a machine that has other work makes some of them slow."""
    found = cost(pattern, way, part, size)
    for _ in range(4):
        if found < FLOOR:
            break
        found = min(found, cost(pattern, way, part, size))
    return found


def cost(pattern: re.Pattern[str] | re.Pattern[bytes], way: str, part: str, size: int) -> float:
    """Return the seconds that a pattern takes for a text of so many letters, of one part over and over."""
    text = part * (size // len(part)) + "."
    given = text.encode() if isinstance(pattern.pattern, bytes) else text
    began = process_time()
    if way == "sub":
        pattern.sub(given[:0], given)  # type: ignore[arg-type]
    elif way == "finditer":
        for _ in pattern.finditer(given):  # type: ignore[arg-type]
            pass
    else:
        getattr(pattern, way)(given)
    return process_time() - began
