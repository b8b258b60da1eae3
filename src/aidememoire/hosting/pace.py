"""How the interpreter shares its time in a server: in short turns, and without going through what was there from the start."""

from __future__ import annotations

import gc
import sys

_TURN = 0.0005  # seconds
_ALIVE = 50_000  # things more than before, until the collector looks through the latest


def keep_pace() -> None:
    """Set the interpreter of this process so that quick answers wait little for slow ones."""
    # Who waits for the interpreter has to wait for as long as this at each step: after each look-up, each part of an answer.
    sys.setswitchinterval(_TURN)
    # A page is thousands of small values, all of which are let go of with it: few of them are ever garbage of the kind
    # that the collector is for, and what it goes through meanwhile is all of the program.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_ALIVE, *gc.get_threshold()[1:])
