"""A text in another language than English is told as such, and English full of names is English."""

from __future__ import annotations

import pytest

from aidememoire.documents.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Tomas Odrin met Foreign Minister Nino Beridze of Georgia in Vienna on 3 March 2025.",
        "On 4 March Deputy Minister Pavel Dunai met OSCE Ambassador Anna Keller of Germany in Marova.",
        "Armenia, Azerbaijan sign deal: Yerevan, Baku agree Zangezur corridor, Tigran Petrosyan says.",
        "Odrin met Beridze. Ilham Vard received John Crane in Port Sarn. Kari Lund, Anna Keller, Pavel Dunai spoke in Marova.",
        "Velmark, Kestria: talks resume.",
    ],
)
def test_a_few_english_lines_full_of_names_are_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Ministerul Afacerilor Externe al Republicii Moldova a convocat ambasadorul Federației Ruse la Chișinău.",
            "ro",
        ),
        ("Menteri Luar Negeri Indonesia bertemu dengan Menteri Luar Negeri Malaysia di Jakarta pada hari Senin.", "ms"),
        ("El ministro de Asuntos Exteriores se reunió el lunes con su homólogo alemán en la ciudad de Madrid.", "es"),
        (
            "Der Außenminister traf am Montag in Berlin seinen türkischen Amtskollegen und sprach mit ihm über Gas.",
            "de",
        ),
        ("Министр иностранных дел встретился с послом в Москве.", "ru"),
    ],
)
def test_a_line_that_is_plainly_in_another_language_is_told_as_such(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_long_text_in_a_creole_is_not_taken_for_english() -> None:
    line = "Di Foreign Minister don meet im Georgian counterpart for Vienna and dem talk about di border wey dey cause wahala. "
    assert language_of(line) == "en"
    assert language_of(line * 12) == "pcm"
