"""How a thing is said is no part of the cue."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.manners import with_manners
from tests.chances import chances


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("condemned in", "the strongest terms the attack", ("condemned", "in the strongest terms the attack")),
        (
            "condemns in",
            "the strongest possible terms the raid",
            ("condemns", "in the strongest possible terms the raid"),
        ),
        ("rejects in", "no uncertain terms the map", ("rejects", "in no uncertain terms the map")),
        ("believes in", "a truce", ("believes in", "a truce")),
        ("believes in", "the good terms of trade", ("believes in", "the good terms of trade")),
    ],
)
def test_a_cue_ends_before_the_manner(cue: str, content: str, expected: tuple[str, str]) -> None:
    text = f"The Council {cue} {content}."
    spans = [Span.of(text, text.index(part), text.index(part) + len(part)) for part in ("The Council", cue, content)]
    (one,) = with_manners(text, [Attribution((spans[0],), spans[1], (spans[2],), 1.0, chances())])
    assert (one.cue.text, one.content[0].text) == expected
