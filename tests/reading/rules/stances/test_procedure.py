"""The conduct of a meeting is nobody's undertaking."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    "said",
    [
        "I shall now give the floor to the representative of Norway.",
        "I now resume my functions as President of the Council.",
        "I shall now make a statement in my capacity as the representative of Chad.",
        "We will start with opening statements.",
    ],
)
def test_words_of_procedure_are_asserted(said: str) -> None:
    read = READER.read(Document(title="Talks", text=f"The President: {said}\n\nMs. Berg (Norway): We reject the map."))
    assert read.statements[0].act == "assert"


@pytest.mark.parametrize("said", ["Go ahead. Sure.", "Colleagues, one last question, please.", "Hear, hear!"])
def test_a_turn_that_but_gives_the_floor_or_calls_out_takes_no_stance(said: str) -> None:
    text = f"MR. VIK: We reject the map.\n\nQUESTION: And can I just follow up –\n\nMR. VIK: {said}\n\nQUESTION: Will you sign?\n\nMR. VIK: Sure."
    read = READER.read(Document(title="Talks", text=text, kind="transcript")).statements
    turn = next(one for one in read if one.content[0].text.startswith(said[:-1]))
    assert turn.act == "assert"


@pytest.mark.parametrize(
    "said", ["We will withdraw our troops from the valley.", "I will open the road in the morning."]
)
def test_what_is_undertaken_stays_so(said: str) -> None:
    read = READER.read(Document(title="Talks", text=f"The Minister: {said}\n\nMs. Berg (Norway): We reject the map."))
    assert read.statements[0].act == "commit"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Delegations will find attached the Council conclusions on the Sorna Basin. Members will find below the text.",
            0,
        ),
        ("Readers will find enclosed a copy. Corvo will find a way to open the road.", 1),
    ],
)
def test_what_a_reader_will_find_enclosed_nobody_undertakes(text: str, told: int) -> None:
    assert len(READER.read(Document(title="Talks", text=text)).statements) == told
