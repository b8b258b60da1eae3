"""JSON lines: they keep to the published schema, and every span still finds its words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError

from aidememoire.exports.json import reading_to_dict, to_json_line
from aidememoire.model import Confidence, Document, Found, Meeting, Reading, Statement
from tests.exports.examples import briefly, readings
from tests.gold import READER, gold_readings

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
SCHEMA = json.loads((REFERENCE / "reading.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object inside a JSON value, itself included."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def test_the_schema_is_valid_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_describes_every_field_and_allows_no_other() -> None:
    closed = [schema for schema in objects(SCHEMA) if "properties" in schema and schema.get("type") == "object"]
    assert len(closed) >= 9
    for schema in closed:
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])
        for name, field in schema["properties"].items():
            assert "description" in field or "$ref" in field, name


def test_every_gold_reading_keeps_to_the_schema() -> None:
    for reading in gold_readings():
        VALIDATOR.validate(json.loads(to_json_line(reading)))


def test_a_reading_of_which_little_is_known_keeps_to_the_schema_and_lacks_no_field() -> None:
    bare = Statement("1", None, (), (), (), "indirect", Confidence(0.5))
    reading = Reading(Document("", "x", found=(Found("title", "file name"),)), READER, (bare,), (), (Meeting(()),))
    given_out = reading_to_dict(reading)
    VALIDATOR.validate(given_out)
    assert given_out["statements"][0]["act"] is None
    assert given_out["document"]["found"] == {"title": "file name"}


@pytest.mark.parametrize("where", ["document", "statements", "mentions", "meetings", "reader"])
def test_the_schema_refuses_an_unknown_field_and_a_missing_one(where: str) -> None:
    def part(value: dict[str, Any]) -> dict[str, Any]:
        found = value[where]
        return found[0] if isinstance(found, list) else found  # type: ignore[no-any-return]

    more, less = (reading_to_dict(*gold_readings("a-0002")) for _ in range(2))
    part(more)["surprise"] = 1
    part(less).pop(next(iter(part(less))))
    for wrong in (more, less):
        with pytest.raises(ValidationError):
            VALIDATOR.validate(wrong)


@briefly
@given(readings())
def test_a_reading_is_one_line_whatever_its_text_and_each_span_finds_its_words(reading: Reading) -> None:
    line = to_json_line(reading)
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    parsed = json.loads(line)
    assert parsed == reading_to_dict(reading)
    spans = [span for span in objects(parsed["statements"]) if span.keys() == {"start", "end", "text"}]
    assert len(spans) == sum(len(s.source) + len(s.cue) + len(s.content) for s in reading.statements)
    for span in spans:
        assert parsed["document"]["text"][span["start"] : span["end"]] == span["text"]


def test_every_span_of_every_gold_reading_finds_its_words() -> None:
    for reading in gold_readings():
        parsed = json.loads(to_json_line(reading))
        for span in objects(parsed):
            if span.keys() == {"start", "end", "text"}:
                assert parsed["document"]["text"][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_line_end_of_any_kind_breaks_the_line(end: str) -> None:
    line = to_json_line(Reading(Document(f"a{end}b", f"c{end}d"), READER))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["document"]["text"] == f"c{end}d"


def test_half_a_surrogate_pair_in_a_title_can_be_written_and_comes_back() -> None:
    line = to_json_line(Reading(Document("a\ud83db", "text"), READER))
    assert json.loads(line.encode("utf-8"))["document"]["title"] == "a\ud83db"


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert to_json_line(*gold_readings("a-0001")) == to_json_line(*gold_readings("a-0001"))
