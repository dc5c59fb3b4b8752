"""What the processes that transform a build have in common: their limits, their end and how they report.

A child gets its order as one JSON object on stdin and reports one JSON object a line on stdout.
"""

import ctypes
import gc
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from typing import Any

FAILING_ROWS_SHOWN = 5
_KILL_ME_WITH_MY_PARENT = 1  # PR_SET_PDEATHSIG of Linux' prctl

Say = Callable[..., None]


def run_as_child(work: Callable[[dict[str, Any], Say], bool]) -> None:
    """Do the ordered work within its limits and leave the process: 0 only if `work` returned True."""
    order = json.loads(sys.stdin.read())
    # The process lives for seconds: collecting what it drops costs a tenth of its time and frees little.
    gc.disable()
    _die_with_parent(order["parent"])
    limit = order["memory_bytes"]
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # What a library prints must not be mistaken for a report: it goes to stderr, which the parent keeps.
    report = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)

    def say(**what: Any) -> None:
        report.write(json.dumps(what, ensure_ascii=False, default=str) + "\n")

    passed = work(order, say)
    report.flush()
    sys.stderr.flush()
    # Taking dbt's hundred thousand objects apart costs a tenth of a second and the database is already closed.
    os._exit(0 if passed else 1)


def _die_with_parent(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_KILL_ME_WITH_MY_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def failing_rows(cursor: Any, query: str | None) -> list[dict[str, Any]]:
    """The first rows that a test finds, by column. Empty where the test can't be run at all."""
    if not query:
        return []
    try:
        # The text is the test that has just been run.
        cursor.execute(f"select * from ({query}) limit {FAILING_ROWS_SHOWN}")  # noqa: S608
        names = [each[0] for each in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    except Exception:
        # The rows only make the message better; the test's own detail says why it can't be run.
        return []
