"""Makes the pictures of the documentation from the sample dossier: `make pictures` (needs Debian's chromium)."""

from __future__ import annotations

import io
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from glob import glob
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.html import to_html
from aidememoire.hosting import Gate
from aidememoire.hosting.listening import listener_at
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import open_workspace
from aidememoire.model import Reading
from aidememoire.record import Listing
from aidememoire.web import create_app

HERE = Path(__file__).parent
SAMPLE = "sample/[0-9]*.md"
ONE = "Mirzoyan in Moscow: lift the blockade, take the 1975 map"  # the document that is shown alone
PROFILE = "armenia-azerbaijan"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
COLOURS = 256  # of a picture: all that letters and lines need, and a third of the bytes


def main() -> None:
    """Take a picture of one reading as a page of its own, and of pages of the record."""
    workspace = open_workspace(Settings(profile=PROFILE, meanings=True))
    read = [found for file in sorted(glob(SAMPLE)) for found in workspace.read(file) if isinstance(found, Reading)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        _one_reading(browser, Path(folder, "reading.html"), read)
        with _served(Path(folder, "dossier.db"), read) as (dossier, site):
            _pages(browser, dossier, site)
        browser.close()


def _one_reading(browser: Browser, file: Path, read: Sequence[Reading]) -> None:
    """Take the picture of a reading with one statement shown."""
    file.write_text(to_html([one for one in read if one.document.title == ONE]), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 860}, device_scale_factor=1.5, reduced_motion="reduce")
    page.goto(file.as_uri())
    page.keyboard.press("Tab")
    _take(page, "reading")


def _pages(browser: Browser, dossier: Dossier, site: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    document = next(one.account.id for one in dossier.catalogue.documents(Listing()) if one.account.title == ONE)
    for name, address in {
        "positions": "/positions?as_of=2023-07-26",
        "timeline": "/timeline?from=2023-04-01&to=2023-08-15",
        "comparison": "/meetings/2023-07-25-moscow",
        "document": f"/documents/{document}",
    }.items():
        page.goto(f"{site}{address}")
        if name == "document":
            page.locator(".to-text").nth(2).focus()
        _take(page, name)


def _take(page: Page, name: str) -> None:
    """Keep a picture of what the window shows, in few colours."""
    whole = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(HERE / f"{name}.png", optimize=True)


@contextmanager
def _served(file: Path, read: Sequence[Reading]) -> Iterator[tuple[Dossier, str]]:
    """Give a record of the readings, and the address of its pages."""
    with open_dossier(file, create=True) as dossier, listener_at("127.0.0.1", 0) as door:
        for one in read:
            dossier.add(one, datetime.now(UTC))
        server = uvicorn.Server(uvicorn.Config(create_app(Gate(dossier, "you")), log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield dossier, f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
