"""Long work that goes on at the server whatever becomes of the page that began it.

Streamlit breaks a page's run off as soon as its reader presses anything, goes to another page or closes the window.
What takes a minute is therefore done beside the pages: a page begins it, looks how far it is, and takes what came
of it.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from app.child_process import Progress

KEPT_SECONDS: Final = 3600.0
"""What nobody has taken by then is let go when other work begins."""


@dataclass
class Job:
    """Work in progress or done: who began it, how far it is, and the result or the error that came of it."""

    who: str
    step: str = "start"
    done: int = 0
    total: int = 1
    result: Any = None
    error: BaseException | None = None
    ended: threading.Event = field(default_factory=threading.Event)
    ended_at: float = 0.0

    def tell(self, step: str, done: int, total: int) -> None:
        """How far the work has come."""
        self.step, self.done, self.total = step, done, total


_JOBS: dict[str, Job] = {}
_LOCK = threading.Lock()


def begin(key: str, who: str, work: Callable[[Progress], Any]) -> Job:
    """Do `work` beside the pages and keep what it returns; where `key` is being worked on, that work goes on.

    An error of the work is kept too, for `take`.
    """
    with _LOCK:
        there = _JOBS.get(key)
        if there is not None and not there.ended.is_set():
            return there
        for old in [name for name, each in _JOBS.items() if _is_forgotten(each)]:
            del _JOBS[old]
        job = _JOBS[key] = Job(who)

    def run() -> None:
        try:
            job.result = work(job.tell)
        except BaseException as error:  # whoever takes it tells it, or raises it where it is seen
            job.error = error
        job.ended_at = time.monotonic()
        job.ended.set()

    threading.Thread(target=run, name=f"tertial-{key}", daemon=True).start()
    return job


def under_way(key: str) -> Job | None:
    """What goes on under a key now."""
    job = _JOBS.get(key)
    return job if job is not None and not job.ended.is_set() else None


def take(key: str, who: str | None = None) -> Job | None:
    """What has ended under a key: once. `who`: only what that person began, whoever began it unless given."""
    with _LOCK:
        job = _JOBS.get(key)
        if job is None or not job.ended.is_set() or who not in (None, job.who):
            return None
        return _JOBS.pop(key)


def _is_forgotten(job: Job) -> bool:
    return job.ended.is_set() and time.monotonic() - job.ended_at > KEPT_SECONDS
