"""The record for scripts and notebooks: `open_record` gives it, and answers come as tables and data frames."""

from aidememoire.model import AideMemoireError
from aidememoire.python.answers import Answer, Sheet
from aidememoire.python.opened import OpenRecord, open_record
from aidememoire.python.texts import Text

__all__ = ["AideMemoireError", "Answer", "OpenRecord", "Sheet", "Text", "open_record"]
