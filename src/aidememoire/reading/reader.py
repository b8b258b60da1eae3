"""The reader: a document in, its reading out; a pure function of text, model and profile."""

from __future__ import annotations

from dataclasses import dataclass

from aidememoire import __version__
from aidememoire.model import Document, ReaderInfo, Reading
from aidememoire.reading.network.attributions import Kept, find_attributions
from aidememoire.reading.network.encoder import Model, load_model
from aidememoire.reading.network.mentions import named_everywhere, names_ended, one_sort_everywhere
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.rules.borders.phrases import drawn_by, mended
from aidememoire.reading.rules.order import Seen, places, ruled
from aidememoire.reading.statements import to_statements


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents with one model; the profile, known by its name and digest, is that which their linker goes by."""

    model: Model
    profile: str
    profile_sha256: str | None = None

    @classmethod
    def load(cls, profile: str = "general", profile_sha256: str | None = None) -> Reader:
        """Return a reader with the model that comes with the program."""
        return cls(load_model(), profile, profile_sha256)

    @property
    def info(self) -> ReaderInfo:
        """What made the readings of this reader."""
        return ReaderInfo(self.model.name, self.model.sha256, __version__, self.profile, self.profile_sha256)

    def read(self, document: Document) -> Reading:
        """Return the reading of `document`: the same document gives the same one, byte for byte."""
        kept = Kept(self.model, places(document))
        found, mentions = find_attributions(document.text, self.model, kept)
        found = [drawn_by(self.model.scheme, document.text, mended(document.text, one)) for one in found]
        seen = Seen(document, mentions, quotation_states(document.text), kept.chances)
        return Reading(
            document=document,
            reader=self.info,
            statements=to_statements(document, ruled(seen, found)),
            mentions=tuple(one_sort_everywhere(named_everywhere(document.text, names_ended(document.text, mentions)))),
            notes=document.notes,
        )
