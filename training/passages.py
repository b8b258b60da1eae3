"""Reads the annotated passages of `corpus/`, written to corpus/SCHEME.md."""

from __future__ import annotations

import re
import shlex
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import replace
from pathlib import Path

from training.annotated import Annotated, GoldAttribution, GoldMention, Offsets, Sense

CORPUS = Path(__file__).parent.parent / "corpus"
_OPEN = re.compile(r"\[\[([A-Z]+)(\d*):")
_ID = re.compile(r"(?m)^# id: (\S+)")
_BETWEEN = re.compile(r"(?m)^---\s*$")
Mark = tuple[str, str, int, int]
Rows = dict[str, dict[str, str]]  # what a table says of each statement, by its number


def read_passages(wanted: Container[str] | None = None) -> Iterator[Annotated]:
    """Return the passages of `corpus/train-*.txt` in order: all, or those whose ids are wanted."""
    return map(parse_passage, _blocks(wanted))


def read_part(part: str) -> list[Annotated]:
    """Return the passages of one part, `train`, `dev` or `held`, as corpus/split.tsv divides them."""
    return list(map(parse_passage, blocks_of(part)))


def blocks_of(part: str) -> Iterator[str]:
    """Yield the passages of one part as they are written, with their marks."""
    rows = (line.split("\t") for line in (CORPUS / "split.tsv").read_text(encoding="utf-8").splitlines()[1:])
    return _blocks({name for name, of in rows if of == part})


def _blocks(wanted: Container[str] | None) -> Iterator[str]:
    for path in sorted(CORPUS.glob("train-*.txt")):
        for block in _BETWEEN.split(path.read_text(encoding="utf-8")):
            name = _ID.search(block)
            if name and (wanted is None or name[1] in wanted):
                yield block


def read_second(part: str) -> list[Annotated]:
    """Return the passages of a part, dev or held, with the tables of the second annotator, from corpus/second.txt."""
    blocks = _BETWEEN.split((CORPUS / "second.txt").read_text(encoding="utf-8"))
    tables = {name[1]: _parse_table(_table_of(block)) for block in blocks if (name := _ID.search(block))}
    return [_with_table(passage, *tables[passage.id]) for passage in read_part(part)]


def read_settled(part: str) -> list[Annotated]:
    """Return the passages of a part, dev or held, as a third reader settled where two annotators differ.

    corpus/settled.tsv has a line for each such value, `-` for none; statement 0 stands for the meetings of a passage.
    """
    lines = (CORPUS / "settled.tsv").read_text(encoding="utf-8").splitlines()[1:]
    settled: dict[str, dict[int, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for line in lines:
        place, key, value = line.split("\t")
        name, _, number = place.partition(":")
        settled[name][int(number)][key] = value
    return [_settled(passage, settled[passage.id]) for passage in read_part(part)]


def _settled(passage: Annotated, told: dict[int, dict[str, str]]) -> Annotated:
    rows = {
        str(number): {
            key: value
            for key, value in ((one.sense.values if one.sense else {}) | told[number]).items()
            if value != "-"
        }
        for number, one in enumerate(passage.attributions, start=1)
    }
    meetings = list(passage.meetings)
    if told[0]:
        lines = told[0]["meetings"].split(" || ") if told[0]["meetings"] != "-" else []
        meetings = _parse_table([line.removeprefix("= ") for line in lines])[1]
    return _with_table(passage, rows, meetings)


def _table_of(block: str) -> list[str]:
    return [line[2:] for line in block.split("\n") if line.startswith("= ")]


def _with_table(passage: Annotated, rows: Rows, meetings: list[dict[str, str]]) -> Annotated:
    senses = [_sense(rows[number]) for number in sorted(rows, key=int)]
    told = zip(passage.attributions, senses, strict=True)
    return replace(
        passage, attributions=tuple(replace(one, sense=sense) for one, sense in told), meetings=tuple(meetings)
    )


def parse_passage(block: str) -> Annotated:
    """Parse one passage: a header, the marked text and its table. Raises ValueError where malformed."""
    header: dict[str, str] = {}
    body: list[str] = []
    for line in block.strip("\n").split("\n"):
        if line.startswith("# ") and not body:
            key, _, value = line[2:].partition(":")
            header[key.strip()] = value.strip()
        elif not line.startswith("= "):
            body.append(line)
    text, marks = strip_marks("\n".join(body).strip())
    rows, meetings = _parse_table(_table_of(block))
    return Annotated(
        id=header["id"],
        text=text,
        scheme="corpus",
        attributions=_attributions(marks, rows),
        mentions=tuple(GoldMention(tag, start, end) for tag, number, start, end in marks if not number),
        header=header,
        meetings=tuple(meetings),
    )


def strip_marks(marked: str) -> tuple[str, list[Mark]]:
    """Return the plain text and its marks as (tag, number, start, end), innermost first."""
    plain: list[str] = []
    marks: list[Mark] = []
    stack: list[tuple[str, str, int]] = []
    at = 0
    while at < len(marked):
        opened = _OPEN.match(marked, at)
        if opened:
            stack.append((opened[1], opened[2], len(plain)))
            at = opened.end()
        elif stack and marked.startswith("]]", at):
            tag, number, start = stack.pop()
            marks.append((tag, number, start, len(plain)))
            at += 2
        else:
            plain.append(marked[at])
            at += 1
    if stack:
        raise ValueError(f"mark {stack[-1][0]}{stack[-1][1]} is never closed")
    return "".join(plain), marks


def _parse_table(lines: list[str]) -> tuple[Rows, list[dict[str, str]]]:
    rows: Rows = {}
    meetings: list[dict[str, str]] = []
    for line in lines:
        first, *pairs = shlex.split(line)
        values = dict(pair.split("=", 1) for pair in pairs)
        if first == "meeting":
            meetings.append(values)
        else:
            rows[first] = values
    return rows, meetings


def _attributions(marks: list[Mark], rows: Rows) -> tuple[GoldAttribution, ...]:
    parts: dict[str, dict[str, list[Offsets]]] = defaultdict(lambda: {"S": [], "Q": [], "C": []})
    for tag, number, start, end in marks:
        if number:
            parts[number][tag].append((start, end))
    return tuple(
        GoldAttribution(
            source=tuple(sorted(spans["S"])),
            cue=tuple(sorted(spans["Q"])),
            content=tuple(sorted(spans["C"])),
            sense=_sense(rows[number]),
        )
        for number, spans in sorted(parts.items(), key=lambda item: int(item[0]))
    )


def _sense(row: dict[str, str]) -> Sense:
    return Sense(
        act=row["act"],
        issues=tuple(row["issues"].split(",")),
        conditional=row.get("if") == "yes",
        hedged=row.get("hedge") == "yes",
        values=row,
    )
