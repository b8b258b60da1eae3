"""Questions asked of the record: pure functions over its entries."""

from aidememoire.views.changes import Change, Changes, changes
from aidememoire.views.commitments import Commitment, commitments
from aidememoire.views.compare import Comparison, Difference, Row, alike_among, compare
from aidememoire.views.instruments import Use, instruments
from aidememoire.views.likeness import Similarity, word_overlap
from aidememoire.views.meetings import Gathering, Told, gatherings, sides_of
from aidememoire.views.positions import Apart, Cell, Opened, Positions, positions
from aidememoire.views.sayings import Saying, fold
from aidememoire.views.timeline import Event, Sought, Timeline, timeline
from aidememoire.views.untold import own_words

__all__ = [
    "Apart",
    "Cell",
    "Change",
    "Changes",
    "Commitment",
    "Comparison",
    "Difference",
    "Event",
    "Gathering",
    "Opened",
    "Positions",
    "Row",
    "Saying",
    "Similarity",
    "Sought",
    "Timeline",
    "Told",
    "Use",
    "alike_among",
    "changes",
    "commitments",
    "compare",
    "fold",
    "gatherings",
    "instruments",
    "own_words",
    "positions",
    "sides_of",
    "timeline",
    "word_overlap",
]
