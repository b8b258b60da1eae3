"""An analyst gives nobody’s word but his own."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“Chad will sign it,” said Ana Vik of the Caspian Institute.", "assert"),
        ("“She will be back,” said the analyst.", "assert"),
        ("“They will sign it in the end,” said analyst Hana Deng.", "assert"),
        ("“We will publish it,” said the analyst.", "commit"),
        ("“We will sign it,” said Ana Vik.", "commit"),
    ],
)
def test_what_an_onlooker_tells_of_others_is_no_undertaking(text: str, act: str) -> None:
    assert [one.act for one in told_in(text)] == [act]
