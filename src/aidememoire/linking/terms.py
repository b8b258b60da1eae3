"""The profile's own words for issues: a rule that a person can read, and that says so where it was used.

Where the reader is not sure of the main issue (below SURE), and the content has words of the process that stand for
one issue, that issue comes first; the one that the reader had stays beside it. Where it is sure, the issue of the
words is added behind the others. Of several terms, the longest counts, then the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from aidememoire.linking.text.names import fold
from aidememoire.model import Reason, Statement
from aidememoire.profiles import Profile, Term

SURE = 0.6


@dataclass(frozen=True, slots=True)
class Terms:
    """A profile's terms by their folded words, the longest first."""

    terms: Mapping[str, Term]

    @classmethod
    def of(cls, profile: Profile) -> Terms:
        """Lay out the terms of a profile."""
        ordered = sorted(profile.terms, key=lambda term: -len(fold(term.words)))
        return cls({fold(term.words): term for term in ordered if fold(term.words)})

    def sharpen(self, statement: Statement) -> Statement:
        """Return the statement with the issue that the words of the process stand for, where they stand in it."""
        term = self._term_in(statement)
        if term is None:
            return statement
        issue = term.issue
        sure = (statement.confidence.issue or 0.0) >= SURE
        others = tuple(one for one in statement.issues if one not in (issue, "other"))
        issues = (*others, issue) if sure and others else (issue, *others)
        if issues == statement.issues:
            return statement
        reason = Reason("issues", f"the profile has {term.words} under {issue}")
        return replace(statement, issues=issues, reasons=(*statement.reasons, reason))

    def _term_in(self, statement: Statement) -> Term | None:
        words = f" {fold(' '.join(span.text for span in statement.content))} "
        return next((term for folded, term in self.terms.items() if f" {folded} " in words), None)
