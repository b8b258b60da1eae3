"""A search is kept for the one who keeps it, beside the record and never in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier
from aidememoire.hosting import Role
from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.searches import Searches
from tests.exports.examples import HOSTILE
from tests.web.made import asking_as

Own = tuple[Dossier, TestClient]
SEARCH = "/search?q=road&party=Havenland"


def keep(pages: TestClient, name: str = "The road", address: str = SEARCH) -> int:
    return pages.post("/searches", data={"name": name, "address": address}, follow_redirects=False).status_code


def test_a_kept_search_stands_on_the_first_page_and_above_every_search_until_it_is_let_go(own: Own) -> None:
    dossier, pages = own
    before = dossier.catalogue.stats()
    assert keep(pages) == 303
    for address in ("/", "/search"):
        assert '<a href="/search?q=road&amp;party=Havenland"><bdi>The road</bdi></a>' in pages.get(address).text
    pages.post("/searches/forget", data={"name": "The road"})
    assert "The road" not in pages.get("/search").text
    assert dossier.catalogue.stats() == before


def test_each_keeps_their_own_readers_too_and_they_go_with_the_account(own: Own) -> None:
    dossier, _ = own
    rae, bea = (asking_as(name, Role.reader, dossier) for name in ("Rae", "Bea"))
    assert keep(rae) == 303
    assert "The road" in rae.get("/search").text
    assert "The road" not in bea.get("/search").text
    accounts = Accounts(Path(f"{dossier.store.name}.users"))
    accounts.remove("Rae")
    accounts.add("Rae", Role.reader, "a long password")
    assert Searches(accounts.file).of("Rae") == ()


@pytest.mark.parametrize("address", ["https://evil.example/search?q=a", "//evil.example/search?q=a", "/review", ""])
def test_nothing_but_a_search_of_this_site_is_kept(own: Own, address: str) -> None:
    assert keep(own[1], address=address) == 400
    assert "The road" not in own[1].get("/search").text


def test_a_hostile_name_is_shown_as_text(own: Own) -> None:
    assert keep(own[1], name=HOSTILE[:100]) == 303
    assert "<script>alert" not in own[1].get("/search").text
