"""Readings to try the exports on: random ones, and some that were written by hand."""

from __future__ import annotations

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from aidememoire.model import Confidence, Document, Reading, Reason, Span, Statement
from tests.gold import READER

HOSTILE = "</title></script></style>\"'><script>alert(1)</script><img src=//evil.example/x onerror=alert(2)>&lt;"
ARABIC = "قال وزير الخارجية أرارات ميرزويان إن بلاده مستعدة لفتح جميع الطرق التي ورد ذكرها في البيان الثلاثي."
# Letters of several scripts and widths, marks that combine, ends of lines and paragraphs, what steers a terminal.
LETTERS = st.sampled_from("ab “”‘’.,é\u0301字かאעم😀\u200d<&>\"'\n\n\t\r\x00\x1b\x85\u2028\u202e\u2066")
briefly = settings(max_examples=40, deadline=None)
TEXTS = st.text(LETTERS | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)


def statement_of(text: str, source: str, cue: str, content: str, **known: object) -> Statement:
    """Return a statement whose parts are the first such words of `text`, with all else that is known."""
    spans = {role: spans_of(text, words) for role, words in (("source", source), ("cue", cue), ("content", content))}
    defaults = {"id": "1", "parent": None, "mode": "indirect", "confidence": Confidence(0.9)}
    return Statement(**{**defaults, **spans, **known})  # type: ignore[arg-type]


def spans_of(text: str, words: str) -> tuple[Span, ...]:
    """Return the first stretch of `text` with these words, or nothing for no words."""
    start = text.index(words)
    return (Span.of(text, start, start + len(words)),) if words else ()


def hostile_reading() -> Reading:
    """Return a reading in which every word is an attack on the page."""
    document = Document(
        HOSTILE, f"{HOSTILE} said {HOSTILE}!", publisher=HOSTILE, dateline=HOSTILE, url=f"javascript:{HOSTILE}"
    )
    statement = statement_of(
        document.text,
        *(HOSTILE, "said", f"{HOSTILE}!"),
        speaker=HOSTILE,
        act=HOSTILE,
        issues=(HOSTILE,),
        to=(HOSTILE,),
        chain=(HOSTILE, HOSTILE),
        reasons=(Reason(HOSTILE, HOSTILE),),
    )
    return Reading(document, READER, (statement,), notes=(HOSTILE,))


def arabic_reading() -> Reading:
    """Return a reading of an Arabic sentence whose title, publisher and speaker are Arabic too."""
    statement = statement_of(
        ARABIC,
        *("وزير الخارجية أرارات ميرزويان", "قال", "إن بلاده مستعدة لفتح جميع الطرق التي ورد ذكرها في البيان الثلاثي"),
        speaker="أرارات ميرزويان",
    )
    document = Document("بيان وزارة الخارجية", ARABIC, "وكالة الأنباء", date(2023, 7, 25), language="ar")
    return Reading(document, READER, (statement,))


@st.composite
def readings(draw: st.DrawFn, most: int = 6) -> Reading:
    """Draw a reading with statements anywhere in a random text, hung below each other in any way, cycles too."""
    text = draw(TEXTS)
    ids = [f"s{number}" for number in range(draw(st.integers(0, most)))]
    statements = tuple(draw(_statements(text, own, [*ids, "missing", None])) for own in ids)
    return Reading(Document(draw(TEXTS), text, publisher=draw(st.none() | TEXTS)), READER, statements)


@st.composite
def _statements(draw: st.DrawFn, text: str, own: str, parents: list[str | None]) -> Statement:
    return Statement(
        id=own,
        parent=draw(st.sampled_from(parents)),
        source=draw(_spans(text)),
        cue=draw(_spans(text)),
        content=draw(_spans(text)),
        mode=draw(st.sampled_from(["direct", "mixed", "indirect"])),
        confidence=Confidence(draw(st.floats(0, 1))),
        speaker=draw(st.none() | TEXTS),
        act=draw(st.none() | st.sampled_from(["assert", "deny", "warn", "unheard of"])),
        chain=tuple(draw(st.lists(TEXTS, max_size=2))),
    )


@st.composite
def _spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Draw up to two spans, in order and apart."""
    cuts = draw(st.lists(st.integers(0, len(text)), min_size=0, max_size=4, unique=True).map(sorted))
    return tuple(Span.of(text, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
