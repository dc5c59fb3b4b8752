"""Work beside the pages: done once, whoever looks; what came of it is told once, to who began it."""

import threading
import time

import pytest

from app import jobs
from app.child_process import Progress


@pytest.fixture
def key() -> str:
    return f"test-{time.monotonic_ns()}"


def finished(key: str, job: jobs.Job) -> None:
    assert job.ended.wait(10)
    assert jobs.under_way(key) is None


def test_it_is_done_once_and_taken_once_by_who_began_it(key: str) -> None:
    go_on, runs = threading.Event(), []

    def work(tell: Progress) -> str:
        runs.append(1)
        tell("report", 1, 2)
        assert go_on.wait(10)
        return "Klart."

    job = jobs.begin(key, "Anna", work)
    assert jobs.begin(key, "Berit", work) is job
    while job.step != "report":
        time.sleep(0.005)
    assert (job.done, job.total) == (1, 2)
    assert jobs.under_way(key) is job
    assert jobs.take(key, "Anna") is None
    go_on.set()
    finished(key, job)
    assert runs == [1]
    assert jobs.take(key, "Berit") is None
    taken = jobs.take(key, "Anna")
    assert taken is job
    assert taken.result == "Klart."
    assert jobs.take(key, "Anna") is None


def test_an_error_is_kept_for_who_began_it_and_the_work_can_be_begun_again(key: str) -> None:
    def refused(_: Progress) -> str:
        raise ValueError("nej")

    job = jobs.begin(key, "Anna", refused)
    finished(key, job)
    assert isinstance(job.error, ValueError)
    again = jobs.begin(key, "Anna", lambda _: "Klart.")
    assert again is not job
    finished(key, again)
    taken = jobs.take(key, "Anna")
    assert taken is not None
    assert (taken.result, taken.error) == ("Klart.", None)


def test_what_goes_on_under_another_key_is_another_matter(key: str) -> None:
    job = jobs.begin(key, "Anna", lambda _: "Klart.")
    finished(key, job)
    assert jobs.take(f"{key}-2", "Anna") is None
    assert jobs.take(key, "Anna") is job
