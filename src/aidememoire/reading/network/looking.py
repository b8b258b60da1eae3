"""A text seen by the model, window by window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from aidememoire.model import Span
from aidememoire.reading.network.encoder import Encoded, Model, Stretch
from aidememoire.reading.network.pieces import Pieces, blocks, cut_pieces
from aidememoire.reading.network.spans import States, to_span
from aidememoire.reading.network.windows import Window, cut_windows, owners
from aidememoire.reading.quotations import quotation_states

WINDOW, _OVERLAP = 254, 80
BLOCK = 100_000  # code points cut into pieces at once, so that a very long text needs no more memory
_SENTENCE_ENDS = (999, 1012, 1029)  # the pieces `!`, `.` and `?`


@dataclass(frozen=True, slots=True)
class View:
    """One window on a text: its pieces, what the model made of them, and the stretch that it answers for."""

    text: str
    states: States
    pieces: Pieces
    window: Window
    owned: Window
    encoded: Encoded

    @property
    def begins(self) -> int:
        """Where in the text the stretch begins that the window answers for."""
        return int(self.pieces.starts[self.owned[0]])

    @property
    def ends(self) -> int:
        """Where that stretch ends."""
        return int(self.pieces.ends[self.owned[1] - 1])

    def owns(self, start: int) -> bool:
        """Tell whether what begins at piece `start` of the window is for this window to tell."""
        return self.owned[0] <= self.window[0] + start < self.owned[1]

    def span(self, stretch: Stretch) -> Span | None:
        """Return the words of a stretch of the window."""
        return to_span(self.text, self.pieces, (stretch[0] + self.window[0], stretch[1] + self.window[0]))

    def stretch(self, span: Span) -> Stretch:
        """Return the pieces of the window that hold words; none of other words, both ends then being one."""
        first = np.searchsorted(self.pieces.ends, span.start, side="right")
        last = np.searchsorted(self.pieces.starts, span.end, side="left")
        start, end = (int(np.clip(at, *self.window)) - self.window[0] for at in (first, last))
        return start, end


def look(text: str, model: Model) -> Iterator[View]:
    """Yield the windows of `text`, read by the model."""
    states = quotation_states(text)
    for start, end in blocks(text, BLOCK):
        pieces = cut_pieces(text, start, end, states)
        for window, owned in _windows_of(pieces):
            yield View(text, states, pieces, window, owned, model.encode(pieces, window))


def _windows_of(pieces: Pieces) -> Iterator[tuple[Window, Window]]:
    """Yield each window with the stretch that it answers for; windows end with a sentence or paragraph if they can."""
    ends = np.isin(pieces.ids[:-1], _SENTENCE_ENDS)
    breaks = np.union1d(np.flatnonzero(pieces.layout), np.flatnonzero(ends) + 1)
    windows = list(cut_windows(len(pieces), breaks, WINDOW, _OVERLAP))
    if windows:
        yield from zip(windows, owners(windows), strict=True)
