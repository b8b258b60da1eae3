"""Documents that were sent together: read one after the other while whoever sent them looks on, each kept at once."""

from __future__ import annotations

import logging
import secrets
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from threading import Lock, Thread

from aidememoire.dossier import Dossier, UnknownNameError
from aidememoire.hosting.desk import Desk
from aidememoire.model import AideMemoireError, Reading, SourceError
from aidememoire.record import Added, RecordError

_REMEMBERED = 50  # batches
_log = logging.getLogger("aidememoire.batches")

Sent = tuple[str, bytes]  # the name of a file, and what is in it


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of one document: the `reading` that was kept and what of it was new, or why it could not be."""

    name: str
    reading: Reading | None = None
    added: Added | None = None
    fault: SourceError | None = None


def pasted(text: str) -> Sent:
    """Return a text that was sent as one as a file, named so that a heading or front matter is taken for what it is."""
    return "pasted text.md", text.encode("utf-8", "replace")


def keep(name: str, read: Iterable[Reading | SourceError], dossier: Dossier) -> Iterator[Kept]:
    """Record what was read of one file and yield what came of each document in it; raises RecordError of the record itself."""
    for one in read:
        if isinstance(one, SourceError):
            yield Kept(name, fault=one)
            continue
        try:
            yield Kept(name, one, dossier.add(one, datetime.now(UTC)))
        except RecordError as error:
            if error.status != HTTPStatus.UNPROCESSABLE_ENTITY:
                raise
            yield Kept(name, fault=SourceError(one.document.title, error.cause, error.mend))


@dataclass(slots=True)
class Batch:
    """The files that one person has sent together; `kept` grows, and `left` goes down to nothing."""

    id: str
    person: str
    sent: int
    kept: list[Kept] = field(default_factory=list)
    left: int = 0

    @property
    def done(self) -> int:
        """How many of the files have been looked at."""
        return self.sent - self.left


class Batches:
    """The batches of one server: the last ones, for nobody but those who sent them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: OrderedDict[str, Batch] = OrderedDict()
        self._lock = Lock()

    def start(self, person: str, sent: Sequence[Sent], dossier: Dossier) -> Batch:
        """Begin to read and keep what was sent, and return the batch at once."""
        dossier.keep_profile(self._desk.settings.profile, self._desk.profile)
        batch = Batch(secrets.token_hex(8), person, len(sent), left=len(sent))
        with self._lock:
            self._known[batch.id] = batch
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        Thread(target=self._work, args=(batch, sent, dossier), daemon=True).start()
        return batch

    def find(self, name: str, person: str) -> Batch:
        """Return a batch of that person; raises UnknownNameError."""
        batch = self._known.get(name)
        if batch is None or batch.person != person:
            raise UnknownNameError(
                "these documents were sent too long ago, or by somebody else; see the list of documents"
            )
        return batch

    def _work(self, batch: Batch, sent: Sequence[Sent], dossier: Dossier) -> None:
        for name, data in sent:
            try:
                batch.kept += keep(name, self._desk.read(name, data), dossier)
            except AideMemoireError as error:
                batch.kept.append(Kept(name, fault=SourceError(name, str(error), "send it again")))
            except Exception as error:  # whoever looks on must be told, whatever it is
                _log.exception("a document could not be kept", exc_info=error)
                fault = SourceError(name, "the server broke down over it", "tell who runs it; its log says more")
                batch.kept.append(Kept(name, fault=fault))
            batch.left -= 1
