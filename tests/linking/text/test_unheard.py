"""What is asked of somebody, or not heard, nobody has said: a table of marked texts and the numbers of these statements."""

from __future__ import annotations

import pytest

from aidememoire.linking.text.interrogatives import asked_in
from tests.linking.made import made

HE_SAID = ", [[S1:Ana Vik]] [[Q1:said]] [[C1:it was untrue]]."
IT_HAD = "[[S2:Chad]] [[Q2:had accepted]] [[C2:the map]]"
CASES: tuple[tuple[str, set[int]], ...] = (
    (f"Asked about a report that {IT_HAD}{HE_SAID}", {2}),
    (f"Asked about remarks by the envoy to the effect that {IT_HAD}{HE_SAID}", {2}),
    (f"Asked whether {IT_HAD}{HE_SAID}", {2}),
    (f"Asked if {IT_HAD}{HE_SAID}", {2}),
    (f"Asked by reporters if {IT_HAD}{HE_SAID}", {2}),
    (f"Responding to reports that {IT_HAD}{HE_SAID}", {2}),
    (f"Commenting on claims that {IT_HAD}{HE_SAID}", {2}),
    (f"Commenting on [[Q3:claims]] [[C3:that {IT_HAD}]]{HE_SAID}", {2, 3}),
    (f"[[Q3:Asked]] [[C3:whether {IT_HAD}]]{HE_SAID}", {2, 3}),
    (f"[[S1:The minister]], [[Q1:asked]] [[C1:about the claim that {IT_HAD}]], laughed.", {1, 2}),
    (f"[[C1:“No,”]] [[S1:Ana Vik]] [[Q1:said]] when asked if {IT_HAD}.", {2}),
    # Whoever has said a thing has said it, though another is asked about that.
    (f"Asked about [[S2:Chad]]'s [[Q2:demand]] [[C2:that Niger withdraw]]{HE_SAID}", set()),
    (f"Asked about the plan, which [[S2:Chad]] [[Q2:had proposed]]{HE_SAID}", set()),
    (f"Asked about a plan that [[S2:Chad]] [[Q2:had proposed]]{HE_SAID}", set()),
    (f"Responding to [[S2:Niger]]'s [[Q2:claims]] [[C2:that it had fled]]{HE_SAID}", set()),
    ("[[S1:Ana Vik]], the envoy, [[Q1:asked]] [[C1:about the report]].", set()),
    ("[[S1:Ana Vik]] [[Q1:asked]] [[C1:about the report]].", set()),
    ("[[Q1:Responding]] to the report, [[S1:Ana Vik]] said [[C1:that it was untrue]].", set()),
    (f"Speaking on Monday, [[S1:Ana Vik]] [[Q1:said]] [[C1:that {IT_HAD}]].", set()),
    # What is not heard.
    ("Niger has received no message that [[S1:Chad]] [[Q1:accepts]] [[C1:the map]].", {1}),
    ("Niger has received no message that [[S1:the Government of Chad]] [[Q1:accepts]] [[C1:the map]].", {1}),
    ("Niger has no information that [[S1:Chad]] [[Q1:will]] [[C1:leave]].", {1}),
    (
        "Niger has not received any official [[Q1:notification]] [[C1:that [[S2:Chad]] [[Q2:will]] [[C2:leave]]]].",
        {1, 2},
    ),
    ("Niger has received a message that [[S1:Chad]] [[Q1:accepts]] [[C1:the map]].", set()),
    ("Niger has no doubt that [[S1:Chad]] [[Q1:accepts]] [[C1:the map]].", set()),
)


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[marked[:90] for marked, _ in CASES])
def test_nobody_has_said_what_is_asked_of_another_or_not_heard(marked: str, expected: set[int]) -> None:
    reading = made(marked)
    assert {int(one) + 1 for one in asked_in(reading)} == expected
