"""What browser tests share: the server in a process of its own, Chromium, axe, and probes for what axe cannot see.

Environment: TERTIAL_CHROMIUM names the browser (else `chromium-headless-shell` or `chromium` on the path), TERTIAL_HOME
the store of builds that the pages are shown from, TERTIAL_SCREENSHOTS a folder to keep pictures in.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Playwright

from app.components.frame import NEW_BUILD_KEY

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"dator": (1280, 800), "platta": (820, 1180), "mobil": (390, 844)}
_STARTS_WITHIN = 60
_LOGS: dict[str, Path] = {}
_STRICT = ("serious", "critical")


def chromium() -> str | None:
    """The browser to drive, or None where there is none.

    Debian's Chromium without windows is the same engine for two thirds of the work.
    """
    return os.environ.get("TERTIAL_CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")


def launch(playwright: Playwright) -> Browser:
    """Chromium with the flags that a container and root need."""
    # Letters as wide on paper as they are measured, as in a window.
    flags = ["--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    return playwright.chromium.launch(executable_path=chromium(), args=flags)


def free_port() -> int:
    """A port on the loopback address that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    home: Path, script: str | None = None, *, port: int | None = None, settings: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The address of a running server that reads builds from `home`; `script` in place of the app's own entry.

    `settings`: environment variables of its own.
    """
    port = port or free_port()
    start = "from app.launcher import run; from pathlib import Path; "
    start += f"run(port={port}, script=Path({script!r}))" if script else f"run(port={port})"
    environment = {**os.environ, "TERTIAL_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= settings or {}
    address = f"http://127.0.0.1:{port}"
    log = _LOGS[address] = Path(tempfile.mkdtemp(prefix="tertial-server-")) / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-c", start], env=environment, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        wait_for(f"{address}/_stcore/health", server, log)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        shutil.rmtree(log.parent, ignore_errors=True)


def said(address: str, last: int = 2500) -> str:
    """The end of what the server at an address has logged."""
    return _LOGS[address].read_text(errors="replace")[-last:]


def wait_for(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until a server answers. Raises RuntimeError with the end of its log if it doesn't."""
    deadline = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            with urlopen(address, timeout=2) as answer:  # noqa: S310 - our own loopback address
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')[-3000:]}")


@dataclass
class Watched:
    """A page and what happened while it was open."""

    page: Page
    base: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to a page of the app and wait until it stands still."""
        self.page.goto(self.base + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the app has run to its end and its pictures are drawn."""
        self.page.wait_for_selector("h1, .t-notice-fault", timeout=30_000)
        self.page.wait_for_selector(".stApp[data-test-script-state='notRunning']", timeout=30_000)
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('[data-testid=stVegaLiteChart]')]"
            ".every(e => e.querySelector('canvas, svg'))",
            timeout=30_000,
        )
        self.page.wait_for_timeout(250)

    def resize(self, size: str) -> None:
        """Give the window another of the three sizes, as by turning a tablet, and wait until the page stands still."""
        width, height = SIZES[size]
        if self.page.viewport_size != {"width": width, "height": height}:
            self.page.set_viewport_size({"width": width, "height": height})
            self.settle()

    def away(self) -> list[str]:
        """Requests that left the server."""
        return [url for url in self.requests if not url.startswith((self.base, self.base.replace("http", "ws", 1)))]

    def shot(self, name: str, folder: Path | None) -> Path | None:
        """Keep a picture of the whole page, where there is a folder for it."""
        if folder is None:
            return None
        size = self.page.viewport_size or {"width": 1280, "height": 800}
        height = self.page.evaluate("document.querySelector('[data-testid=stMain]')?.scrollHeight || 0")
        self.page.set_viewport_size({"width": size["width"], "height": max(size["height"], min(height, 16_000))})
        self.page.wait_for_timeout(300)
        file = folder / f"{name}.png"
        self.page.screenshot(path=file)
        self.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        return file


def draw_anew(page: Page, during: str) -> None:
    """Ask for the page to be drawn anew in the middle of the work that says `during`, as an impatient reader does."""
    page.get_by_text(during).first.wait_for()
    page.evaluate(f"document.querySelector('.st-key-{NEW_BUILD_KEY} button').click()")


def click_at_rest(target: Locator) -> None:
    """Click what has stood in one place for half a second.

    Streamlit slides an expander open over that time, and a click that starts on a button and ends beside it is none.
    """
    target.evaluate(
        """element => new Promise(done => {
          let since = performance.now(), last = '';
          const look = () => {
            const box = element.getBoundingClientRect(), now = `${box.x} ${box.y} ${box.height}`;
            if (now !== last) [since, last] = [performance.now(), now];
            performance.now() - since < 500 ? requestAnimationFrame(look) : done();
          };
          look();
        })"""
    )
    target.click()


@contextmanager
def watched(browser: Browser, base: str, size: str = "dator", **options: Any) -> Iterator[Watched]:
    """A fresh page (own session, own storage) of one of the three sizes, or of `viewport=`."""
    width, height = SIZES[size]
    settings = {"viewport": {"width": width, "height": height}, "locale": "sv-SE", **options}
    context = browser.new_context(**settings)
    page = context.new_page()
    seen = Watched(page, base)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("websocket", lambda websocket: seen.requests.append(websocket.url))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("console", lambda message: seen.errors.append(message.text) if _is_fault(message) else None)
    try:
        yield seen
    finally:
        context.close()


def _is_fault(message: Any) -> bool:
    # Streamlit asks for its health below each page's path before it asks at the root; that 404 is its own way.
    return message.type == "error" and "404" not in message.text


def axe_faults(page: Page) -> list[str]:
    """What axe calls serious or critical: rule, help and the first elements."""
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    return [
        f"{fault['id']} ({fault['impact']}): {fault['help']}: "
        + " | ".join(node["html"][:160] for node in fault["nodes"][:3])
        for fault in found.response["violations"]
        if fault["impact"] in _STRICT
    ]


_NAMES = """() => {
  const names = [];
  for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility({ visibilityProperty: true })) continue;
    for (const a of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-description']) {
      if (e.getAttribute(a)) names.push(e.getAttribute(a));
    }
    for (const n of e.childNodes) {
      const unseen = ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(e.tagName);
      if (n.nodeType === 3 && n.data.trim() && !unseen) names.push(n.data.trim());
    }
  }
  return [...new Set(names)];
}"""
# Words that stand in English interface names and in no Swedish sentence of ours.
_ENGLISH = re.compile(
    r"\b(the|and|to|of|skip|main|content|with|this|that|your|you|please|click|close|open|show|hide|view|select|selected|search|loading|running|"
    r"stop|download|upload|clear|copy|help|press|more|less|next|previous|page|sort|ascending|descending|column|menu|"
    r"settings|visualization|chart|fullscreen|options?|choose|drag|browse|error|warning|rerun|deploy|print|link to|"
    r"heading|increment|decrement|toggle|checkbox|filter|axis|legend|titled|collapse|expand|keyboard)\b",
    re.IGNORECASE,
)


def english_names(page: Page, allowed: frozenset[str] = frozenset()) -> list[str]:
    """Names and texts on the page that read as English, for example of a control that Streamlit has added."""
    return sorted(name for name in page.evaluate(_NAMES) if _ENGLISH.search(name) and name not in allowed)


def cut_labels(page: Page) -> list[str]:
    """What buttons say that does not find room in them."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('button')].filter(button => button.checkVisibility()
          && [...button.querySelectorAll('*')].some(part => getComputedStyle(part).overflowX !== 'visible'
            && part.innerText && part.scrollWidth > part.clientWidth + 1)).map(button => button.innerText)"""
    )
    return found


def sideways_overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    return int(
        page.evaluate(
            "Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]"
            ".map(e => e ? e.scrollWidth - e.clientWidth : 0))"
        )
    )
