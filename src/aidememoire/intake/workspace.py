"""Where settings, steps and stores are put together: the faces ask a workspace, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from aidememoire.documents import load_documents
from aidememoire.intake.settings import Settings
from aidememoire.linking import Linker
from aidememoire.linking.voices import words_of
from aidememoire.model import Document, Reading, SourceError
from aidememoire.profiles import Profile, digest, load_profile
from aidememoire.reading import Reader
from aidememoire.reading.network.likeness import meaning_of


@dataclass(frozen=True, slots=True)
class Workspace:
    """Reads documents and links what it read, as the settings say."""

    settings: Settings
    profile: Profile
    reader: Reader
    linker: Linker

    def read(self, source: str) -> Iterator[Reading | SourceError]:
        """Yield a reading for each document of one source, or the error that kept it from being read."""
        for loaded in load_documents(source, self.settings):
            yield self.read_document(loaded) if isinstance(loaded, Document) else loaded

    def read_document(self, document: Document) -> Reading | SourceError:
        """Return the reading of one document, or the error that kept it from being read."""
        if document.language != "en":
            cause = f"its text is not in English but in another language ({document.language})"
            return SourceError(document.origin or document.title, cause, "only English can be read")
        reading = self.linker.link(self.reader.read(self._with_usual_side(document)))
        return replace(reading, meanings=dict(_meanings(reading))) if self.settings.meanings else reading

    def _with_usual_side(self, document: Document) -> Document:
        """Return a document with the side that it is given under the profile's name for it, as whoever speaks in it stands."""
        known = self.profile.actor_named(document.side) if document.side else None
        return replace(document, side=known.name) if known else document


def _meanings(reading: Reading) -> Iterator[tuple[str, bytes]]:
    for one in reading.statements:
        if meaning := meaning_of(words_of(one)):
            yield one.id, meaning


def open_workspace(settings: Settings) -> Workspace:
    """Return a workspace with everything that `settings` ask for; raises ProfileError where the profile is not sound."""
    return workspace_of(load_profile(settings.profile), settings)


def workspace_of(profile: Profile, settings: Settings) -> Workspace:
    """Return a workspace that reads with a profile, which is at hand, whatever the settings call it."""
    return Workspace(settings, profile, Reader.load(profile.name, digest(profile)), Linker.of(profile))
