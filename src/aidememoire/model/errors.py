"""Every error that a user may meet: it names what is wrong, where, and what to do."""

from __future__ import annotations


class AideMemoireError(Exception):
    """The root of the errors of this program; `status` is the HTTP status that a face answers with."""

    status = 500


class SourceError(AideMemoireError):
    """A source cannot be read as a document: a file that is empty, binary, encrypted, cut off ...

    `source` names the file, `cause` says what is wrong with it, `mend` what to do about it.
    """

    status = 422

    def __init__(self, source: str, cause: str, mend: str = "") -> None:
        self.source, self.cause, self.mend = source, cause, mend
        super().__init__(f"{source}: {cause}" + (f"; {mend}" if mend else ""))

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, str]]:
        """Let it be sent from one process to another."""
        return type(self), (self.source, self.cause, self.mend)


class ProfileError(AideMemoireError):
    """A profile is not valid: names its file and line, the fault and the mend."""

    status = 422

    def __init__(self, file: str, line: int | None, fault: str, mend: str = "") -> None:
        self.file, self.line, self.fault, self.mend = file, line, fault, mend
        where = f"{file}:{line}" if line else file
        super().__init__(f"{where}: {fault}" + (f"; {mend}" if mend else ""))


class SettingsError(AideMemoireError):
    """A setting or an option cannot be used as given."""

    status = 400
