"""The words of the scheme: acts, issues and modes, with their nearest classes in PLOVER and PA-X."""

from aidememoire.vocabulary.loading import acts, issue_order, issues, modes
from aidememoire.vocabulary.values import Act, Issue, Mode

__all__ = ["Act", "Issue", "Mode", "acts", "issue_order", "issues", "modes"]
