"""Articles in posts, as live blogs are: the posts are one article, and what is missing of an article is told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLANKS = re.compile(r"\s+")
#: What the library that finds the article takes for the body of one, by its class, and reads no further.
_BODY = re.compile(r"(?i)(?:^|\s)(?:post|entry)(?:\s|$)|(?:post|entry|article|page|text)[-_]*(?:content|body|text)")
#: What stands around an article, or inside one without belonging to it.
_AROUND = re.compile(
    r"(?i)\b(?:related|recommend\w*|teasers?|promo\w*|sidebar|comments?|share|social|cookies?|consent|newsletter|breadcrumbs?"
    r"|menu|nav\w*|footer|byline|dateline|caption|credit|tags?|advert\w*|ads?|more|popular|trending|subscribe)\b"
)
_OUTSIDE = frozenset(("nav", "aside", "footer", "form", "figure", "button", "script", "style", "noscript", "template"))
_TOLD = ("p", "li", "blockquote", "h2", "h3", "h4")
#: Where the article stands: what is marked so, else what the heading of the page stands in.
_FRAME = "(//article|//main|//h1/parent::div|//h1/parent::section)[1]"
_WORDS = ".//text()[not(ancestor::time or ancestor::button)]"
_SHORT, _NAMED = 25, 3  # letters of what may be no prose; so many pieces that are missing are named


def join_posts(tree: HtmlElement) -> None:
    """Take from the posts of one page the marks by which each would pass for an article of its own."""
    groups: defaultdict[HtmlElement, list[HtmlElement]] = defaultdict(list)
    for element in _within(tree):
        if element.tag == "article" or (element.tag in ("section", "div") and _BODY.search(element.get("class", ""))):
            groups[element.getparent()].append(element)
    is_headed = next(tree.iter("h1"), None) is not None
    for parent, posts in groups.items():
        inside = parent.tag == "article" or next(parent.iterancestors("article"), None) is not None
        if len(posts) > 1 and (inside or is_headed) and all(map(_is_post, posts)):
            for post in posts:
                post.tag = "section" if post.tag == "article" else post.tag
                post.attrib.clear()


def missing(tree: HtmlElement, text: str) -> tuple[str, ...]:
    """Return the sentences and headings of the article that stand nowhere in the text."""
    kept = _BLANKS.sub("", text)
    told = (_plain(element) for frame in tree.xpath(_FRAME) for element in _within(frame) if _is_prose(element))
    lost = [words for words in dict.fromkeys(told) if _BLANKS.sub("", words) not in kept]
    return tuple(lost) if sum(map(len, lost)) > _SHORT else ()


def note_on(lost: Sequence[str]) -> Iterator[str]:
    """Yield what is to be said of what is missing, if anything is."""
    if lost:
        named = ", ".join(f"“{words[:40].rstrip()}{'…' if len(words) > 40 else ''}”" for words in lost[:_NAMED])
        yield f"paragraphs or headings of the article left out, as if they stood around it: {len(lost)}: {named}"


def mark_article(tree: HtmlElement) -> None:
    """Mark as the article what the heading of the page stands in, where nothing else is marked so."""
    for frame in tree.xpath(_FRAME):
        frame.tag = "article"


def _within(frame: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements of a frame, without what stands around an article: menus, asides, lists of other articles."""
    from lxml.etree import iterwalk

    headed = {above for heading in frame.iter("h1") for above in heading.iterancestors()}
    walk = iterwalk(frame, events=("start",))
    for _, element in walk:
        if element is not frame and element not in headed and _is_around(element):
            walk.skip_subtree()
        else:
            yield element


def _is_around(element: HtmlElement) -> bool:
    marks = f"{element.get('class', '')} {element.get('id', '')}".replace("_", "-")
    return element.tag in _OUTSIDE or _AROUND.search(marks) is not None


def _is_post(element: HtmlElement) -> bool:
    """Tell whether an element is a post: it has no title of a page, and does not lead to another page by its heading."""
    if next(element.iter("h1"), None) is not None:
        return False
    links = element.xpath("(.//h2|.//h3|.//h4)//a/@href | ancestor::a/@href | ./a/@href")
    return all(str(link).startswith("#") for link in links)


def _is_prose(element: HtmlElement) -> bool:
    """Tell whether an element has words of its own that are not mostly links."""
    if element.tag not in _TOLD or len(list(islice(element.iter(*_TOLD), 2))) > 1:
        return False
    words = _plain(element)
    linked = sum(len(_plain(link)) for link in element.iter("a"))
    return 2 * linked < len(words) and (len(words) > _SHORT or element.tag in ("h2", "h3"))


def _plain(element: HtmlElement) -> str:
    """Return the words of an element, less the hours and buttons that stand in it."""
    return _BLANKS.sub(" ", "".join(element.xpath(_WORDS))).strip()
