"""A page taken apart, for tests: what it shows, whose words are drawn where, and what it would load."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser

_VOID = {"meta", "link", "img", "br"}


class Page(HTMLParser):
    """A parsed page.

    `words` holds the text drawn for a statement (its `data-s`) in a role, `texts` the paragraphs of each document,
    `inlined` the text of style and script, `attributes` (tag, name, value) of all.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: dict[tuple[str, str], str] = defaultdict(str)
        self.texts: list[list[str]] = []
        self.inlined: dict[str, str] = defaultdict(str)
        self.attributes: list[tuple[str, str, str]] = []
        self._shown: list[str] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert not self._open, "an element is never closed"

    @property
    def shown(self) -> str:
        """All text outside style and script."""
        return "".join(self._shown)

    def values(self, name: str) -> list[str]:
        """Return the values of all attributes of that name."""
        return [value for _, attribute, value in self.attributes if attribute == name]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element and its attributes."""
        values = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name, value) for name, value in values.items()]
        if values.get("class") == "text":
            self.texts.append([])
        if tag == "p" and self._within_text():
            self.texts[-1].append("")
        if tag not in _VOID:
            self._open.append((tag, values))

    def handle_endtag(self, tag: str) -> None:
        """Close the element; the page must not cross its elements."""
        opened, _ = self._open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        """Note the text, and whose it is."""
        if self._open and self._open[-1][0] in {"style", "script"}:
            self.inlined[self._open[-1][0]] += data
            return
        self._shown.append(data)
        if self._within_text() and any(tag == "p" for tag, _ in self._open):
            self.texts[-1][-1] += data
        for _, values in self._open:
            classes = values.get("class", "").split()
            if "layer" in classes:
                self.words[values["data-s"], classes[1]] += data

    def _within_text(self) -> bool:
        return any(values.get("class") == "text" for _, values in self._open)
