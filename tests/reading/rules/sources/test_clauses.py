"""The second verb of a clause by the way is that of whom the clause is about."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru rejected the charge, after the army walked out and vowed not to return.", "the army"),
        (
            "Armenia denied the charge, days after Azerbaijan closed the road and promised to reopen it only in May.",
            "Azerbaijan",
        ),
        (
            "Cambodia denied firing first, hours after Thailand pulled out of the talks and accused it of shelling a school.",
            "Thailand",
        ),
        (
            "Kosovo rejected the text, a day after Serbia walked out of the talks and pledged not to come back.",
            "Serbia",
        ),
        ("Chad confirmed the truce, after Sudan withdrew from the town and said it would not return.", "Sudan"),
        ("Chad rejected the text, after Sudan walked out, and vowed to fight on.", "Chad"),
        ("Chad rejected the text, after the talks ended and vowed to fight on.", "Chad"),
        ("Chad rejected the text after Sudan signed it and vowed to fight on.", "Chad"),
        ("Chad rejected the text on Monday and vowed to fight on.", "Chad"),
        ("After Sudan closed the road, Chad protested and demanded talks.", "Chad"),
    ],
)
def test_a_second_verb_has_the_subject_of_its_clause(text: str, subject: str) -> None:
    statements = READER.read(Document(title="Talks", text=text)).statements
    assert [span.text for span in statements[-1].source] == [subject]
