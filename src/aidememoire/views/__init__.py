"""Questions asked of the record: pure functions over its entries."""

from aidememoire.views.actors import Actor, actors
from aidememoire.views.cells import Cell, Opened
from aidememoire.views.changes import Change, Changes, changes
from aidememoire.views.commitments import Commitment, commitments
from aidememoire.views.compare import Comparison, Difference, Row, alike_among, compare
from aidememoire.views.due import falling_due
from aidememoire.views.found import Found, Match
from aidememoire.views.instruments import Use, instruments
from aidememoire.views.likeness import Similarity, word_overlap
from aidememoire.views.meetings import Gathering, gatherings, sides_of
from aidememoire.views.once import without_further_readings
from aidememoire.views.one_meeting import Told
from aidememoire.views.parts import Part
from aidememoire.views.positions import Apart, Positions, positions
from aidememoire.views.sayings import Saying, fold
from aidememoire.views.timeline import Event, Sought, Timeline, timeline
from aidememoire.views.untold import with_own_words

__all__ = [
    "Actor",
    "Apart",
    "Cell",
    "Change",
    "Changes",
    "Commitment",
    "Comparison",
    "Difference",
    "Event",
    "Found",
    "Gathering",
    "Match",
    "Opened",
    "Part",
    "Positions",
    "Row",
    "Saying",
    "Similarity",
    "Sought",
    "Timeline",
    "Told",
    "Use",
    "actors",
    "alike_among",
    "changes",
    "commitments",
    "compare",
    "falling_due",
    "fold",
    "gatherings",
    "instruments",
    "positions",
    "sides_of",
    "timeline",
    "with_own_words",
    "without_further_readings",
    "word_overlap",
]
