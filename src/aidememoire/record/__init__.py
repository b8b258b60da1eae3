"""The record: documents, readings, statements and corrections, append-only.

`open_store` gives a Store; corrections are made by the functions of `corrections`.
"""

from aidememoire.linking.tellings.utterances import Ties
from aidememoire.record.cells import Brief, Voice
from aidememoire.record.corrections import Correction
from aidememoire.record.earlier import Before
from aidememoire.record.errors import RecordError
from aidememoire.record.evidence import Evidence, Target, locate
from aidememoire.record.filters import Filter
from aidememoire.record.finding import Latest, Led
from aidememoire.record.meeting_ties import Joined, MeetingTies
from aidememoire.record.store import Store, open_store
from aidememoire.record.tallies import Listed, Listing, Publisher, Tally
from aidememoire.record.types import end_of_day, shifted
from aidememoire.record.values import Added, Event, Fault, Held, Hit, MeetingEntry, Stats

__all__ = [
    "Added",
    "Before",
    "Brief",
    "Correction",
    "Event",
    "Evidence",
    "Fault",
    "Filter",
    "Held",
    "Hit",
    "Joined",
    "Latest",
    "Led",
    "Listed",
    "Listing",
    "MeetingEntry",
    "MeetingTies",
    "Publisher",
    "RecordError",
    "Stats",
    "Store",
    "Tally",
    "Target",
    "Ties",
    "Voice",
    "end_of_day",
    "locate",
    "open_store",
    "shifted",
]
