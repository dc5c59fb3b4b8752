"""A workbook's cells by way of a process with limits, so that no file can take the one that asks down with it."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from warehouse.validation.faults import Problem
from warehouse.workbook.extent import MOST_SAID

SECONDS = 30.0
_AT_ONCE = threading.BoundedSemaphore(2)
# All that the process needs to find Python's packages. The rest of the environment may hold secrets.
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV")


def open_sheets(raw: bytes) -> list[dict[str, Any]] | Problem:
    """The sheets of a workbook as `warehouse.workbook.child` tells them, or why there are none. Never raises."""
    with _AT_ONCE:
        said = _ask(raw)
    try:
        found = json.loads(said) if said else {}
    except (ValueError, RecursionError):
        found = {}
    if isinstance(found, dict) and isinstance(found.get("sheets"), list):
        return list(found["sheets"])
    if isinstance(found, dict) and "too_much" in found:
        place = str(found["too_much"])
        return Problem("xl_extent", {"place": place}) if place else Problem("xl_too_much")
    if isinstance(found, dict) and "broken" in found:
        return Problem("xl_not_workbook")
    return Problem("xl_crashed")


def _ask(raw: bytes) -> str:
    package = Path(__file__).resolve().parents[2]
    search = os.pathsep.join([str(package), *filter(None, [os.environ.get("PYTHONPATH")])])
    known = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    try:
        # A file and not a pipe: what a hostile workbook makes the process say never piles up in this one's memory.
        with tempfile.TemporaryFile() as answer:
            subprocess.run(
                [sys.executable, "-P", "-m", "warehouse.workbook.child"],
                input=raw,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                check=False,
                env={**known, "PYTHONPATH": search, "PYTHONDONTWRITEBYTECODE": "1"},
            )
            answer.seek(0)
            return answer.read(MOST_SAID).decode("utf-8", "replace")
    except (subprocess.SubprocessError, OSError):
        return ""
