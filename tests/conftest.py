"""What tests of marts and of pages share: a published build to read, made at most once in a run."""

import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import homes
from warehouse import build, store

# How long an input takes to make says how busy the machine is, nothing of the product.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take minutes first, so that processes that share the files end at about the same time."""
    items.sort(key=lambda item: "browser" not in item.path.parts)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The id of the current build when it is made from what is here, else of a new one in a home of its own.

    TERTIAL_HOME names that home for the rest of the run, so that whatever reads a build after this reads the same one.
    """
    with pytest.MonkeyPatch.context() as environment:
        if build.needs_build() is not None:
            environment.setenv("TERTIAL_HOME", str(tmp_path_factory.mktemp("home")))
            outcome = build.build(why="test")
            assert outcome.ok, outcome.message
        build_id = store.current_build_id()
        assert build_id is not None
        yield build_id


@pytest.fixture(scope="session")
def sealed(built: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own with the built facts, where the meeting of 2022-12-14 is sealed. Made once for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    home = shared / "sealed-home"
    with (shared / "sealed.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "editions").exists():
            _seal(built, home)
    return home


def _seal(built: str, home: Path) -> None:
    assert built == store.current_build_id()
    with homes.home_at(homes.copy_home(home)):
        began = time.monotonic()
        edition = homes.seal_meeting()
        print(f"sealed {edition.id}: {len(edition.files)} files in {time.monotonic() - began:.1f} s")
