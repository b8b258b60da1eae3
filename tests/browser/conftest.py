"""A real Chromium, and a real server of the pages for it to ask."""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright")

import uvicorn
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, ViewportSize, sync_playwright

from aidememoire.dossier import Dossier
from aidememoire.hosting import Gate
from aidememoire.hosting.desk import Desk
from aidememoire.hosting.searches import Searches
from aidememoire.intake.settings import Settings
from aidememoire.web import create_app
from tests.web.made import filled

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"),
    *("--no-first-run", "--disable-component-update", "--disable-sync"),
]
WIDE, NARROW = ViewportSize(width=1440, height=900), ViewportSize(width=360, height=740)
VENDOR = Path(__file__).parent / "vendor"
Open = Callable[..., Page]


@pytest.fixture(scope="module")  # no longer: while it is open, no other module can open its own
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the source of axe-core, which finds faults of accessibility."""
    told, name = (VENDOR / "axe.min.js.sha256").read_text(encoding="utf-8").split()
    source = (VENDOR / name).read_bytes()
    assert hashlib.sha256(source).hexdigest() == told
    return source.decode("utf-8")


@pytest.fixture(scope="session")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Dossier, str]]:
    """Give a filled record that nobody writes to, and the address of its pages."""
    yield from _served(tmp_path_factory.mktemp("browser") / "dossier.db")


@pytest.fixture
def written_to(tmp_path: Path) -> Iterator[tuple[Dossier, str]]:
    """Give a filled record of one's own, and the address of its pages; to be named before `opened`, so that it ends last."""
    yield from _served(tmp_path / "own.db")


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Give a function that opens a page; in the end no page must have complained, run an attack or asked another host."""
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def note(dialog: Dialog) -> None:
        faults.append(dialog.message)
        dialog.dismiss()

    def open_page(
        address: str, viewport: ViewportSize = WIDE, *, dark: bool = False, scripted: bool = True, refused: bool = False
    ) -> Page:
        site = "/".join(address.split("/")[:3])
        context = browser.new_context(
            viewport=viewport,
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripted,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        if not refused:  # what the server refuses, a browser complains of
            page.on("console", lambda message: faults.append(f"{address}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"{address}: {error}"))
        page.on("dialog", note)
        page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(site) else None)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _served(where: Path) -> Iterator[tuple[Dossier, str]]:
    with filled(where) as dossier, socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        gate = Gate(dossier, "you", searches=Searches(Path(f"{dossier.store.name}.users")))
        desk = Desk(Settings())
        server = uvicorn.Server(uvicorn.Config(create_app(gate, desk), log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield dossier, f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        thread.join()
        desk.close()
