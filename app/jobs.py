"""Long work that goes on at the server whatever becomes of the page that began it.

Streamlit breaks a page's run off as soon as its reader presses anything, goes to another page or closes the window.
What takes a minute is therefore done beside the pages: a page begins it, looks how far it is, and takes what came
of it.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.child_process import Progress


@dataclass
class Job:
    """Work in progress or done: who began it, how far it is, and the sentence or the error that came of it."""

    who: str
    step: str = "start"
    done: int = 0
    total: int = 1
    said: str | None = None
    error: BaseException | None = None
    ended: threading.Event = field(default_factory=threading.Event)

    def tell(self, step: str, done: int, total: int) -> None:
        """How far the work has come."""
        self.step, self.done, self.total = step, done, total


_JOBS: dict[str, Job] = {}
_LOCK = threading.Lock()


def begin(key: str, who: str, work: Callable[[Progress], str]) -> Job:
    """Do `work` beside the pages and keep the sentence it returns; where `key` is being worked on, that work goes on.

    An error of the work is kept too, for `take`.
    """
    with _LOCK:
        there = _JOBS.get(key)
        if there is not None and not there.ended.is_set():
            return there
        job = _JOBS[key] = Job(who)

    def run() -> None:
        try:
            job.said = work(job.tell)
        except BaseException as error:  # whoever takes it tells it, or raises it where it is seen
            job.error = error
        job.ended.set()

    threading.Thread(target=run, name=f"tertial-{key}", daemon=True).start()
    return job


def under_way(key: str) -> Job | None:
    """What goes on under a key now."""
    job = _JOBS.get(key)
    return job if job is not None and not job.ended.is_set() else None


def take(key: str, who: str) -> Job | None:
    """What `who` began under a key and is finished: once."""
    with _LOCK:
        job = _JOBS.get(key)
        if job is None or not job.ended.is_set() or job.who != who:
            return None
        return _JOBS.pop(key)
