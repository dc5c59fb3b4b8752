"""Homes for tests and measurements: a copy of what is published, and an edition sealed in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import actions, identity
from warehouse import paths
from warehouse.editions import Edition

SEALED = "2022-12-14"
"""The documented meeting, which tests seal."""


def copy_home(target: Path, *, without: tuple[str, ...] = ("lock", "cache", "drafts")) -> Path:
    """Copy TERTIAL_HOME to a folder that is new, but for what somebody else has under way there. Returns the folder."""
    return Path(shutil.copytree(paths.home(), target, ignore=shutil.ignore_patterns(*without)))


@contextmanager
def home_at(folder: Path) -> Iterator[None]:
    """Let TERTIAL_HOME name a folder for as long as this lasts."""
    before = os.environ.get("TERTIAL_HOME")
    os.environ["TERTIAL_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TERTIAL_HOME"]
        else:
            os.environ["TERTIAL_HOME"] = before


def seal_meeting() -> Edition:
    """Mark every part of the documented meeting as ready and seal it, in TERTIAL_HOME."""
    who = identity.at_the_machine()
    actions.mark_ready(who, SEALED, list(actions.PERIOD_PARTS))
    return actions.seal(who, SEALED)
