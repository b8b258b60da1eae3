"""Frozen values as compact JSON and back: what equals its default is left out, a span is `[start, end, words]`.

A loader is put together once for each type from its annotations, so that a field added to the model needs nothing here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from aidememoire.model.spans import Span

Load = Callable[[Any], Any]

# Half a surrogate pair, which a title may hold, cannot be written in UTF-8.
_ESCAPED = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}


def dumps(value: object) -> str:
    """Return the value as JSON in one line, without blanks."""
    line = json.dumps(plain(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return line if line.isascii() else line.translate(_ESCAPED)


def loads(kind: Hashable, line: str) -> Any:
    """Return the value of the type `kind` that `dumps` wrote; raises ValueError, TypeError or KeyError for other JSON."""
    return loader(kind)(json.loads(line))


def plain(value: Any) -> Any:
    """Return the value as dicts, lists, strings and numbers."""
    return _maker(value.__class__)(value)


@cache
def _maker(kind: type) -> Load:
    """Return what makes plain ones of values of a type."""
    if kind is Span:
        return lambda value: [value.start, value.end, value.text]
    if is_dataclass(kind):
        return _dict_maker(kind)
    if issubclass(kind, tuple | list):
        return lambda value: [_maker(item.__class__)(item) for item in value]
    return (lambda value: value.isoformat()) if issubclass(kind, date) else _same


def _dict_maker(kind: Any) -> Load:
    # MISSING equals nothing but itself: a field without a default is always written.
    defaults = tuple((field.name, field.default) for field in fields(kind))

    def make(value: Any) -> Any:
        return {
            name: _maker(own.__class__)(own) for name, default in defaults if (own := getattr(value, name)) != default
        }

    return make


@cache
def loader(hint: Any) -> Load:
    """Return what makes values of the type `hint` from plain ones."""
    if hint is Span:
        return _span
    if hint is date or hint is datetime:
        parse: Load = hint.fromisoformat
        return parse
    if is_dataclass(hint):
        return _record(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _many(loader(inner[0]))
    if origin is UnionType and NoneType in inner:
        return _optional(loader(next(one for one in inner if one is not NoneType)))
    return _same


def _span(data: list[Any]) -> Span:
    return Span(data[0], data[1], data[2])


def _same(data: Any) -> Any:
    return data


def _many(load: Load) -> Load:
    return tuple if load is _same else lambda data: tuple([load(item) for item in data])


def _optional(load: Load) -> Load:
    return load if load is _same else lambda data: None if data is None else load(data)


def _record(kind: Any) -> Load:
    hints = get_type_hints(kind)
    loads_of = {field.name: loader(hints[field.name]) for field in fields(kind)}

    def load(data: dict[str, Any]) -> Any:
        # Most fields are words or numbers, which are what they are: a call for each would take as long as all the rest.
        return kind(**{name: value if (own := loads_of[name]) is _same else own(value) for name, value in data.items()})

    return load
