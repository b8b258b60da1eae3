"""Makes the pictures of the documentation from the sample dossier: `make pictures` (needs Debian's chromium)."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from aidememoire.exports.html import to_html
from aidememoire.model import Reading
from aidememoire.settings import Settings
from aidememoire.workspace import open_workspace

HERE = Path(__file__).parent
SOURCE = "sample/14-moscow-july-armenian-readout.md"
PROFILE = "armenia-azerbaijan"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]


def main() -> None:
    """Take the picture of one reading, with one statement shown."""
    workspace = open_workspace(Settings(profile=PROFILE))
    readings = [found for found in workspace.read(SOURCE) if isinstance(found, Reading)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder, "reading.html")
        page_file.write_text(to_html(readings), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 860}, device_scale_factor=1.5)
        page.goto(page_file.as_uri())
        page.keyboard.press("Tab")
        page.screenshot(path=HERE / "reading.png")
        browser.close()


if __name__ == "__main__":
    main()
