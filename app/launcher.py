"""Start the server: heavy packages first, garbage frozen, safe defaults, our own outer layer.

`python -m app.launcher --host 127.0.0.1 --port 8501`. Freezing what is imported keeps the collector from walking it
again at every visit (architecture.md, "Speed").
"""

import argparse
import gc
import os
import socket
import sys
import tomllib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from app import access
from app.access import LOOPBACK
from app.texts import frame as words
from app.texts import identity as identity_words

_APP = Path(__file__).parent
_HEAVY = (
    "numpy",
    "pyarrow",
    "polars",
    "duckdb",
    "altair",
    "babel.dates",
    "xlsxwriter",
    "streamlit",
    "streamlit.web.bootstrap",
)
_EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared with what was asked for, never bound by itself


def run(
    host: str = "127.0.0.1", port: int = 8501, allowed_hosts: Sequence[str] = (), *, script: Path = _APP / "main.py"
) -> None:
    """Serve the app until it is interrupted. Exits with 1 and a message in Swedish if the port is taken.

    The server answers only to the machine's own names, `host` and `allowed_hosts` (a proxy passes on the public name).
    """
    if not _is_free(host, port):
        print(words.PORT_TAKEN.format(port=port, host=host), file=sys.stderr)
        raise SystemExit(1)
    remarks = _access_remarks(host, allowed_hosts)
    for name in (*_HEAVY, "app.components.frame"):
        import_module(name)
    public = access.public_host()
    hosts = sorted({*LOOPBACK, host, *allowed_hosts, *([public] if public else [])} - _EVERYWHERE)
    app = build_app(hosts, script)
    gc.collect()
    gc.freeze()
    reachable = LOOPBACK[0] if host in _EVERYWHERE else host
    for remark in remarks:
        print(remark, file=sys.stderr)
    print(words.STARTED.format(address=f"http://{reachable}:{port}"), flush=True)
    # Whose word about a visitor's address the web server takes, whatever the environment says: a proxy on this machine.
    os.environ["FORWARDED_ALLOW_IPS"] = "127.0.0.1,::1"
    # Streamlit looks for its configuration beside the script that started the process: let that be the app.
    sys.argv = [str(_APP / "main.py")]
    app.run(config=settings(host, port, hosts))


def build_app(hosts: Sequence[str], script: Path = _APP / "main.py") -> Any:
    """The ASGI application: Streamlit running `script` inside our outer layer."""
    import streamlit as st
    from starlette.middleware import Middleware
    from streamlit import file_util

    from app.components import frame
    from app.server import Shell
    from app.views.registry import PAGES

    slugs = frozenset(page.slug for page in PAGES)
    shell = Middleware(Shell, slugs=slugs, hosts=hosts, static=Path(file_util.get_static_dir()))
    return st.App(script, middleware=[shell], on_script_error=frame.fault)


def settings(host: str, port: int, hosts: Sequence[str]) -> dict[str, Any]:
    """Every setting of app/.streamlit/config.toml and those known only at start, as Streamlit's dotted names."""
    with (_APP / ".streamlit" / "config.toml").open("rb") as file:
        tables = tomllib.load(file)
    flat = {f"{table}.{name}": value for table, options in tables.items() for name, value in options.items()}
    flat |= {
        "server.address": host,
        "server.port": port,
        "server.allowedHosts": list(hosts),
        "browser.serverAddress": host,
        "browser.serverPort": port,
        "secrets.files": [str(access.secrets_file())],
    }
    return flat


def _access_remarks(host: str, allowed_hosts: Sequence[str]) -> list[str]:
    """What to say at start about who may change the facts. Exits with 1 where logging in is half set up."""
    try:
        remarks = access.check()
    except access.AccessError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from error
    if not access.read().configured and not {host, *allowed_hosts} <= set(LOOPBACK):
        remarks.append(identity_words.NOT_ON_NETWORK)
    return remarks


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line of `python -m app.launcher`."""
    parser = argparse.ArgumentParser(prog="python -m app.launcher", description=words.HELP)
    parser.add_argument("--host", default="127.0.0.1", help=words.HELP_HOST)
    parser.add_argument("--port", type=int, default=8501, help=words.HELP_PORT)
    parser.add_argument("--allowed-host", action="append", default=[], help=words.HELP_ALLOWED)
    chosen = parser.parse_args(arguments)
    run(chosen.host, chosen.port, chosen.allowed_host)


if __name__ == "__main__":
    main()
