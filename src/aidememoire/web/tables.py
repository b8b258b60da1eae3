"""The same view at the same address as data: `.json` and `.csv` behind the path of a page."""

# No postponed annotations: FastAPI must find the functions that are passed in here.
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response

from aidememoire.exports.saying_records import SAYING, Record, said
from aidememoire.exports.tables import export
from aidememoire.exports.view_records import Records, View, records
from aidememoire.hosting.json import dumps
from aidememoire.views import Saying
from aidememoire.web.asked import Day

FORMS = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


def also_as_tables(router: APIRouter, path: str, asked: Callable[..., View]) -> None:
    """Give what `asked`, a dependency, returns for `path` also at `path.json` and `path.csv`."""
    for form in FORMS:
        router.add_api_route(f"{path}.{form}", _answer(form, asked), methods=["GET"])


def in_parts(view: str, facts: Record, **parts: View) -> Response:
    """Return a page that has several tables as one JSON object: its name, facts about it, and the rows of each part."""
    told = {name: records(part).rows for name, part in parts.items()}
    return Response(dumps({"view": view, **facts, **told}), media_type="application/json")


def sayings_of(found: Iterable[Saying]) -> Records:
    """Return sayings as rows."""
    return Records("statements", SAYING, tuple(map(said, found)))


def _answer(form: str, asked: Callable[..., View]) -> Callable[..., Response]:
    media_type = FORMS[form]

    def answer(view: Annotated[Any, Depends(asked)], as_of: Day = None) -> Response:
        return Response(export(view, form, as_of=as_of), media_type=media_type)

    return answer
