"""The same view at the same address as data: `.json` and `.csv` behind the path of a page."""

# No postponed annotations: FastAPI must find the functions that are passed in here.
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response

from aidememoire.exports.tables import to_csv, to_json
from aidememoire.exports.view_records import View

FORMS = {"json": (to_json, "application/json"), "csv": (to_csv, "text/csv; charset=utf-8")}


def also_as_tables(router: APIRouter, path: str, asked: Callable[..., View]) -> None:
    """Give what `asked`, a dependency, returns for `path` also at `path.json` and `path.csv`."""
    for form in FORMS:
        router.add_api_route(f"{path}.{form}", _answer(form, asked), methods=["GET"])


def _answer(form: str, asked: Callable[..., View]) -> Callable[..., Response]:
    write, media_type = FORMS[form]

    def answer(view: Annotated[Any, Depends(asked)]) -> Response:
        return Response(write(view), media_type=media_type)

    return answer
