"""The outer layer of the web server, without a browser."""

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import file_util

from app import launcher, server
from app.texts import frame as words
from app.texts import identity
from tests.running import run_async

STATIC = Path(file_util.get_static_dir())


async def streamlit_stand_in(_scope: Scope, _receive: Receive, send: Send) -> None:
    """Answers as Streamlit would, with a header that must not pass."""
    headers = [(b"content-type", b"text/plain"), (b"x-frame-options", b"ALLOWALL")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"inner"})


@pytest.fixture(scope="module")
def shell() -> server.Shell:
    return server.Shell(streamlit_stand_in, slugs={"", "mal"}, hosts=["localhost", "127.0.0.1", "::1"], static=STATIC)


def answer(status: int, body: bytes, *headers: tuple[bytes, bytes]) -> ASGIApp:
    async def inner(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": list(headers)})
        await send({"type": "http.response.body", "body": body})

    return inner


def shell_round(inner: ASGIApp) -> server.Shell:
    return server.Shell(inner, slugs={""}, hosts=["localhost"], static=STATIC)


def opens(shell: server.Shell, **headers: str) -> bool:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    scope = {
        "type": "websocket",
        "path": "/_stcore/stream",
        "headers": [(n.encode(), v.encode()) for n, v in headers.items()],
    }
    run_async(shell(scope, receive, send))
    return sent[0]["type"] != "websocket.close"


def ask(
    shell: server.Shell, path: str, method: str = "GET", scheme: str = "http", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers.setdefault("host", "localhost:8501")
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "path": path,
        "scheme": scheme,
        "headers": [(n.replace("_", "-").encode(), v.encode()) for n, v in headers.items()],
    }
    run_async(shell(scope, receive, send))
    names = [name for name, _ in sent[0]["headers"]]
    assert len(names) == len(set(names)), "a header sent twice"
    return sent[0]["status"], {n.decode(): v.decode() for n, v in sent[0]["headers"]}, sent[1]["body"]


def test_the_first_page_is_swedish_and_loads_our_script_before_the_bundle(shell: server.Shell) -> None:
    status, headers, body = ask(shell, "/mal")
    page = body.decode()
    assert (status, headers["cache-control"]) == (200, "no-cache")
    assert '<html lang="sv">' in page
    assert f"<title>{words.PRODUCT}</title>" in page
    assert "You need to enable" not in page
    assert "service-desc" not in page
    assert page.index("assets/chrome.js") < page.index('type="module"')
    assert re.search(r'href="\./assets/app\.css\?v=[0-9a-f]{12}"', page)


def test_the_policy_allows_our_origin_and_the_one_inline_script(shell: server.Shell) -> None:
    _, headers, body = ask(shell, "/")
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    scripts = policy.split("script-src ")[1].split(";")[0]
    assert "unsafe" not in scripts
    assert scripts.count("'sha256-") == len(re.findall(r"<script>", body.decode())) == 1
    assert "http" not in policy


def test_headers_stand_on_everything_and_replace_weaker_ones(shell: server.Shell) -> None:
    for path in ("/", "/assets/chrome.js", "/_stcore/health", "/nowhere"):
        _, headers, _ = ask(shell, path)
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert "content-security-policy" in headers
        assert "strict-transport-security" not in headers
    _, headers, _ = ask(shell, "/", scheme="https")
    assert "strict-transport-security" in headers
    _, headers, _ = ask(shell, "/", x_forwarded_proto="https")
    assert "strict-transport-security" not in headers, "believed whoever asked"


def test_a_session_is_opened_only_by_a_page_of_ours(shell: server.Shell) -> None:
    ours = {"host": "localhost:8501", "origin": "http://localhost:8501"}
    assert opens(shell, **ours)
    assert opens(shell, host="localhost:8501")
    for odd in (
        {"origin": "http://evil.example"},
        {"origin": "http://localhost:3000"},
        {"origin": "null"},
        {"origin": "http://localhost:8501.evil.example"},
        {"host": "evil.example", "origin": "http://evil.example"},
        {"host": ""},
    ):
        assert not opens(shell, **{**ours, **odd}), odd


@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout", "/oauth2callback"])
def test_the_paths_of_logging_in_pass_and_fail_in_swedish(path: str) -> None:
    assert ask(shell_round(answer(302, b"")), path)[0] == 302
    status, headers, body = ask(shell_round(answer(400, b"Authentication error")), path)
    assert status == 503
    assert identity.LOGIN_FAILED in body.decode()
    assert b"Authentication error" not in body
    assert "content-security-policy" in headers
    assert ask(shell_round(answer(302, b"")), path + "/x")[0] == 404


def test_cookies_are_sent_encrypted_only_where_the_page_was() -> None:
    shell = shell_round(answer(200, b"", (b"set-cookie", b"_streamlit_user=x; HttpOnly; Path=/")))
    assert ask(shell, "/_stcore/health", scheme="https")[1]["set-cookie"].endswith("; Path=/; Secure")
    assert "Secure" not in ask(shell, "/_stcore/health")[1]["set-cookie"]


def test_unknown_addresses_are_not_found_in_swedish(shell: server.Shell) -> None:
    for path in ("/finns-inte", "/mal/finns-inte", "/assets/../launcher.py", "/.streamlit/config.toml", "//evil.se"):
        status, _, body = ask(shell, path)
        assert status == 404, path
        assert words.NOT_FOUND_TITLE in body.decode()


def test_a_trailing_slash_is_the_same_page(shell: server.Shell) -> None:
    assert ask(shell, "/mal/")[0] == 200


def test_other_hosts_are_refused(shell: server.Shell) -> None:
    assert ask(shell, "/", host="evil.example")[0] == 400
    assert ask(shell, "/", host="")[0] == 400
    for host in ("localhost", "LOCALHOST:8501", "127.0.0.1:1", "[::1]:8501", "[::1]"):
        assert ask(shell, "/", host=host)[0] == 200, host


def test_streamlits_own_paths_pass_through(shell: server.Shell) -> None:
    assert ask(shell, "/_stcore/health")[2] == b"inner"
    assert ask(shell, "/media/abc.csv")[2] == b"inner"


def test_the_bundle_is_sent_compressed_and_nothing_outside_it_is_read(shell: server.Shell) -> None:
    script = next((STATIC / "static" / "js").glob("index.*.js"))
    _, headers, body = ask(shell, f"/static/js/{script.name}", accept_encoding="gzip, br")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == script.read_bytes()
    assert "immutable" in headers["cache-control"]
    assert ask(shell, "/static/../../../launcher.js", accept_encoding="gzip")[2] == b"inner"
    assert ask(shell, f"/static/js/{script.name}")[2] == b"inner"


def test_a_head_has_no_body(shell: server.Shell) -> None:
    status, headers, body = ask(shell, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 1000


def test_a_changed_first_page_stops_the_start_with_a_reason() -> None:
    with pytest.raises(ValueError, match="first page has changed"):
        server.first_page("<html><body></body></html>", "1")


def test_nothing_is_loaded_from_elsewhere() -> None:
    ours = "".join(reply.body.decode() for reply in server.assets().values())
    addresses = set(re.findall(r"https?://[^\s\"')]+", ours)) - {"http://www.w3.org/2000/svg"}
    assert addresses == set()
    assert "@import" not in ours


def test_the_palette_reaches_the_style_sheet() -> None:
    sheet = server.style_sheet()
    used = set(re.findall(r"var\((--t-[a-z-]+)", sheet))
    stated = set(re.findall(r"(--t-[a-z-]+):", sheet)) | {"--t-fit", "--t-paper"}  # set when something is printed
    assert used <= stated


def test_safe_settings_hold_whoever_starts_the_server() -> None:
    settings = launcher.settings("127.0.0.1", 8501, ["localhost"])
    assert settings["server.address"] == "127.0.0.1"
    assert settings["browser.gatherUsageStats"] is False
    assert settings["client.showErrorDetails"] == "none"
    assert settings["client.showErrorLinks"] is False
    assert settings["client.toolbarMode"] == "minimal"
    assert settings["server.maxUploadSize"] == 5
    assert settings["server.enableStaticServing"] is False
    assert settings["server.enableAgentApi"] is False
    assert settings["server.allowedHosts"] == ["localhost"]
    assert settings["runner.postScriptGC"] is False


def test_a_taken_port_is_said_in_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as stop:
            launcher.run("127.0.0.1", port)
    assert stop.value.code == 1
    assert f"Port {port}" in capsys.readouterr().err
