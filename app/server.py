"""The outer layer of the web server: our own first page, our own assets, security headers, known hosts and addresses.

Streamlit's own first page is rewritten when the server starts (language, title, icon, our script before the bundle);
the hash of its inline script is computed from the installed file, so an upgrade of Streamlit does not break the policy.
"""

import asyncio
import gzip
import hashlib
import re
from base64 import b64encode
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import edition_files
from app.charts import compile as charts
from app.charts import theme
from app.news import News
from app.texts import frame as words
from app.texts import identity

_WEB = Path(__file__).parent / "web"
_TYPES = {".svg": "image/svg+xml", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
_STREAMLIT_PATHS = frozenset({"_stcore", "media", "static", "component", "manifest.json", "favicon.png", "favicon.ico"})
# Where Streamlit sends a visitor to the provider of logins and takes them back.
NEWS_PATH = "/bygge"
_LONGEST_BUILD_ID = 64
_LOGIN_PATHS = frozenset({"/auth/login", "/auth/logout", "/oauth2callback"})
# Parts that Streamlit's page asks for only when they are to be drawn, and that every page of ours draws: asked for at
# once they are there when the first words arrive, and the page is drawn in one go instead of jumping.
_EARLY = (
    "Html",
    "purify.es",
    "Selectbox",
    "Checkbox",
    "ArrowVegaLiteChart",
    "vega-interpreter",
    "embed",
    "DownloadButton",
)
_YEAR = "public, max-age=31536000, immutable"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
}


@dataclass(frozen=True)
class Reply:
    """A finished answer kept in memory."""

    body: bytes
    content_type: str
    cache: str = "no-cache"
    status: int = 200
    extra: tuple[tuple[str, str], ...] = ()


def style_sheet() -> str:
    """The style sheet: the palette of app.charts.theme as custom properties, room for pictures, then web/app.css."""
    colours = "".join(f"--t-{name}:{value};" for name, value in theme.PALETTE.items())
    rooms = range(charts.ROOM_STEP, charts.ROOM_MAX + 1, charts.ROOM_STEP)
    kept = "".join(f'[class*="st-key-rum-{px}-"]{{min-height:{px}px}}' for px in rooms)
    return f":root{{{colours}}}\n{kept}\n" + (_WEB / "app.css").read_text(encoding="utf-8")


def assets() -> dict[str, Reply]:
    """Path and answer of each file of our own: style sheet, script, pictures."""
    found = {
        "/assets/app.css": Reply(style_sheet().encode(), _TYPES[".css"], _YEAR),
        "/assets/chrome.js": Reply((_WEB / "chrome.js").read_bytes(), _TYPES[".js"], _YEAR),
    }
    for file in sorted((_WEB / "assets").iterdir()):
        found[f"/assets/{file.name}"] = Reply(file.read_bytes(), _TYPES[file.suffix], "public, max-age=3600")
    return found


def early_scripts(static: Path) -> list[str]:
    """Addresses of the installed bundle's parts that are worth fetching at once; a part that is gone is left out."""
    folder = static / "static" / "js"
    return [f"./static/js/{file.name}" for name in _EARLY for file in sorted(folder.glob(f"{name}.*.js"))[:1]]


def first_page(original: str, version: str, early: Iterable[str] = ()) -> str:
    """Streamlit's index.html in Swedish with our script and style sheet. Raises ValueError if it is not as expected.

    The script must come before the bundle: it listens on window before Streamlit does.
    """
    ours = (
        f'<link rel="stylesheet" href="./assets/app.css?v={version}" />\n'
        f'    <script src="./assets/chrome.js?v={version}"></script>\n'
    )
    ours += "".join(f'    <link rel="modulepreload" crossorigin href="{escape(address)}">\n' for address in early)
    steps = (
        (r"^\s*<!--.*?-->\s*", ""),
        (r'<html lang="[^"]*"', '<html lang="sv"'),
        (r"<title>.*?</title>", f"<title>{escape(words.PRODUCT)}</title>"),
        (
            r'<link rel="shortcut icon"[^>]*>',
            '<link rel="icon" type="image/svg+xml" href="./assets/favicon.svg" />',
        ),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{escape(words.NOSCRIPT)}</p></noscript>"),
        (r"(<script)", ours.replace("\\", r"\\") + r"    \1"),
    )
    page = original
    for pattern, replacement in steps:
        page, hits = re.subn(pattern, replacement, page, count=1, flags=re.DOTALL)
        if not hits:
            raise ValueError(f"Streamlit's first page has changed: nothing matches {pattern!r}")
    return re.sub(r'\s*<!--[^>]*?-->\s*<link rel="service-desc"[^>]*>', "", page, flags=re.DOTALL)


def content_policy(page: str) -> str:
    """The Content-Security-Policy for a page: our origin only, and the page's inline scripts by their hash."""
    inline = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    hashes = "".join(f" 'sha256-{b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in inline)
    return (
        f"default-src 'self'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'self'; object-src 'none'"
    )


def plain_page(title: str, message: str, link: str | None = None) -> str:
    """A page of our own outside the app: an unknown address."""
    anchor = f'<p><a href="/">{escape(link)}</a></p>' if link else ""
    return (
        f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/assets/app.css"></head>'
        f'<body class="t-plain"><main><h1>{escape(title)}</h1><p>{escape(message)}</p>{anchor}</main></body></html>'
    )


class Shell:
    """ASGI middleware, outermost: answers for pages and assets itself and puts the headers on everything."""

    def __init__(self, app: ASGIApp, *, slugs: Collection[str], hosts: Iterable[str], static: Path) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.static = static.resolve()
        self.replies = assets()
        self.news = News()
        version = hashlib.sha256(b"".join(reply.body for reply in self.replies.values())).hexdigest()[:12]
        page = first_page((static / "index.html").read_text(encoding="utf-8"), version, early_scripts(static))
        self.policy = content_policy(page)
        html = "text/html; charset=utf-8"
        self.pages = {f"/{slug}": Reply(page.encode(), html) for slug in slugs}
        lost = plain_page(words.NOT_FOUND_TITLE, words.NOT_FOUND, words.NOT_FOUND_LINK)
        self.lost = Reply(lost.encode(), html, status=404)
        no_login = plain_page(identity.LOGIN_FAILED_TITLE, identity.LOGIN_FAILED, identity.LOGIN_FAILED_LINK)
        self.no_login = Reply(no_login.encode(), html, status=503)
        self.wrong_host = Reply(words.WRONG_HOST.encode(), "text/plain; charset=utf-8", status=400)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on to Streamlit."""
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope.get("headers", [])}
        if scope["type"] != "http":
            if scope["type"] == "websocket" and not self._is_ours(headers.get("host", ""), headers.get("origin")):
                await send({"type": "websocket.close", "code": 1008})
                return
            await self.app(scope, receive, send)
            return
        # The web server has put here what a proxy on this machine says; nobody else is believed.
        secure = scope.get("scheme") == "https"
        extra = self._headers(secure)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = {name.lower() for name in extra}
                kept = [(n, v) for n, v in message.get("headers", []) if n.decode("latin-1").lower() not in ours]
                if secure:
                    kept = [(n, _only_encrypted(v) if n.lower() == b"set-cookie" else v) for n, v in kept]
                added = [(n.lower().encode(), v.encode("latin-1")) for n, v in extra.items()]
                message = {**message, "headers": [*kept, *added]}
            await send(message)

        compress = "gzip" in headers.get("accept-encoding", "")
        reply = self._reply(scope["path"], headers.get("host", ""))
        if reply is not None:
            await _send(reply, compress, scope["method"], send_with_headers)
            return
        bundle = self._bundle(scope["path"]) if compress and scope["method"] == "GET" else None
        if bundle is not None:
            await _send(bundle, compress, "GET", send_with_headers)
            return
        if scope["path"] == NEWS_PATH and self._is_known(headers.get("host", "")):
            await self._tell_news(scope, send_with_headers)
            return
        if scope["path"].startswith(edition_files.PREFIX) and self._is_known(headers.get("host", "")):
            await self._edition(scope, compress, headers.get("if-none-match", ""), send_with_headers)
            return
        if scope["path"] in _LOGIN_PATHS:
            await self._log_in(scope, receive, send_with_headers)
            return
        await self.app(scope, receive, send_with_headers)

    async def _tell_news(self, scope: Scope, send: Send) -> None:
        """The published build's id, when it is another than the one that the page shows.

        Where too many wait the answer is a fault, so that the page's script rests before it asks again.
        """
        shown = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("efter", [""])[0]
        found = await self.news.after(shown[:_LONGEST_BUILD_ID])
        reply = Reply((found or "").encode(), "text/plain; charset=utf-8", "no-store", 503 if found is None else 200)
        await _send(reply, False, scope["method"], send)

    async def _edition(self, scope: Scope, compress: bool, known: str, send: Send) -> None:
        """A file of a sealed edition, as it was sealed."""
        if scope["method"] not in ("GET", "HEAD"):
            await _send(self.lost, compress, scope["method"], send)
            return
        found = await asyncio.to_thread(edition_files.find, scope["path"])
        if found is not None and found.moved:
            await _send(Reply(b"", "text/plain", status=307, extra=(("location", found.moved),)), False, "GET", send)
            return
        if found is None:
            await _send(self.lost, compress, scope["method"], send)
            return
        body = found.body
        mark = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        extra = [("etag", mark)] + ([("content-disposition", found.disposition)] if found.disposition else [])
        if known == mark:
            await _send(Reply(b"", found.content_type, edition_files.KEEP, 304, tuple(extra)), False, "GET", send)
            return
        text = found.content_type.startswith(("text/", "image/svg", "application/json"))
        reply = Reply(body, found.content_type, edition_files.KEEP, extra=tuple(extra))
        await _send(reply, compress and text, scope["method"], send)

    async def _log_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on to Streamlit's login; where it fails (the provider is away), say so in Swedish instead."""
        failed = False

        async def send_or_say(message: Message) -> None:
            nonlocal failed
            if message["type"] == "http.response.start" and message["status"] >= 400:
                failed = True
            if not failed:
                await send(message)

        await self.app(scope, receive, send_or_say)
        if failed:
            await _send(self.no_login, False, scope["method"], send)

    def _is_ours(self, host: str, origin: str | None) -> bool:
        """Whether a session is opened by a page of ours, under a name of ours. Programs that name no page may."""
        return self._is_known(host) and (origin is None or urlsplit(origin).netloc == host)

    def _is_known(self, host: str) -> bool:
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        return name.strip("[]").lower() in self.hosts

    def _reply(self, path: str, host: str) -> Reply | None:
        if not self._is_known(host):
            return self.wrong_host
        if path in self.replies:
            return self.replies[path]
        page = self.pages.get(path if path == "/" else path.rstrip("/"))
        if page is not None:
            return page
        if path in _LOGIN_PATHS or path == NEWS_PATH or path.startswith(edition_files.PREFIX):
            return None
        return None if path.split("/")[1:2] and path.split("/")[1] in _STREAMLIT_PATHS else self.lost

    def _bundle(self, path: str) -> Reply | None:
        """Streamlit's own scripts and styles, which it serves uncompressed: 5.6 MB becomes 1.7 MB at a first visit."""
        file = (self.static / path.lstrip("/")).resolve()
        if file.suffix not in (".js", ".css") or not file.is_relative_to(self.static) or not file.is_file():
            return None
        return Reply(file.read_bytes(), _TYPES[file.suffix], _YEAR)

    def _headers(self, secure: bool) -> dict[str, str]:
        headers = {**_HEADERS, "Content-Security-Policy": self.policy}
        if secure:
            headers["Strict-Transport-Security"] = "max-age=31536000"
        return headers


def _only_encrypted(cookie: bytes) -> bytes:
    """A cookie that the browser never sends in the clear. Streamlit leaves this out, for those who run without TLS."""
    return cookie if b"secure" in cookie.lower().replace(b" ", b"").split(b";") else cookie + b"; Secure"


@lru_cache(maxsize=512)
def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=6, mtime=0)


async def _send(reply: Reply, compress: bool, method: str, send: Send) -> None:
    body = reply.body
    headers = [
        (b"content-type", reply.content_type.encode()),
        (b"cache-control", reply.cache.encode()),
        (b"vary", b"accept-encoding"),
        *((name.encode(), value.encode("latin-1")) for name, value in reply.extra),
    ]
    if compress and len(body) > 1024:
        body = _compressed(body)
        headers.append((b"content-encoding", b"gzip"))
    headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else body})
