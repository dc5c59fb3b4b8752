"""The picture in README: Läget at the documented meeting, as a board member sees it on a computer.

    uv run python -m tests.browser.screenshot

Needs a published build (`tertial build`) and Chromium.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import harness
from warehouse import paths

PICTURE = Path(".github/laget.png")
ADDRESS = "/?period=2022-12-14&kommun=2584"


def main() -> None:
    """Serve the current build, open Läget and keep what the first screen shows."""
    target = harness.ROOT / PICTURE
    target.parent.mkdir(exist_ok=True)
    with sync_playwright() as playwright, harness.serving(paths.home()) as base:
        browser = harness.launch(playwright)
        with harness.watched(browser, base, "dator") as page:
            page.open(ADDRESS)
            page.page.screenshot(path=target)
        browser.close()
    print(f"Bilden ligger i {PICTURE}.")


if __name__ == "__main__":
    main()
