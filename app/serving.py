"""`tertial serve`: the web server in a process of its own, and a new build whenever the facts are saved."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from app import actions, cli_output, identity
from warehouse import build as building
from warehouse import paths, replay, store

if TYPE_CHECKING:
    from watchfiles import Change

# Saving is over when nothing has happened for a moment; a file that is half written is told by the check.
_DEBOUNCE_MS = 200
_QUIET_MS = 30
_LOOK_EVERY_MS = 1000
_WAIT_FOR_OTHER_BUILD = 120.0
_SERVER_STARTS_WITHIN = 30.0


def serve(host: str, port: int, names: Sequence[str], *, watch: bool, browser: bool) -> int:
    """Build if needed, start the server and keep the figures fresh until interrupted; returns the exit code.

    With faults in the facts an earlier build is served, and without one nothing is.
    """
    seeds = paths.seeds_dir()
    code = _build_if_needed(seeds)
    if code != 0 and store.resolve_build().build_id is None:
        return code
    allowed = [part for name in names for part in ("--allowed-host", name)]
    server = subprocess.Popen(  # noqa: S603 - our own module, started without a shell
        [sys.executable, "-m", "app.launcher", "--host", host, "--port", str(port), *allowed]
    )
    signal.signal(signal.SIGTERM, _stop_like_ctrl_c)
    try:
        if browser:
            threading.Thread(target=_open_browser, args=(host, port), daemon=True).start()
        if watch:
            _watch(seeds, server)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        _stop(server)


def _stop_like_ctrl_c(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _stop(server: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(KeyboardInterrupt):
        server.terminate()
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _build_if_needed(seeds: Path) -> int:
    reason = building.needs_build(seeds)
    if reason is None:
        return 0
    cli_output.console(error=True).print(f"{reason} Bygger.")
    with cli_output.progress() as advance:
        outcome = actions.build(
            identity.at_the_machine(),
            why="tertial serve",
            seeds_dir=seeds,
            progress=advance,
            wait_seconds=_WAIT_FOR_OTHER_BUILD,
            full_dbt=False,
        )
    return cli_output.show_outcome(outcome)


def _watch(seeds: Path, server: "subprocess.Popen[bytes]") -> None:
    from watchfiles import watch

    replay.keep_ready()
    for changes in watch(
        seeds,
        watch_filter=is_fact,
        debounce=_DEBOUNCE_MS,
        step=_QUIET_MS,
        rust_timeout=_LOOK_EVERY_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        if server.poll() is not None:
            return
        if changes:
            _build_if_needed(seeds)
            replay.keep_ready()


def is_fact(_change: "Change", path: str) -> bool:
    """True for a seed file; not for what an editor or a spreadsheet leaves beside it while it is open."""
    name = Path(path).name
    return name.endswith(".csv") and not name.startswith((".", "~$"))


def _open_browser(host: str, port: int) -> None:
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    reachable = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
    deadline = time.monotonic() + _SERVER_STARTS_WITHIN
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((reachable, port), 1.0):
            webbrowser.open(f"http://{reachable}:{port}")
            return
        time.sleep(0.3)
