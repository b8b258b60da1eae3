"""What every answer is, and the ones about the server: problems, whether it runs, who asks."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Wire(BaseModel):
    """Every answer has the fields that it is described by, and no others."""

    model_config = ConfigDict(extra="forbid")


class Wrong(Wire):
    """One thing that is wrong with a request."""

    where: str
    what: str


class Problem(Wire):
    """What went wrong (RFC 9457); `errors` names each part of the request that does not do."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[Wrong] | None = None


class Health(Wire):
    """That the server runs and its record answers."""

    status: str = Field(examples=["ok"])


class Visitor(Wire):
    """Who asks, and the token that must go as X-CSRF-Token with what writes, unless an API token is sent."""

    person: str
    role: str
    csrf: str
