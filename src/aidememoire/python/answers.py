"""Answers of the record: the view itself, its rows as plain values or as a data frame, and how it shows itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from aidememoire.exports.citation import PLAIN, citation
from aidememoire.exports.saying_records import Record
from aidememoire.exports.showing import to_sheet
from aidememoire.exports.showing_json import to_dict
from aidememoire.exports.tables import export
from aidememoire.exports.view_html import to_fragment
from aidememoire.exports.view_records import Records, View, records, records_of
from aidememoire.model import SettingsError
from aidememoire.views.shown import Shown

if TYPE_CHECKING:
    import pandas
    import polars

V = TypeVar("V", bound=View)


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Generic[V]):
    """The answer to a question: the `view`, and rows of plain values, one for each thing that it tells.

    It goes through its rows, gives one by its place (`answer[0]`), and shows itself as a table of at most 100 columns; a notebook shows it as one of HTML.
    `kind` is what a view holds that is a sequence, so that an empty one has its columns; `as_of` is the day by
    which what it tells was published, where one was asked for.
    """

    view: V
    kind: type | None = None
    as_of: date | None = None

    def __iter__(self) -> Iterator[Record]:
        return iter(self.to_dicts())

    def __getitem__(self, place: int) -> Record:
        return self.to_dicts()[place]

    def __len__(self) -> int:
        return len(self._records().rows)

    def __bool__(self) -> bool:
        """Whether it tells anything."""
        return len(self) > 0

    def __repr__(self) -> str:
        return export(self._shown(), "table", as_of=self.as_of).rstrip("\n")

    def _repr_html_(self) -> str:
        return to_fragment(self._shown())

    def to_dicts(self) -> list[Record]:
        """Return the rows, those of `--format json`: words whole, ids in full, days as 2023-07-26."""
        found = self._records()
        return [{key: row[key] for key in found.keys} for row in found.rows]

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a data frame of pandas; raises SettingsError where pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise _missing("pandas") from error
        return pandas.DataFrame(self.to_dicts(), columns=list(self._records().keys))

    def to_polars(self) -> polars.DataFrame:
        """Return the rows as a data frame of polars; raises SettingsError where polars is not installed."""
        try:
            import polars
        except ImportError as error:
            raise _missing("polars") from error
        rows = self.to_dicts()
        return polars.DataFrame(rows, schema=None if rows else list(self._records().keys), infer_schema_length=None)

    def export(self, form: str) -> str:
        """Return it as `table`, `md`, `csv` or `json`, as the command line gives it; ValueError for another form."""
        return export(self._shown(), form, as_of=self.as_of)

    def _shown(self) -> View:
        """Return the view; of several things of which there are none, what says that of which."""
        return self.view if self.view or self.kind is None else self._records()

    def _records(self) -> Records:
        if self.kind and isinstance(self.view, Sequence):
            return records_of(self.kind, self.view)
        return records(self.view)


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """One statement, document or meeting with all that the record has of it: the `view`, shown as a sheet."""

    view: Shown

    def __repr__(self) -> str:
        return to_sheet(self.view).rstrip("\n")

    def _repr_html_(self) -> str:
        return f"<pre>{escape(to_sheet(self.view))}</pre>"

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values, as `show --format json` gives it."""
        return to_dict(self.view)

    def cite(self, form: str = PLAIN) -> str:
        """Return a citation: `plain`, for `bibtex`, or as CSL-JSON (`csl`); ValueError for another form."""
        return citation(self.view, form).rstrip("\n")


def _missing(name: str) -> SettingsError:
    return SettingsError(f"{name} is not installed; install it with: pip install {name}")
