"""The shipped nginx configuration in front of the app: the page, logging in, files, and what a visitor may not say."""

import json
import shutil
import ssl
import threading
from collections.abc import Iterator
from http.client import HTTPResponse, HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from app import login as deciding
from app.texts import identity as words
from app.texts import workbench
from app.texts import workbench_drafts as drafts
from app.texts import workbench_edit as edit
from tests.browser import harness, login, proxy
from tests.browser.harness import watched

pytestmark = pytest.mark.skipif(proxy.program() is None, reason="no nginx")
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def own_home(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(home, tmp_path_factory.mktemp("proxied") / "home", symlinks=True))


@pytest.fixture(scope="module")
def public(own_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app behind nginx, with a provider to log in with."""
    port = harness.free_port()
    with (
        login.provider() as provider,
        login.guarded(own_home, provider, tmp_path_factory.mktemp("keys"), public=f"https://localhost:{port}") as app,
        proxy.in_front_of(urlsplit(app.address).netloc, tmp_path_factory.mktemp("nginx"), port) as address,
    ):
        yield address


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of nginx in front of a server that answers with the headers it was sent."""

    class Echo(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps([[name.lower(), value] for name, value in self.headers.items()]).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Strict-Transport-Security", "max-age=1")
            self.end_headers()
            self.wfile.write(body)

        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = tmp_path_factory.mktemp("echo")
    with proxy.in_front_of(f"127.0.0.1:{server.server_port}", folder, harness.free_port()) as address:
        yield address
    server.shutdown()
    server.server_close()


def ask(
    address: str, path: str = "/", method: str = "GET", body: bytes | None = None, **headers: str
) -> tuple[HTTPResponse, bytes]:
    unverified = ssl.create_default_context()
    unverified.check_hostname = False
    unverified.verify_mode = ssl.CERT_NONE  # the certificate is the test's own
    connection = HTTPSConnection("127.0.0.1", urlsplit(address).port or 443, context=unverified, timeout=60)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, {"Host": urlsplit(address).netloc, **named})
    answer = connection.getresponse()
    return answer, answer.read()


def test_the_page_stands_behind_the_proxy_and_logging_in_works(browser: Browser, public: str) -> None:
    with watched(browser, public, ignore_https_errors=True) as seen:
        seen.open("/")
        assert seen.errors == []
        assert seen.away() == []
        assert any(url.startswith("wss://") for url in seen.requests)
        seen.open("/underlag")
        expect(seen.page.locator("[class*=t-notice]").first).to_contain_text(workbench.REFUSED_LOG_IN)
        login.log_in(seen, "anna")
        assert seen.page.url.startswith(public)
        cookies = [each for each in seen.page.context.cookies() if each["name"].startswith("_streamlit_user")]
        assert cookies
        assert all(each["secure"] and each["httpOnly"] for each in cookies)
        seen.open("/underlag?vy=utkast")
        expect(seen.page.get_by_role("button", name=drafts.NEW_BUTTON)).to_be_visible()
        login.log_out(seen)
        expect(seen.page.locator(".st-key-konto").get_by_role("button", name=words.LOG_IN)).to_be_visible()


def test_a_file_of_four_megabytes_passes_and_one_of_six_is_refused_kindly(browser: Browser, public: str) -> None:
    with watched(browser, public, ignore_https_errors=True) as seen:
        seen.open("/")
        login.log_in(seen, "anna")
        seen.open("/underlag?vy=utkast")
        seen.page.get_by_label(drafts.NEW_NAME).fill("Stora filer")
        seen.page.get_by_role("button", name=drafts.NEW_BUTTON).click()
        seen.page.wait_for_selector("input[type=file]", state="attached", timeout=60_000)
        chooser = seen.page.locator("input[type=file]").first
        row = b"2584;" + b"x" * 95
        with seen.page.expect_response(lambda answer: "upload_file" in answer.url) as waiting:
            chooser.set_input_files(
                {"name": "stor.csv", "mimeType": "text/csv", "buffer": row * (4 * MEGABYTE // len(row))}
            )
        assert waiting.value.status == 204
        box = seen.page.get_by_test_id("stFileUploader").first
        expect(box).to_contain_text("stor.csv")
        assert box.get_by_role("alert").count() == 0
        chooser.set_input_files({"name": "jatte.csv", "mimeType": "text/csv", "buffer": b"x" * (6 * MEGABYTE)})
        expect(box).to_contain_text("Filen får vara högst 5 MB.")
        assert harness.english_names(seen.page) == []
        assert edit.UPLOAD in box.inner_text()


def test_a_body_that_is_too_large_is_refused_in_swedish(echo: str) -> None:
    assert ask(echo, "/_stcore/upload_file/a/b", "PUT", b"x" * (5 * MEGABYTE + 1000))[0].status == 200
    answer, body = ask(echo, "/_stcore/upload_file/a/b", "PUT", b"x" * (6 * MEGABYTE))
    assert answer.status == 413
    assert "högst 5 MB" in body.decode()
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Strict-Transport-Security"]


SPOOFED = {
    "X_Forwarded_For": "127.0.0.1",
    "X_Forwarded_Host": "127.0.0.1:8501",
    "X_Forwarded_Proto": "http",
    "X_Real_IP": "127.0.0.1",
    "Forwarded": "for=127.0.0.1;host=localhost",
    "Via": "1.1 localhost",
}


def test_what_a_visitor_says_about_themselves_is_thrown_away(echo: str) -> None:
    answer, body = ask(echo, **SPOOFED, Origin=echo)
    sent = json.loads(body)
    found = dict(sent)
    assert len(sent) == len(found), "a header twice"
    assert found["x-forwarded-proto"] == "https"
    assert found["x-forwarded-host"] == "localhost"
    assert found["x-forwarded-for"] == "127.0.0.1", "the visitor's address as nginx sees it"
    assert not {"x-real-ip", "forwarded", "via"} & set(found)
    assert not deciding.is_this_machine("127.0.0.1", ["localhost", "127.0.0.1", "::1"], None, found)
    assert answer.headers.get_all("Strict-Transport-Security") == ["max-age=31536000"]
    assert answer.headers["Server"] == "nginx"


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "evil.example", "[::1]"])
def test_another_name_reaches_nothing(echo: str, host: str) -> None:
    assert ask(echo, Host=host)[0].status == 421


def test_only_so_many_tries_to_log_in_a_minute(echo: str) -> None:
    found = [ask(echo, "/auth/login")[0].status for _ in range(14)]
    assert found[:10] == [200] * 10
    assert found[-1] == 429
    assert ask(echo, "/mal")[0].status == 200
    assert "För många försök" in ask(echo, "/oauth2callback")[1].decode()


def test_behind_a_proxy_nobody_is_whoever_sits_at_the_machine(browser: Browser, own_home: Path, tmp_path: Path) -> None:
    """The hardest case: everything is on this machine, and no provider is set up."""
    with (
        harness.serving(own_home) as app,
        proxy.in_front_of(urlsplit(app).netloc, tmp_path, harness.free_port()) as address,
        watched(browser, address, ignore_https_errors=True) as seen,
    ):
        seen.open("/underlag?vy=utkast")
        expect(seen.page.locator("[class*=t-notice]").first).to_contain_text(workbench.REFUSED_ADDRESS)
        assert seen.page.get_by_role("button", name=drafts.NEW_BUTTON).count() == 0
