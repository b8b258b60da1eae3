"""What a search finds, as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from aidememoire.exports.article import faced
from aidememoire.exports.view_words import cut, does, told, who
from aidememoire.views import Saying

_SPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00+00:00"
_TITLE = 90  # characters of the words


def atom(sayings: Iterable[Saying], title: str, own: str, site: str) -> bytes:
    """Return the feed: `own` is its address, `site` that of the pages, with a slash at its end."""
    entries = [_entry(one, site) for one in sayings]
    feed = Element("feed", xmlns=_SPACE)
    _put(feed, "title", title)
    _put(feed, "id", own)
    SubElement(feed, "link", rel="self", href=_sound(own))
    _put(feed, "updated", max((one.findtext("updated") or _NEVER for one in entries), default=_NEVER))
    _put(SubElement(feed, "author"), "name", "Aide-mémoire")
    feed.extend(entries)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(one: Saying, site: str) -> Element:
    entry, address = Element("entry"), f"{site}s/{one.id}"
    _put(entry, "title", f"{who(one)}{',' * bool(one.told_by)} {does(one)}: {cut(told(one), _TITLE)}")
    _put(entry, "id", address)
    SubElement(entry, "link", href=address)
    _put(entry, "updated", one.entry.recorded.isoformat())
    _put(entry, "summary", f"{told(one)} ({one.account.title})")
    for issue in one.issues:
        SubElement(entry, "category", term=_sound(issue))
    return entry


def _put(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _sound(text)


def _sound(text: str) -> str:
    """Return the text without characters that XML does not allow."""
    return str(faced(text)).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
