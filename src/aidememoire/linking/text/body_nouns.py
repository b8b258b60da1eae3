"""Common nouns for bodies that may speak: blocs, organisations, courts, parties to a conflict."""

from __future__ import annotations

from aidememoire.reading.wordlists import set_of

# Common nouns for an organisation of states, which refer to the one that was named before.
_BLOCS = set_of("bloc union community association commonwealth league cooperation authority group")
#: The words of which one stands in the name of a body that such a noun means.
KNOWN_BODY_NOUNS = {
    "bloc": _BLOCS,
    "alliance": set_of("alliance treaty"),
    "union": set_of("union"),
    "agency": set_of("agency"),
    "organisation": set_of("organisation organization"),
    "organization": set_of("organisation organization"),
}
BODY_NOUNS = KNOWN_BODY_NOUNS.keys() | set_of(
    "mission council commission company association committee watchdog charity"
)
# Those for a body of no state's, which whoever spoke before may be called though no word of its name says so.
PRIVATE_NOUNS = set_of("organisation organization watchdog charity group")
# Those who are their court.
BENCH = set_of("judges justices bench")
#: Those for a party to a conflict that is no state.
FIGHTERS = set_of("movement front faction militia rebels guerrillas insurgents militants insurgency brigades")
