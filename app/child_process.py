"""Heavy work in a process of its own, within limits of time and memory, with progress told as it goes."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


class ChildTimeoutError(Exception):
    """The process took too long and was ended."""


class ChildFailedError(Exception):
    """The process ended without a result; the message is the last that it said."""


def run(
    module: str, order: Mapping[str, Any], progress: Progress, *, timeout_seconds: float, memory_bytes: int
) -> dict[str, Any]:
    """Start `python -m module`, give it the order and return its result. Nothing of it outlives this call.

    Raises ChildTimeoutError or ChildFailedError.
    """
    whole = json.dumps({**order, "parent": os.getpid(), "memory_bytes": memory_bytes})
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as noise:
        child = subprocess.Popen(  # noqa: S603 - our own module, started without a shell
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=noise,
            env=_environment(),
            encoding="utf-8",
        )
        clock = threading.Timer(timeout_seconds, child.kill)
        clock.start()
        result = None
        try:
            for report in _reports(child, whole):
                if report["event"] == "progress":
                    progress(report["step"], report["done"], report["total"])
                elif report["event"] == "result":
                    result = report
        finally:
            timed_out = not clock.is_alive()
            clock.cancel()
            child.kill()
            child.wait()
        if result is not None:
            return result
        noise.seek(0)
        last = noise.read().strip().splitlines()[-1:]
    if timed_out:
        raise ChildTimeoutError
    raise ChildFailedError(last[0][:200] if last else str(child.returncode))


def _reports(child: "subprocess.Popen[str]", order: str) -> Iterator[dict[str, Any]]:
    if child.stdin is None or child.stdout is None:
        return
    try:
        with child.stdin as ask:
            ask.write(order)
    except BrokenPipeError:  # it ended before it could read: its exit tells
        return
    for line in child.stdout:
        yield json.loads(line)


def _environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[1])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))}
