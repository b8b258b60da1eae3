"""The parties of a case by its name."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

APPLICANT, RESPONDENT = (
    "[[S1:The Applicant]] [[Q1:contended]] [[C1:no]].",
    "[[S1:The Respondent]] [[Q1:denied]] [[C1:it]].",
)


@pytest.mark.parametrize("name", ["Chad v. Togo", "the Republic of Chad v. the Togolese Republic", "Chad vs Togo"])
def test_applicant_and_respondent_are_the_parties_by_the_name_of_the_case(name: str) -> None:
    for words, state in ((APPLICANT, "Chad"), (RESPONDENT, "Togo")):
        (one,) = speakers_of(made(words, title=f"{name}: hearings end"))
        assert (one.one.name, one.one.side) == (state, state)
        (one,) = speakers_of(made(f"The Court heard the case of {name} today. {words}"))
        assert one.one.name == state


@pytest.mark.parametrize("lead", ["Chad v. Togo followed Mali v. Peru.", "Vik v. Togo was heard.", "Chad met Togo."])
def test_where_no_one_case_between_states_is_named_the_applicant_is_nobodys(lead: str) -> None:
    (one,) = speakers_of(made(f"{lead} {APPLICANT}"))
    assert one.one.name not in ("Chad", "Togo", "Mali", "Peru")
