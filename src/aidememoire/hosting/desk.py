"""Where documents that others send are read: in a process of its own, which is ended where one takes too long."""

from __future__ import annotations

import os
import re
import signal
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock

from aidememoire.dossier import Dossier
from aidememoire.hosting.errors import ForbiddenError, TooLongError
from aidememoire.intake.adding import last_profile
from aidememoire.intake.settings import Settings
from aidememoire.model import Document, Reading, SourceError
from aidememoire.profiles import Profile, load_profile

_LONGEST_NAME, _LONGEST_SUFFIX = 120, 12  # letters
_UNFIT = re.compile(r"[^\w .,()+-]")  # for the name of a file, on whichever system
_Told = Reading | tuple[str, str, str]  # an error is told by its parts: as it is, it cannot pass between processes


@dataclass(frozen=True, slots=True)
class _Again:
    """A document of the record, to be read by a profile."""

    document: Document
    profile: Profile


_Sent = tuple[str, bytes] | _Again  # a file, by its name, or what is read again


class Desk:
    """Reads one document after the other as the settings say, none for longer than `seconds`.

    `profile` is the one that the settings name, where it is at hand.
    """

    def __init__(self, settings: Settings, seconds: float = 50.0, *, profile: Profile | None = None) -> None:
        self.settings, self.seconds, self.profile = settings, seconds, profile
        self._free = Lock()
        self._worker: tuple[BaseProcess, Connection] | None = None

    def read(self, name: str, data: bytes) -> list[Reading | SourceError]:
        """Return a reading for each document in the bytes of a file of that name, or the error that kept it from being read.

        Raises TooLongError where others' documents have to be read first for too long.
        """
        own = file_name(name)
        return self._read((own, data), own)

    def read_again(self, document: Document, profile: Profile) -> Reading | SourceError:
        """Return the reading of a document of the record by a profile, or the error that kept it from being read.

        Raises TooLongError.
        """
        (one,) = self._read(_Again(document, profile), document.title)
        return one

    def _read(self, sent: _Sent, name: str) -> list[Reading | SourceError]:
        if not self._free.acquire(timeout=self.seconds):
            raise TooLongError("other documents are being read just now; send it again in a minute")
        try:
            return [SourceError(*one) if isinstance(one, tuple) else one for one in self._told(sent, name)]
        finally:
            self._free.release()

    def close(self) -> None:
        """End the process."""
        if self._worker:
            process, connection = self._worker
            process.kill()
            process.join()
            connection.close()
            self._worker = None

    def _told(self, sent: _Sent, name: str) -> list[_Told]:
        _, connection = self._worker = self._worker or self._started()
        try:
            connection.send(sent)
            if connection.poll(self.seconds):
                found: list[_Told] = connection.recv()
                return found
            cause, mend = f"could not be read within {self.seconds:g} seconds", "split it into several files"
        except (EOFError, OSError):
            cause, mend = "the reader broke down over it", "check that it opens elsewhere, or save it anew"
        self.close()
        return [(name, cause, mend)]

    def _started(self) -> tuple[BaseProcess, Connection]:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, self.settings, self.profile), daemon=True)
        process.start()
        theirs.close()
        return process, ours


def reads_again(desk: object, dossier: Dossier) -> Callable[[Document], Reading | SourceError]:
    """Return what reads documents of a record at a desk, as it was read last; raises ForbiddenError where there is none."""
    if not isinstance(desk, Desk):
        raise ForbiddenError("this server reads no documents; put the facts of one right with `aidememoire describe`")
    return lambda document: desk.read_again(document, last_profile(dossier))


def file_name(given: str) -> str:
    """Return a name that a file may have, like the one given but without folders and signs of hostile make."""
    last = re.split(r"[/\\]", given)[-1]
    sound = _UNFIT.sub("_", last).strip(" .-")[-_LONGEST_NAME:]
    return sound or "document"


def _work(connection: Connection, settings: Settings, profile: Profile | None) -> None:
    """Read what comes, until nobody is there any more."""
    from aidememoire.intake.workspace import workspace_of

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this process too
    workspace = own = workspace_of(profile or load_profile(settings.profile), settings)
    with tempfile.TemporaryDirectory(prefix="aidememoire-") as folder:
        os.chdir(folder)  # so that no message names it
        while True:
            try:
                sent: _Sent = connection.recv()
            except EOFError:
                return
            if isinstance(sent, _Again):
                own = own if own.profile == sent.profile else workspace_of(sent.profile, settings)
                again = own.read_document(sent.document)
                connection.send([(again.source, again.cause, again.mend) if isinstance(again, SourceError) else again])
                continue
            name, data = sent
            # A name that was sent may be longer than a file's can be, in bytes: it is but the label of what was read.
            place = Path(f"document{Path(name).suffix[:_LONGEST_SUFFIX]}")
            place.write_bytes(data)
            connection.send([_labelled(one, place.name, name) for one in workspace.read(place.name)])
            place.unlink()


def _labelled(one: Reading | SourceError, place: str, name: str) -> _Told:
    """Return what was read of a file, or the parts of its error, with the name that was sent for that of the file."""
    if isinstance(one, SourceError):
        return f"{name}{one.source.removeprefix(place)}", one.cause, one.mend
    origin = (one.document.origin or "").removeprefix(place)  # of one line of many, its number is left
    return replace(one, document=replace(one.document, origin=f"{name}{origin}"))
