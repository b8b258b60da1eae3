"""Pages in posts: a live blog is one article, and what is missing of an article is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documents.made import load_one

BLOG = """<!doctype html><html lang="en"><head><title>Talks live - Asbarez</title></head><body class="has-sidebar">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to improve your experience on all of our pages.</p><button>Accept all</button></div>
%s<h1>Talks live</h1><p class="byline">By Asbarez | Wednesday, 26 July 2023</p>
%s
<aside><h3>Most read</h3><ul><li><a href="/a">Minister denies the claim of the cocoa makers</a></li></ul></aside>
<div class="related"><h3>Related</h3><p>Five things to know about the road, and why it was closed</p></div>%s
<section class="teasers"><article class="teaser"><h2><a href="/b">Another story</a></h2><p>The harvest was good this year, farmers
say in the north of the country.</p></article><article class="teaser"><h2><a href="/c">A third</a></h2><p>The trains run late
again, and nobody knows why that is so.</p></article></section></main>
<footer><p>Copyright 2023 Asbarez. All rights reserved, and that is all there is to say here.</p></footer></body></html>"""

POSTS = (
    (
        "Postponed, not cancelled",
        "<p>The movement said that the start was postponed. It blamed the army for the shelling.</p>",
    ),
    (
        "What was agreed",
        "<ul><li>Armenia promised to pull heavy weapons back 30km.</li><li>Georgia said it would free all.</li></ul>",
    ),
    (
        "Moscow is ready to help",
        "<p>Moscow is ready to host a meeting, the Kremlin said on Tuesday, but had invited nobody yet.</p>",
    ),
)

NAMES = ("", "post", "entry", "post-content", "post pinned", "update", "block", "live-post")
FRAMES = (
    ("<main><article>", "</article>"),
    ("<main>", ""),
    ("<div>", "</div>"),
)


def blog(start: str, end: str, frame: tuple[str, str] = FRAMES[0]) -> str:
    """Return a page whose posts stand between two marks, and the article between those of a frame."""
    posts = "\n".join(f"{start}<h2><time>09.10</time> {name}</h2>{body}{end}" for name, body in POSTS)
    return BLOG % (frame[0], posts, frame[1])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("tag", ["section", "div", "article"])
@pytest.mark.parametrize("frame", FRAMES)
def test_the_posts_of_a_live_blog_are_one_article(tmp_path: Path, frame: tuple[str, str], tag: str, name: str) -> None:
    """Posts, their headings and their lists are kept, whatever marks them; what stands around the article stays out."""
    document = load_one(tmp_path / "a.html", blog(f'<{tag} class="{name}">', f"</{tag}>", frame))
    told = [words for title, body in POSTS for words in (title, *re.findall(r"<(?:p|li)>(.*?)</", body))]
    assert [words for words in document.text.split("\n\n") if words != "Talks live"] == told
    assert document.notes == ()


def test_what_a_page_keeps_from_its_article_is_noted(tmp_path: Path) -> None:
    """A paragraph of the article that is taken for a thing beside it is noted, and nothing that stands around it."""
    page = blog(
        "<section>", '</section><div class="expand"><p>Corvo said that nothing at all had been agreed on.</p></div>'
    )
    document = load_one(tmp_path / "a.html", page)
    assert "Postponed, not cancelled" in document.text
    assert document.notes == (
        "paragraphs or headings of the article left out, as if they stood around it: 1: “Corvo said that nothing at all"
        " had been…”",
    )


def test_articles_on_one_page_are_not_joined(tmp_path: Path) -> None:
    """Where each has a title of its own, or leads to a page of its own, the first is the one that is read."""
    told = [
        "The ministers of both states met in Sava on Monday, and spoke about the road at length.",
        "They agreed to open it within ten days, and to meet again before the end of the month.",
        "Nobody asked them what would come of the other matters, and they did not say it either.",
    ]
    one = "<article class='post'><h1>{}</h1>" + "".join(f"<p>{words}</p>" for words in 2 * told)
    page = f"<html><body><main>{one.format('Talks')}</article>{one.format('Rain')}<p>It rained.</p></article></main></body></html>"
    assert "rained" not in load_one(tmp_path / "a.html", page).text
    listed = page.replace("<h1>Rain</h1>", "<h2><a href='/rain'>Rain</a></h2>")
    assert "rained" not in load_one(tmp_path / "b.html", listed).text
