"""JSON Lines: one document a line; a line that is faulty costs none of the others."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from dataclasses import asdict

from aidememoire.documents.decoding import decode, encoding_by_mark
from aidememoire.documents.drafts import Draft, Raw, facts_from
from aidememoire.documents.options import Fields
from aidememoire.model import SourceError

_MEND = "mend this line"


def load_json_lines(raw: Raw, fields: Fields) -> Iterator[Draft | SourceError]:
    """Yield a draft for each line that is not blank, or an error that names the line."""
    for number, line in enumerate(_lines(raw), 1):
        try:
            if line.strip():
                yield _draft(line, f"{raw.name}:{number}", fields)
        except SourceError as error:
            yield error


def _lines(raw: Raw) -> list[bytes]:
    """Return the lines as UTF-8. The bytes are split first, so that one bad byte spoils one line only."""
    encoding, skipped = encoding_by_mark(raw.data)
    if encoding == "utf-8":
        return raw.data[skipped:].split(b"\n")
    return decode(raw.data, raw.name)[0].encode("utf-8", "replace").split(b"\n")


def _draft(line: bytes, origin: str, fields: Fields) -> Draft:
    record = _record(line, origin)
    text = record.get(fields.text)
    if not isinstance(text, str) or not text.strip():
        raise SourceError(origin, f"has no text in its field {fields.text!r}", _named(record, fields))
    names = asdict(fields)
    facts = tuple(
        facts_from("JSON field", [(ours, record.get(name)) for ours, name in names.items() if ours != "text"])
    )
    taken = {names[fact.field] for fact in facts} | {fields.text}
    left = [name for name, value in record.items() if name not in taken and value not in (None, "")]
    return Draft(origin, text, facts, (f"JSON fields left out: {', '.join(left)}",) if left else ())


def _named(record: dict[str, object], fields: Fields) -> str:
    """Return how the field of the text is named, or else called text: of those that hold no other fact, it may be the longest."""
    others = set(asdict(fields).values())
    texts = {
        name: value for name, value in record.items() if name not in others and isinstance(value, str) and value.strip()
    }
    if not texts:
        return "give it one"
    longest = max(texts, key=lambda name: len(texts[name]))
    return f"call the field that holds it so, or name it: --field {shlex.quote(f'text={longest}')}"


def _record(line: bytes, origin: str) -> dict[str, object]:
    try:
        record = json.loads(decode(line, origin)[0], strict=False)
    except SourceError:
        raise
    except (ValueError, RecursionError) as error:
        where = f" at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
        raise SourceError(origin, f"is no valid JSON{where}", _MEND) from error
    if not isinstance(record, dict):
        raise SourceError(origin, "is no JSON object", _MEND)
    return record
