"""Aide-mémoire keeps the sourced record of a negotiation.

It reads diplomatic news reports, readouts, statements and transcripts, and says who said what, in
which speech act, on which issue, when, and according to whom; every entry is pinned to its words.
"""

__version__ = "0.1.0"
