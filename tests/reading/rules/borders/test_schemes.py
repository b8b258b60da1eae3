"""PolNeAR leaves an infinitive's *to* to the content, corpus/SCHEME.md to the cue; a preposition's is of the cue in both."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.network.encoder import OnnxModel

MORE = "The two ministers met in the capital on Monday."


@pytest.mark.parametrize("scheme", ["corpus", "polnear"])
def test_a_prepositions_to_belongs_to_the_cue(scheme: str) -> None:
    said = _first(scheme, f"{MORE} According to the ministry, the road will open in May.")
    assert said == ("According to", "the road will open in May")


def test_an_infinitives_to_belongs_to_the_cue_by_our_scheme() -> None:
    assert _first("corpus", f"{MORE} The government promised to open the road.") == ("promised to", "open the road")


def test_an_infinitives_to_belongs_to_the_content_by_polnears_scheme() -> None:
    assert _first("polnear", f"{MORE} The government promised to open the road.") == ("promised", "to open the road")


def _first(scheme: str, text: str) -> tuple[str, str]:
    statement = Reader(OnnxModel(scheme=scheme), "general").read(Document("Talks", text)).statements[0]
    return " … ".join(span.text for span in statement.cue), " … ".join(span.text for span in statement.content)
