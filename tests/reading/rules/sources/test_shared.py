"""A verb behind *and* has the subject of the verb before it, not whom that one tells of."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.sources.shared import SHARED, with_shared_subjects
from tests.chances import chances


@pytest.mark.parametrize(
    ("text", "first", "second", "own"),
    [
        ("Chad praised Hana Deng, and welcomed it.", "Hana Deng", "Hana Deng", "Chad"),
        ("Chad praised the envoy, Hana Deng, and also welcomed it.", "the envoy, Hana Deng", "Hana Deng", "Chad"),
        ("Chad said that Hana Deng left and he welcomed it.", "that Hana Deng left and he welcomed it", "he", "he"),
        ("Chad praised Hana Deng, who welcomed it.", "Hana Deng, who welcomed it", "who", "who"),
        ("Chad praised it. Hana Deng welcomed it.", "it", "Hana Deng", "Hana Deng"),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, first: str, second: str, own: str) -> None:
    cue = "said" if "said" in text else "praised"
    chad, told, verb, source, welcomed = (
        Span.of(text, at, at + len(words))
        for words, at in ((words, text.index(words)) for words in ("Chad", first, cue, second, "welcomed"))
    )
    it = Span.of(text, len(text) - 3, len(text) - 1)
    made = [
        Attribution((chad,), verb, (told,), 0.9, chances()),
        Attribution((source,), welcomed, (it,), 0.9, chances()),
    ]
    _, found = with_shared_subjects(text, made)
    assert found.source[0].text == own
    assert (SHARED in found.reasons) is (own == "Chad")
