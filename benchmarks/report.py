"""Tables of figures, and their places in the documentation."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine() -> str:
    """Return the machine and the day, for a line under a table."""
    described = Path("/proc/cpuinfo")
    names = re.findall(r"model name\s*: (.+)", described.read_text()) if described.exists() else []
    processor = f"{len(names)} cores of {names[0].strip()}" if names else platform.machine()
    return f"{date.today():%Y-%m-%d}, {processor}, Python {platform.python_version()}"


def write_block(path: Path, name: str, body: str) -> None:
    """Put `body` between the marks of the block `name`, at the end of the file where it has none yet."""
    key = re.sub(r"[^a-z]+", "-", name.split(",")[0].lower()).strip("-")
    opening, closing = f"<!-- figures: {key} -->", f"<!-- end: {key} -->"
    block = f"{opening}\n**{name}**\n\n{body}\n{closing}"
    text = path.read_text(encoding="utf-8")
    found = re.compile(f"{re.escape(opening)}.*?{re.escape(closing)}", re.DOTALL)
    text = found.sub(lambda _: block, text) if found.search(text) else f"{text.rstrip()}\n\n{block}\n"
    path.write_text(text, encoding="utf-8")
