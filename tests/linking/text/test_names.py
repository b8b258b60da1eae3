"""Names across spellings: what folding keeps, which spellings are one name, and which are not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aidememoire.linking.text.names import fold, in_title_case, is_short_for, key_words, same_word, skeleton


@given(st.text())
def test_folding_takes_any_text_and_folding_again_changes_nothing(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(st.text())
def test_folded_words_are_small_letters_and_digits_with_one_space_between(words: str) -> None:
    folded = fold(words)
    assert folded.isascii()
    assert folded == " ".join(folded.lower().split())


@given(st.text())
def test_every_name_is_short_for_itself(name: str) -> None:
    words = key_words(name)
    assume(words)
    assert is_short_for(words, words)


@given(st.text(min_size=1), st.text(min_size=1))
def test_being_the_same_word_does_not_depend_on_the_order(one: str, other: str) -> None:
    first, second = fold(one).replace(" ", ""), fold(other).replace(" ", "")
    assume(first and second)
    assert same_word(first, second) == same_word(second, first)
    assert same_word(first, first)


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("The Kremlin’s", "the kremlin"),
        ("the ministers' talks", "the ministers talks"),
        ("Ayxan Hacızadə", "ayxan hacizade"),
        ("Мельник", "melnik"),
        ("U.S. officials", "u.s officials"),
        ("Côte d’Ivoire", "cote divoire"),
        ("  ", ""),
    ],
)
def test_folding_puts_accents_alphabets_and_possessives_aside(words: str, folded: str) -> None:
    assert fold(words) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pashinyan", "Pashinian"),
        ("Bayramov", "Bairamov"),
        ("Aliyev", "Aliev"),
        ("Sergey", "Sergei"),
        ("Grigoryan", "Grigorian"),
        ("Zelenskyy", "Zelensky"),
        ("Lavrov", "Lavroff"),
        ("Khachaturyan", "Khatchaturyan"),
        ("Rexhbeqaj", "Rexhbekaj"),
    ],
)
def test_the_usual_transliterations_are_one_name(one: str, other: str) -> None:
    assert same_word(fold(one), fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Armenia", "Albania"),
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Grigoryan", "Gevorgyan"),
        ("Vik", "Vig"),
        ("Mali", "Malta"),
    ],
)
def test_names_of_different_ones_stay_apart(one: str, other: str) -> None:
    assert not same_word(fold(one), fold(other))


@pytest.mark.parametrize(
    ("short", "short_for_it"),
    [
        ("Rexhbeqaj", True),
        ("B. Rexhbeqaj", True),
        ("Bashkim Rexhbekaj", True),
        ("Bashkim", False),
        ("A. Rexhbeqaj", False),
        ("Bashkim Rexhbeqaj Junior", False),
        ("the", False),
    ],
)
def test_a_surname_stands_for_a_person_and_a_first_name_does_not(short: str, short_for_it: bool) -> None:
    assert is_short_for(key_words(short), key_words("Bashkim Rexhbeqaj")) is short_for_it


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("SERGEY LAVROV", "Sergey Lavrov"),
        ("BO O’HARA", "Bo O’Hara"),
        ("UN", "UN"),
        ("Anna VIK", "Anna VIK"),
        ("ÜNLÜ", "Ünlü"),
        ("TSR", "TSR"),
    ],
)
def test_a_label_in_capitals_becomes_a_name(label: str, name: str) -> None:
    assert in_title_case(label) == name


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789.", min_size=1))
def test_a_skeleton_is_never_longer_than_its_word(word: str) -> None:
    assert len(skeleton(word)) <= len(word)
