"""Answers in JSON: views as the command line gives them, values of ours, and what lasts with an ETag."""

from __future__ import annotations

import hashlib
from datetime import date
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response

from aidememoire.exports.tables import to_json
from aidememoire.exports.view_records import View
from aidememoire.hosting.json import dumps

MEDIA_TYPE = "application/json"


def view_answer(view: View, as_of: date | None = None) -> Response:
    """Return the records of a view as of a day, by the same characters as the command line's `--format json`."""
    return Response(to_json(view, as_of), media_type=MEDIA_TYPE)


def answer(value: Any, status: int = HTTPStatus.OK) -> Response:
    """Return plain values."""
    return Response(dumps(value), status, media_type=MEDIA_TYPE)


def lasting(request: Request, value: Any) -> Response:
    """Return plain values that never or seldom change, with an ETag; 304 to who has them already."""
    body = dumps(value).encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag})
    return Response(body, media_type=MEDIA_TYPE, headers={"ETag": tag})
