"""Citations: what is known and no more, whole whatever a title holds."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.exports.citation import FORMS, Cited, cite
from aidememoire.model import Account
from tests.exports.examples import ARABIC, HOSTILE
from tests.views.made import DAY, HAVEN, OURS, entry

NEWS = Account(
    "0123456789abcdef", "Road & map", "Lantern", date(2023, 7, 3), "Haven", url="https://example.org/a?b=1#c"
)
SAID = entry(HAVEN, "demand", "the road must open", day=DAY, speaker="Ana Vik", where=NEWS, id="77b1c0de0000aaaa")
WORDS = {"type": "string", "minLength": 1}
# Of CSL 1.0.2, what we write: its types, its string variables, its names and its dates.
ITEM = {
    "type": "object",
    "required": ["id", "type", "title"],
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(("id", "title", "container-title", "publisher", "genre", "URL", "language", "note"), WORDS),
        "type": {"enum": ["article-newspaper", "document", "speech", "treaty"]},
        "author": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"literal": WORDS},
                "required": ["literal"],
                "additionalProperties": False,
            },
        },
        "issued": {
            "type": "object",
            "properties": {"date-parts": {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}},
            "additionalProperties": False,
        },
    },
}
FIELD = re.compile(r"  ([a-z]+) = (.*),")


def bibtex(cited: Cited) -> dict[str, str]:
    """Read an entry back as BibTeX does, counting every brace, one that a backslash escapes too."""
    text = cite([cited], "bibtex")
    depth = 0
    for at, letter in enumerate(text):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth > 0 or text[at:] in ("}\n", "\n") or at < text.index("{")
    assert depth == 0
    head, *fields, end = text.splitlines()
    assert re.fullmatch(r"@(article|misc)\{[a-z0-9-]+,", head)
    assert end == "}"
    found = {}
    for line in fields:
        read = FIELD.fullmatch(line)
        assert read, line
        found[read[1]] = read[2]
    return found


def test_a_report_is_cited_in_plain_words() -> None:
    assert cite([Cited(NEWS)], "plain") == (
        "Lantern, “Road & map”, news, Haven, 3 July 2023, https://example.org/a?b=1#c.\n"
    )


def test_a_statement_is_cited_with_who_its_words_and_where_they_stand() -> None:
    said = cite([Cited(NEWS, statement=SAID.statement)], "plain")
    assert said.endswith(" Ana Vik: ‘the road must open’ (characters 0 to 18, statement 77b1c0de0000aaaa).\n")


def test_a_report_is_cited_for_bibtex_and_its_title_is_escaped() -> None:
    assert bibtex(Cited(NEWS)) == {
        "title": r"{{Road \& map}}",
        "journal": "{Lantern}",
        "year": "{2023}",
        "month": "jul",
        "day": "{3}",
        "url": "{https://example.org/a?b=1#c}",
        "language": "{en}",
    }


def test_a_readout_has_the_body_that_gave_it_for_its_author() -> None:
    assert bibtex(Cited(OURS))["author"] == "{{Haven Ministry}}"
    (item,) = json.loads(cite([Cited(OURS)], "csl"))
    assert (item["type"], item["genre"], item["author"]) == ("document", "readout", [{"literal": "Haven Ministry"}])


def test_a_report_is_cited_as_csl_json() -> None:
    (item,) = json.loads(cite([Cited(NEWS)], "csl"))
    jsonschema.validate(item, ITEM)
    assert item == {
        "id": "lantern2023-01234567",
        "type": "article-newspaper",
        "title": "Road & map",
        "container-title": "Lantern",
        "issued": {"date-parts": [[2023, 7, 3]]},
        "URL": "https://example.org/a?b=1#c",
        "language": "en",
    }


def test_what_is_not_known_is_left_out() -> None:
    bare = Cited(Account("0123456789abcdef", "A leaflet"))
    assert cite([bare], "plain") == "“A leaflet”, news.\n"
    assert set(bibtex(bare)) == {"title", "language"}
    assert json.loads(cite([bare], "csl"))[0].keys() == {"id", "type", "title", "language"}


@pytest.mark.parametrize(
    "nasty",
    [
        "}",
        "{",
        "}}, year = {1}",
        "\\",
        "\\}",
        "100 % of $5 #1 a_b ~ ^",
        "line\nbreak\ttab",
        HOSTILE,
        ARABIC,
        "half \ud83d",
    ],
)
def test_no_title_breaks_out_of_its_field(nasty: str) -> None:
    cited = Cited(
        replace(NEWS, title=nasty, publisher=nasty, url=f"https://example.org/{nasty}"), statement=SAID.statement
    )
    assert bibtex(cited)["year"] == "{2023}"
    (item,) = json.loads(cite([cited], "csl"))
    jsonschema.validate(item, ITEM)
    assert len(cite([cited], "plain").splitlines()) == 1
    for form in FORMS:
        cite([cited], form).encode("utf-8")


@given(title=st.text(min_size=1), publisher=st.none() | st.text(min_size=1), url=st.none() | st.text(min_size=1))
def test_any_text_is_cited_in_every_form(title: str, publisher: str | None, url: str | None) -> None:
    cited = Cited(Account("0123456789abcdef", title or "x", publisher, None, url=url))
    bibtex(cited)
    assert isinstance(json.loads(cite([cited], "csl")), list)
    assert "\n" not in cite([cited], "plain")[:-1]


def test_the_escapes_are_those_of_tex() -> None:
    title = bibtex(Cited(replace(NEWS, title=r"a\b{c}d~e^f&g%h$i#j_k")))["title"]
    braces = r"\textbraceleft{}c\textbraceright{}"
    assert title == rf"{{{{a\textbackslash{{}}b{braces}d\textasciitilde{{}}e\textasciicircum{{}}f\&g\%h\$i\#j\_k}}}}"


def test_there_is_no_other_form() -> None:
    with pytest.raises(ValueError, match="plain, bibtex, csl"):
        cite([Cited(NEWS)], "ris")
