"""The gate: all layers that stand between a request and the routes of an app, put before it by one function."""

from __future__ import annotations

from fastapi import FastAPI

from aidememoire.hosting.attempts import Attempts
from aidememoire.hosting.basis import Basis
from aidememoire.hosting.carrying import Carrying
from aidememoire.hosting.guard import Guard
from aidememoire.hosting.keeping import Keeping
from aidememoire.hosting.limits import Limited
from aidememoire.hosting.metrics import Measured, Metrics
from aidememoire.hosting.policy import Gate, open_gate
from aidememoire.hosting.problems import handle_errors
from aidememoire.hosting.signing_in import signing_in

__all__ = ["Gate", "install", "open_gate"]


def install(app: FastAPI, gate: Gate) -> None:
    """Put the gate before an app: every request passes it, and every answer carries its headers."""
    metrics = app.state.metrics = Metrics()
    basis = app.state.basis = Basis(gate.dossier.store)
    # The one that is added last stands outermost.
    app.add_middleware(Keeping, basis=basis, searches=gate.searches)
    app.add_middleware(Guard, gate=gate)
    app.add_middleware(Limited, limits=gate.limits)
    app.add_middleware(Measured, metrics=metrics)
    app.add_middleware(Carrying)
    handle_errors(app)
    if gate.accounts:
        app.include_router(signing_in(gate, gate.accounts, Attempts()))
