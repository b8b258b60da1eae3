"""Copies of a document are found, whole, cut or lightly edited; other reports of the event are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.linking.tellings.reprints import BANDS, VALUES, bands, is_reprint, resemblance, signature

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "sample/14-moscow-july-armenian-readout.md").read_text(encoding="utf-8").split("---")[2]
PARAGRAPHS = TEXT.strip().split("\n\n")
TEXTS = st.lists(
    st.sampled_from(["road", "map", "court", "ferry", "talks", "open", "close", "five", "night", "delta", "harbour"])
).map(" ".join)


@pytest.mark.parametrize(
    "copy",
    [
        "\n\n".join(PARAGRAPHS[:2]),
        "Mirzoyan presses for the road: a round-up\n\n" + TEXT,
        "As Lantern reports from Moscow, the ministers have met.\n\n" + "\n\n".join(PARAGRAPHS[1:]),
        TEXT.replace("corridor", "road").replace(" has made known", " said").upper(),
        TEXT.replace("’", "'").replace("\n\n", " "),
    ],
)
def test_a_copy_is_found_by_a_band_and_told_by_its_words(copy: str) -> None:
    assert set(bands(signature(TEXT))) & set(bands(signature(copy)))
    assert is_reprint(TEXT, copy)


@pytest.mark.parametrize("number", ["13", "15", "02"])
def test_another_report_is_no_copy(number: str) -> None:
    (other,) = ROOT.glob(f"sample/{number}-*.md")
    text = other.read_text(encoding="utf-8").split("---")[2]
    assert not is_reprint(TEXT, text)
    assert not set(bands(signature(TEXT))) & set(bands(signature(text)))


def test_a_short_quotation_is_no_copy_of_the_report_that_quotes_it() -> None:
    quoted = " ".join(TEXT.split()[:20])
    assert not is_reprint(TEXT, quoted)


@settings(max_examples=80, deadline=None)
@given(TEXTS, TEXTS)
def test_resemblance_is_a_share_the_same_both_ways_and_whole_with_itself(one: str, other: str) -> None:
    assert 0.0 <= resemblance(one, other) == resemblance(other, one) <= 1.0
    assert resemblance(one, one) == (1.0 if one else 0.0)


@settings(max_examples=60, deadline=None)
@given(TEXTS | st.text(max_size=200))
def test_signatures_and_bands_fit_a_signed_column_of_64_bits(text: str) -> None:
    signed = signature(text)
    assert len(signed) in (0, VALUES)
    assert len(bands(signed)) == (BANDS if signed else 0)
    assert all(-(2**63) <= value < 2**63 for value in (*signed, *bands(signed)))


@given(TEXTS)
def test_case_accents_and_punctuation_change_nothing(text: str) -> None:
    assert signature(text) == signature(f"«{text.upper()}»!")


def test_a_signature_is_the_same_on_every_machine() -> None:
    signed = signature("the ferry to Oster Island may sail")
    assert signed[:2] == (6614512878446509128, 2323745932293022109)
    assert bands(signed)[:1] == (825100416141296900,)
